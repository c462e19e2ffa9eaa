/// What a connection tells its owner, in the order of the wire.
package enum Incoming: Equatable, Sendable {
  case notification(method: String, params: JSONValue, Readability)
  /// A request that was answered with −32601, since this program handles none.
  case request(method: String)
  /// What became of a call that was posted. It comes exactly once.
  case outcome(CallTicket, Result<Reply, CallError>)
  /// Something could not be read or was not expected; the connection goes on.
  case fault(WireFault)
  /// The last element. Every call that waited has failed with the same reason.
  case closed(CloseReason)
}

/// The name of a posted call, given by whoever posts it and meaningless to the peer.
package struct CallTicket: Hashable, Sendable {
  package let rawValue: Int

  package init(_ rawValue: Int) { self.rawValue = rawValue }
}

/// Why a call has no result.
package enum CallError: Error, Equatable, Sendable {
  /// The peer answered with an error.
  case rejected(RPCError)
  /// No answer in time. The peer may still be at work, and may have done it already.
  case timedOut(method: String, after: Duration)
  /// The peer answered with something that could not be read.
  case unreadable(WireFault)
  case closed(CloseReason)
  /// The task that made the call was cancelled.
  case cancelled
}

/// Turns payloads into messages and back. Decoding never fails without saying what is left: the repair ladder goes from
/// the whole message over a repaired one and its envelope down to the name of the fault.
package enum MessageCodec {
  package enum Decoded: Equatable, Sendable {
    case message(Message, Readability)
    /// A notification or request that breaks off inside its params; they hold what was complete, the rest is
    /// `.unreadable`.
    case torn(Message, WireFault)
    /// Nothing of it can be used. `answering` is the call it was meant for, when that much could be read.
    case unusable(WireFault, answering: MessageID?)
  }

  /// Bytes of a request id that are echoed.
  static let longestID = 8 << 10

  package static func decode(_ payload: some Collection<UInt8>, limits: JSONLimits = .standard) -> Decoded {
    switch JSONReader.read(payload, limits: limits) {
    case .whole(let value, let repairs): whole(value, Readability(repairs: repairs))
    case .broken(let fault, let before): broken(before, fault)
    }
  }

  /// What the beginning of a skipped frame tells about it.
  package static func decode(head: [UInt8], ofSkipped fault: WireFault) -> Decoded {
    switch JSONReader.read(head) {
    case .whole(let value, repairs: _): broken(value, fault)
    case .broken(_, let before): broken(before, fault)
    }
  }

  private static func whole(_ value: JSONValue, _ readability: Readability) -> Decoded {
    guard case .object(let envelope) = value else { return invalid("not an object") }
    guard envelope["jsonrpc"] == "2.0" else { return invalid("not version 2.0", envelope) }
    guard let method = envelope["method"] else { return response(envelope, readability) }
    guard let method = method.string else { return invalid("the method is not a string") }
    let params = envelope["params"] ?? .null
    guard let id = envelope["id"] else {
      return .message(.notification(method: method, params: params), readability)
    }
    guard let id = MessageID(id) else { return invalid("the id is neither a number from 0 nor a string") }
    return .message(.request(id: id, method: method, params: params), readability)
  }

  private static func response(_ envelope: JSONObject, _ readability: Readability) -> Decoded {
    let result = envelope["result"]
    // Some servers send `"error": null` beside a result.
    let error = envelope["error"].flatMap { $0.isNull && result != nil ? nil : $0 }
    switch (result, error) {
    case (nil, nil): return invalid("neither a method nor a result nor an error", envelope)
    case (.some, .some): return invalid("both a result and an error", envelope)
    case (let result?, nil):
      guard let id = envelope["id"].flatMap(MessageID.init) else { return invalid("a result without an id") }
      return .message(.response(id: id, .success(result)), readability)
    case (nil, let error?):
      guard let error = RPCError(error) else { return invalid("the error has no numeric code", envelope) }
      if envelope["id"]?.isNull == true { return .unusable(.peerParseError(error), answering: nil) }
      guard let id = envelope["id"].flatMap(MessageID.init) else { return invalid("an error without an id") }
      return .message(.response(id: id, .failure(error)), readability)
    }
  }

  /// The envelope of a message that breaks off: a response fails its call, a notification keeps its complete parts, a
  /// request is still answered.
  private static func broken(_ before: JSONValue?, _ fault: WireFault) -> Decoded {
    guard case .object(let envelope)? = before, envelope["jsonrpc"] == "2.0" else {
      return .unusable(fault, answering: nil)
    }
    guard let method = envelope["method"]?.string else {
      return .unusable(fault, answering: envelope["id"].flatMap(MessageID.init))
    }
    let params = envelope["params"] ?? .unreadable
    guard let id = envelope["id"] else { return .torn(.notification(method: method, params: params), fault) }
    guard let id = MessageID(id) else { return .unusable(fault, answering: nil) }
    return .torn(.request(id: id, method: method, params: params), fault)
  }

  private static func invalid(_ reason: String, _ envelope: JSONObject? = nil) -> Decoded {
    let isResponse = envelope.map { $0["method"] == nil } ?? false
    let id = isResponse ? envelope?["id"].flatMap(MessageID.init) : nil
    return .unusable(.invalidMessage(reason), answering: id)
  }
}

extension MessageID {
  fileprivate init?(_ value: JSONValue) {
    switch value {
    case .integer(let number) where number >= 0: self = .number(number)
    case .string(let text) where text.utf8.count <= MessageCodec.longestID: self = .string(text)
    case .integer, .string, .null, .bool, .number, .array, .object, .unreadable: return nil
    }
  }
}

extension RPCError {
  fileprivate init?(_ value: JSONValue) {
    guard let code = value["code"]?.integer else { return nil }
    self.init(code: Int(code), message: value["message"]?.string, data: value["data"])
  }
}

extension MessageCodec {
  /// The payload of a message. `.null` params are left off.
  package static func encode(_ message: Message) -> [UInt8] {
    var envelope = JSONObject()
    envelope.set("jsonrpc", "2.0")
    switch message {
    case .request(let id, let method, let params):
      envelope.set("id", value(of: id))
      envelope.set("method", .string(method))
      envelope.set("params", params.isNull ? nil : params)
    case .notification(let method, let params):
      envelope.set("method", .string(method))
      envelope.set("params", params.isNull ? nil : params)
    case .response(let id, .success(let result)):
      envelope.set("id", value(of: id))
      envelope.set("result", result)
    case .response(let id, .failure(let error)):
      envelope.set("id", value(of: id))
      envelope.set("error", value(of: error))
    }
    return JSONWriter.bytes(of: .object(envelope))
  }

  private static func value(of id: MessageID) -> JSONValue {
    switch id {
    case .number(let number): .integer(number)
    case .string(let text): .string(text)
    }
  }

  private static func value(of error: RPCError) -> JSONValue {
    var object = JSONObject()
    object.set("code", .integer(Int64(error.code)))
    object.set("message", error.message.map(JSONValue.string))
    object.set("data", error.data)
    return .object(object)
  }
}

/// One JSON-RPC 2.0 message. Absent `params` are `.null`, as absent and null mean the same to the runtime.
package enum Message: Equatable, Sendable {
  case request(id: MessageID, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  case response(id: MessageID, Result<JSONValue, RPCError>)
}

/// The id of a request. The runtime counts from 0; ids in the two directions are independent.
package enum MessageID: Equatable, Hashable, Sendable {
  case number(Int64)
  case string(String)
}

/// The error object of a response.
package struct RPCError: Error, Equatable, Sendable {
  package let code: Int
  /// Text from the peer, not safe to print. The runtime leaves it off with code −32001.
  package let message: String?
  package let data: JSONValue?

  package init(code: Int, message: String? = nil, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }
}

extension RPCError {
  /// The code for a method nobody handles, from the JSON-RPC 2.0 specification, section 5.1.
  package static let methodNotFoundCode = -32601

  /// The answer to a request for `method`, in the runtime's own words. The name is cut, since it is the peer's.
  static func methodNotFound(_ method: String) -> RPCError {
    RPCError(code: methodNotFoundCode, message: "Unhandled method \(String(method.unicodeScalars.prefix(200)))")
  }
}

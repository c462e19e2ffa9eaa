import JSONRPC

/// A request of the runtime, as it arrived.
package struct ReceivedRequest: Equatable, Sendable {
  /// In capitals.
  package let method: String
  /// Without the query.
  package let path: String
  package let authorization: String?
  package let body: String
}

/// What the stand-in answers.
struct Reply: Equatable, Sendable {
  let status: Int
  let body: JSONValue

  init(_ status: Int, _ body: JSONValue) {
    self.status = status
    self.body = body
  }

  static let notFound = Reply(404, ["message": "Not Found"])
}

import JSONRPC

/// A request as it arrived.
package struct ReceivedRequest: Equatable, Sendable {
  /// In capitals.
  package let method: String
  /// Without the query.
  package let path: String
  package let authorization: String?
  package let body: String
}

/// What a server on loopback answers.
struct Reply: Equatable, Sendable {
  let status: Int
  let contentType: String
  let body: [UInt8]

  init(_ status: Int, _ body: JSONValue) {
    self.init(status, contentType: "application/json", body: JSONText.bytes(of: body))
  }

  init(_ status: Int, contentType: String, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  static let notFound = Reply(404, ["message": "Not Found"])
}

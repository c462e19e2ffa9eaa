import FlyingFox
import FlyingSocks
import Foundation

/// An HTTP server on 127.0.0.1 with a port of its own. The only file that knows which library serves.
struct LoopbackServer: Sendable {
  let port: UInt16
  private let server: HTTPServer
  private let serving: Task<Void, any Error>

  static func start(_ answer: @escaping @Sendable (ReceivedRequest) async -> Reply) async throws -> LoopbackServer {
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0), logger: .disabled,
      handler: ClosureHTTPHandler { request in
        let received = ReceivedRequest(
          method: request.method.rawValue, path: request.path,
          authorization: request.headers[HTTPHeader("Authorization")],
          body: String(decoding: try await request.bodyData, as: UTF8.self))
        return await answer(received).response
      })
    let serving = Task { try await server.run() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port) = await server.listeningAddress else {
      throw TestSupportError.missing(what: "a port on 127.0.0.1", remedy: "loopback networking must work")
    }
    return LoopbackServer(port: port, server: server, serving: serving)
  }

  /// Closes the port and every connection.
  func stop() async {
    await server.stop()
    serving.cancel()
    _ = await serving.result
  }
}

extension Reply {
  /// Without `x-github-request-id` the runtime reports an error as not coming from GitHub.
  fileprivate var response: HTTPResponse {
    HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: "Stand-In"),
      headers: [.contentType: contentType, HTTPHeader("x-github-request-id"): "STAND-IN"],
      body: Data(body))
  }
}

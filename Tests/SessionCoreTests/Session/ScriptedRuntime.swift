import CopilotProtocol
import JSONRPC
import SessionCore
import SessionModel
import TestSupport

/// A runtime that does only what a test says: it hands out the calls that it gets, and writes what it is given.
actor ScriptedRuntime: RunningRuntime {
  /// A call of the session.
  struct Call: Equatable, Sendable {
    let id: Int64
    let method: String
    let params: JSONValue
  }

  nonisolated let channel: any ByteChannel
  /// Its own end of the channel.
  nonisolated let far: InMemoryChannel
  private(set) var stopCount = 0
  /// Calls that came and that no test has asked for yet.
  private(set) var calls: [Call] = []
  private var isClosed = false
  private var waiting: CheckedContinuation<Void, Never>?

  init() {
    let (near, far) = InMemoryChannel.pair()
    channel = near
    self.far = far
    Task { await self.read() }
  }

  func errorOutput() -> String { "last line of stderr" }
  func ending() -> String { "it was killed by signal 9" }
  func stop() async {
    stopCount += 1
    await far.close()
  }

  // MARK: What a test does

  /// The next call of this method, whether it came already or is still to come. Other calls stay where they are.
  func call(_ method: String) async throws -> Call {
    while true {
      if let index = calls.firstIndex(where: { $0.method == method }) { return calls.remove(at: index) }
      if isClosed { throw TestSupportError.missing(what: method, remedy: "the session has closed the connection") }
      await withCheckedContinuation { waiting = $0 }
    }
  }

  /// Writes everything in one piece.
  func write(_ frames: JSONValue...) async throws { try await far.write(frames.flatMap(Frame.bytes)) }

  func reply(to call: Call, _ result: JSONValue) async throws { try await write(Frame.reply(to: call, result)) }

  func refuse(_ call: Call, code: Int64 = -32603, _ message: String) async throws {
    try await write([
      "jsonrpc": "2.0", "id": .integer(call.id), "error": ["code": .integer(code), "message": .string(message)],
    ])
  }

  /// Dies without a word.
  func crash() async { await far.close() }

  private func read() async {
    var cutter = FrameCutter()
    while let bytes = try? await far.read() {
      calls += cutter.cut(bytes).compactMap(Self.call)
      wake()
    }
    isClosed = true
    wake()
  }

  private func wake() {
    waiting?.resume()
    waiting = nil
  }

  private static func call(in body: [UInt8]) -> Call? {
    guard let message = try? JSONText.value(of: body), case .integer(let id)? = message["id"],
      let method = message["method"]?.string
    else { return nil }
    return Call(id: id, method: method, params: message["params"] ?? .null)
  }
}

extension ScriptedRuntime {
  /// Answers the calls before a session is opened.
  func greets() async throws {
    try await reply(to: try await call("connect"), ["protocolVersion": 3, "version": "1.0.64"])
  }

  func signsIn() async throws {
    try await reply(to: try await call("auth.getStatus"), ["isAuthenticated": true, "login": "octocat"])
  }

  /// Reserves the session under this id, and starts its agent.
  func opens(_ session: String = "s1") async throws {
    try await greets()
    try await signsIn()
    let create = try await call("session.create")
    try await write(Frame.reply(to: create, ["sessionId": .string(session)]), Frame.agentStart(in: session))
  }
}

/// Frames that a runtime writes.
enum Frame {
  static func bytes(of message: JSONValue) -> [UInt8] { FrameEncoder.frame(JSONText.bytes(of: message)) }

  static func reply(to call: ScriptedRuntime.Call, _ result: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "id": .integer(call.id), "result": result]
  }

  static func event(_ type: String, _ data: JSONValue, in session: String = "s1") -> JSONValue {
    [
      "jsonrpc": "2.0", "method": "session.event",
      "params": [
        "sessionId": .string(session),
        "event": [
          "id": "e", "timestamp": "2026-11-22T07:00:00Z", "parentId": .null, "type": .string(type), "data": data,
        ],
      ],
    ]
  }

  static func agentStart(in session: String = "s1") -> JSONValue {
    event("session.start", ["sessionId": .string(session), "producer": "copilot-agent", "version": 1], in: session)
  }

  static func prompt(_ text: String, in session: String = "s1") -> JSONValue {
    event("user.message", ["content": .string(text)], in: session)
  }

  static func delta(_ text: String, of message: String = "m", in session: String = "s1") -> JSONValue {
    event("assistant.message_delta", ["messageId": .string(message), "deltaContent": .string(text)], in: session)
  }

  static func message(_ text: String, of message: String = "m", in session: String = "s1") -> JSONValue {
    event("assistant.message", ["messageId": .string(message), "content": .string(text)], in: session)
  }

  static func permission(_ id: String, _ command: String, toolCall: String = "t1", in session: String = "s1")
    -> JSONValue
  {
    event(
      "permission.requested",
      [
        "requestId": .string(id),
        "permissionRequest": [
          "kind": "shell", "toolCallId": .string(toolCall), "fullCommandText": .string(command), "intention": "x",
          "commands": [], "possiblePaths": [], "possibleUrls": [], "hasWriteFileRedirection": false,
          "canOfferSessionApproval": false,
        ],
      ], in: session)
  }

  static func approved(_ id: String, in session: String = "s1") -> JSONValue {
    event("permission.completed", ["requestId": .string(id), "result": ["kind": "approved"]], in: session)
  }

  static func listed(_ requests: [(id: String, command: String)]) -> JSONValue {
    let items: [JSONValue] = requests.map { request in
      ["requestId": .string(request.id), "request": ["kind": "commands", "fullCommandText": .string(request.command)]]
    }
    return ["items": .array(items)]
  }

  /// Tells that everything before it was taken in.
  static func mark(_ text: String, in session: String = "s1") -> JSONValue {
    event("session.info", ["infoType": "mark", "message": .string(text)], in: session)
  }
}

/// Cuts what the session writes into bodies. It is right by construction, so that nothing is checked.
private struct FrameCutter {
  private var rest: [UInt8] = []

  mutating func cut(_ bytes: [UInt8]) -> [[UInt8]] {
    rest += bytes
    var bodies: [[UInt8]] = []
    while let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) {
      let header = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      guard let length = header.split(separator: " ").last.flatMap({ Int($0) }), rest.count >= end.upperBound + length
      else { return bodies }
      bodies.append(Array(rest[end.upperBound..<(end.upperBound + length)]))
      rest.removeFirst(end.upperBound + length)
    }
    return bodies
  }
}

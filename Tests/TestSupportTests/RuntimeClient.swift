import Foundation
import JSONRPC
import TestSupport

/// The least that can talk to the real runtime: JSON-RPC over its pipes, one frame per message.
actor RuntimeClient {
  /// The `event` of every `session.event` so far.
  private(set) var events: [JSONValue] = []
  private var replies: [Int64: JSONValue] = [:]
  private var lastID: Int64 = 0
  private var unread = Data()
  private let input: FileHandle

  private init(input: FileHandle) { self.input = input }

  /// Starts the CLI, lends a client to `body`, and ends the CLI by closing its input.
  nonisolated(nonsending) static func run<Result>(
    _ lab: LabEnvironment, _ body: (RuntimeClient) async throws -> Result
  ) async throws -> Result {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: try CopilotCLI.locate())
    process.arguments = ["--headless", "--no-auto-update", "--stdio"]
    process.environment = lab.variables
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    let client = RuntimeClient(input: input.fileHandleForWriting)
    // Unbounded: bytes of a stream cannot be dropped. One consumer, the task below.
    let chunks = AsyncStream.makeStream(of: Data.self)
    output.fileHandleForReading.readabilityHandler = { handle in
      let chunk = handle.availableData
      if chunk.isEmpty { chunks.continuation.finish() } else { chunks.continuation.yield(chunk) }
    }
    try process.run()
    let reading = Task { for await chunk in chunks.stream { await client.receive(chunk) } }
    let outcome: Swift.Result<Result, any Error>
    do { outcome = .success(try await body(client)) } catch { outcome = .failure(error) }
    try input.fileHandleForWriting.close()
    await reading.value
    process.waitUntilExit()
    return try outcome.get()
  }

  /// - Returns: the whole reply, with `result` or `error`.
  func call(_ method: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
    lastID += 1
    let id = lastID
    try send(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters])
    return try await waitForValue("the reply to \(method)") { replies[id] }
  }

  /// Waits for the first event of a type, and returns its data.
  func waitForEvent(_ type: String) async throws -> JSONValue {
    try await waitForValue("the event \(type)", lastSeen: { self.eventTypes.joined(separator: "\n") }) {
      events.first { $0["type"]?.string == type }?["data"]
    }
  }

  var eventTypes: [String] { events.compactMap { $0["type"]?.string } }

  private func send(_ message: JSONValue) throws {
    let payload = JSONText.bytes(of: message)
    try input.write(contentsOf: Data("Content-Length: \(payload.count)\r\n\r\n".utf8) + payload)
  }

  private func receive(_ chunk: Data) {
    unread += chunk
    while let payload = nextPayload(), let message = try? JSONText.value(of: payload) { handle(message) }
  }

  private func nextPayload() -> Data? {
    guard let header = unread.range(of: Data("\r\n\r\n".utf8)),
      let length = Int(String(decoding: unread[..<header.lowerBound], as: UTF8.self).filter(\.isNumber)),
      unread.distance(from: header.upperBound, to: unread.endIndex) >= length
    else { return nil }
    let end = header.upperBound + length
    defer { unread = Data(unread[end...]) }
    return unread[header.upperBound..<end]
  }

  private func handle(_ message: JSONValue) {
    if message["method"]?.string == "session.event", let event = message["params"]?["event"] {
      events.append(event)
    } else if message["method"] == nil, let id = message["id"]?.integer {
      replies[id] = message
    }
  }
}

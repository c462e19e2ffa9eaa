import Foundation
package import JSONRPC

/// The least that can talk to the real runtime: JSON-RPC over its pipes, one frame per message. What the runtime asks of
/// its client is left unanswered.
package actor RuntimeClient {
  /// The `event` of every `session.event` so far.
  package private(set) var events: [JSONValue] = []
  private var replies: [Int64: JSONValue] = [:]
  private var lastID: Int64 = 0
  private var unread = Data()
  private let input: FileHandle
  private let observe: @Sendable (JSONValue) async -> Void

  private init(input: FileHandle, observe: @escaping @Sendable (JSONValue) async -> Void) {
    self.input = input
    self.observe = observe
  }

  /// Starts the CLI in the home of `lab`, lends a client to `body`, and ends the CLI and all it has started.
  /// - Parameter observe: gets every event, one after the other, in the order of the wire.
  package nonisolated(nonsending) static func run<Result>(
    _ lab: LabEnvironment, _ arguments: [String] = [], in directory: String? = nil,
    observe: @escaping @Sendable (JSONValue) async -> Void = { _ in },
    _ body: (RuntimeClient) async throws -> Result
  ) async throws -> Result {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: try CopilotCLI.locate())
    process.arguments = ["--headless", "--no-auto-update", "--stdio"] + arguments
    process.environment = lab.variables
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    let client = RuntimeClient(input: input.fileHandleForWriting, observe: observe)
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
    let family =
      [ProcessEntry(id: process.processIdentifier)].compactMap(\.self)
      + ChildProcesses.descendants(of: process.processIdentifier)
    try input.fileHandleForWriting.close()
    await end(family)
    output.fileHandleForReading.readabilityHandler = nil
    chunks.continuation.finish()
    await reading.value
    return try outcome.get()
  }

  /// Waits for the end of processes that were asked to leave, and kills those that do not.
  private nonisolated(nonsending) static func end(_ family: [ProcessEntry]) async {
    // The runtime leaves within 50 ms of the end of its input (protocol notes 1.7). Nobody may cancel this wait.
    await Task {
      try? await waitUntil("the runtime to leave", timeout: .seconds(5)) { !family.contains(where: \.isRunning) }
    }.value
    for process in family where process.isRunning { kill(process.id, SIGKILL) }
  }

  /// - Returns: the whole reply, with `result` or `error`.
  package func call(_ method: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
    lastID += 1
    let id = lastID
    try send(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters])
    return try await waitForValue("the reply to \(method)") { replies[id] }
  }

  /// Waits for the first event of a type, and returns its data.
  package func waitForEvent(_ type: String) async throws -> JSONValue {
    try await waitForValue("the event \(type)", lastSeen: { self.eventTypes.joined(separator: "\n") }) {
      events.first { $0["type"]?.string == type }?["data"]
    }
  }

  package var eventTypes: [String] { events.compactMap { $0["type"]?.string } }

  private func send(_ message: JSONValue) throws {
    let payload = JSONText.bytes(of: message)
    try input.write(contentsOf: Data("Content-Length: \(payload.count)\r\n\r\n".utf8) + payload)
  }

  private func receive(_ chunk: Data) async {
    unread += chunk
    while let payload = nextPayload(), let message = try? JSONText.value(of: payload) { await handle(message) }
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

  private func handle(_ message: JSONValue) async {
    if message["method"]?.string == "session.event", let event = message["params"]?["event"] {
      events.append(event)
      await observe(event)
    } else if message["method"] == nil, let id = message["id"]?.integer {
      replies[id] = message
    }
  }
}

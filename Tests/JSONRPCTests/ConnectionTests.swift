import JSONRPC
import TestSupport
import Testing

/// The actor: its tasks, its alarm, and what it does with the decisions of the machine.
@Suite struct ConnectionTests {
  let clock = ManualClock()
  let far: InMemoryChannel
  let connection: Connection

  init() {
    let (near, far) = InMemoryChannel.pair()
    self.far = far
    connection = Connection(channel: near, clock: clock)
  }

  @Test func `a call gets the result of its answer`() async throws {
    let result = call("ping", ["x": 1], timeout: .seconds(30))
    #expect(try await far.read() == frame(#"{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":1}}"#))
    try await far.write(frame(#"{"jsonrpc":"2.0","id":1,"result":{"ok":true}}"#))
    #expect(try await result.value == ["ok": true])
    await connection.close()
  }

  @Test func `an error answer is thrown`() async throws {
    let result = call("ping")
    _ = try await far.read()
    try await far.write(frame(#"{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Unhandled method ping"}}"#))
    let error = RPCError(code: -32601, message: "Unhandled method ping")
    await #expect(throws: CallError.rejected(error)) { try await result.value }
    await connection.close()
  }

  @Test func `a call without an answer times out`() async throws {
    let result = call("ping")
    _ = try await far.read()
    await clock.waitUntilSleeping()
    clock.advance(by: .seconds(30))
    await #expect(throws: CallError.timedOut(method: "ping", after: .seconds(30))) { try await result.value }
    await connection.close()
  }

  @Test func `a later call with a shorter time is not kept waiting by an earlier one`() async throws {
    let slow = call("slow", [], timeout: .seconds(90))
    _ = try await far.read()
    let quick = call("quick", [], timeout: .seconds(10))
    _ = try await far.read()
    await clock.waitUntilSleeping()
    clock.advance(by: .seconds(10))
    await #expect(throws: CallError.timedOut(method: "quick", after: .seconds(10))) { try await quick.value }
    try await far.write(frame(#"{"jsonrpc":"2.0","id":1,"result":1}"#))
    #expect(try await slow.value == 1)
    await connection.close()
  }

  @Test func `a cancelled call throws at once and tells the peer`() async throws {
    let task = call("ping")
    _ = try await far.read()
    task.cancel()
    await #expect(throws: CallError.cancelled) { try await task.value }
    #expect(try await far.read() == frame(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}"#))
    await connection.close()
  }

  @Test func `a call from a cancelled task does not wait`() async throws {
    let task = Task { [connection] in
      withUnsafeCurrentTask { $0?.cancel() }
      return try await connection.call("ping", [], timeout: .seconds(30))
    }
    await #expect(throws: CallError.cancelled) { try await task.value }
    await connection.close()
  }

  @Test func `closing fails every call once and ends the stream with the reason`() async throws {
    let calls = (0..<20).map { _ in call("ping") }
    for _ in calls { _ = try await far.read() }
    await connection.close()
    for call in calls { await #expect(throws: CallError.closed(.requested)) { try await call.value } }
    #expect(await Array(connection.incoming) == [.closed(.requested)])
    await #expect(throws: CallError.closed(.requested)) {
      try await connection.call("ping", [], timeout: .seconds(30))
    }
    #expect(try await far.read() == nil)
  }

  @Test func `the end of the peer is delivered after what it said`() async throws {
    try await far.write(frame(#"{"jsonrpc":"2.0","method":"m","params":1}"#))
    await far.close()
    #expect(
      await Array(connection.incoming) == [
        .notification(method: "m", params: 1, .intact), .closed(.endOfStream),
      ])
    await connection.close()
  }

  @Test func `10,000 messages in pieces of any size keep their order`() async throws {
    var random = SeededGenerator(seed: 1)
    let stream = (0..<10_000).flatMap { frame(#"{"jsonrpc":"2.0","method":"m","params":\#($0)}"#) }
    async let numbers = connection.incoming.reduce(into: [Int64]()) { numbers, incoming in
      if case .notification(_, .integer(let number), .intact) = incoming { numbers.append(number) }
    }
    for piece in random.pieces(of: stream, longest: 5000) { try await far.write(piece) }
    await far.close()
    #expect(await numbers == Array(0..<10_000))
    await connection.close()
  }

  @Test func `10,000 requests are answered once each, in order`() async throws {
    async let answers = receive(10_000)
    for id in 0..<10_000 { try await far.write(frame(#"{"jsonrpc":"2.0","id":\#(id),"method":"no.such"}"#)) }
    let ids = try await answers.map { message in
      if case .response(.number(let id), .failure) = message { id } else { Int64(-1) }
    }
    #expect(ids == Array(0..<10_000))
    await connection.close()
  }

  @Test func `notifications are written in the order in which they are made`() async throws {
    let notifications = (0..<100).map { Message.notification(method: "m", params: [.integer($0)]) }
    for number in 0..<100 { await connection.notify("m", [.integer(Int64(number))]) }
    #expect(try await receive(100) == notifications)
    await connection.close()
  }

  @Test func `a frame that stalls closes the connection`() async throws {
    try await far.write(Array("Content-Length: 9\r\n\r\n{".utf8))
    var incoming = connection.incoming.makeAsyncIterator()
    await clock.waitUntilSleeping()
    clock.advance(by: .seconds(10))
    #expect(await incoming.next() == .fault(.slow(after: .seconds(10))))
    await clock.waitUntilSleeping()
    clock.advance(by: .seconds(50))
    #expect(await incoming.next() == .closed(.fault(.stalled(after: .seconds(60)))))
    #expect(await incoming.next() == nil)
    #expect(try await far.read() == nil)
    await connection.close()
  }

  @Test func `a connection with nothing to wait for sets no alarm`() async throws {
    try await far.write(frame(#"{"jsonrpc":"2.0","method":"m"}"#))
    await far.drain()
    #expect(clock.deadlines == [])
    await connection.close()
  }

  private func call(
    _ method: String, _ params: JSONValue = [], timeout: Duration = .seconds(30)
  ) -> Task<JSONValue, any Error> {
    Task { [connection] in try await connection.call(method, params, timeout: timeout) }
  }

  /// The next messages that the connection writes.
  private func receive(_ count: Int) async throws -> [Message] {
    var decoder = FrameDecoder()
    var messages: [Message] = []
    while messages.count < count, let bytes = try await far.read() {
      for case .payload(let payload) in decoder.events(of: bytes) {
        guard case .message(let message, .intact) = MessageCodec.decode(payload) else { return messages }
        messages.append(message)
      }
    }
    return messages
  }
}

extension Array {
  fileprivate init(_ stream: AsyncStream<Element>) async where Element: Sendable {
    self = await stream.reduce(into: []) { $0.append($1) }
  }
}

import JSONRPC
import TestSupport
import Testing

/// Calls whose outcome comes in its place among the other messages.
@Suite(.timeLimit(.minutes(10))) struct PostedCallTests {
  let clock = ManualClock()
  let far: InMemoryChannel
  let connection: Connection
  private let ticket = CallTicket(7)

  init() {
    let (near, far) = InMemoryChannel.pair()
    self.far = far
    connection = Connection(channel: near, clock: clock)
  }

  @Test func `the outcome comes between the messages around it`() async throws {
    await connection.post(ticket, "open", ["x": 1], timeout: .seconds(30))
    #expect(try await far.read() == frame(#"{"jsonrpc":"2.0","id":1,"method":"open","params":{"x":1}}"#))
    let event = { (number: Int) in frame(#"{"jsonrpc":"2.0","method":"event","params":\#(number)}"#) }
    try await far.write(event(1) + event(2) + frame(#"{"jsonrpc":"2.0","id":1,"result":"ok"}"#) + event(3))
    await far.close()
    #expect(
      await everything() == [
        .notification(method: "event", params: 1, .intact), .notification(method: "event", params: 2, .intact),
        .outcome(ticket, .success(Reply(result: "ok", readability: .intact))),
        .notification(method: "event", params: 3, .intact), .closed(.endOfStream),
      ])
    await connection.close()
  }

  @Test func `a posted call without an answer times out`() async throws {
    await connection.post(ticket, "open", [:], timeout: .seconds(30))
    _ = try await far.read()
    await clock.waitUntilSleeping()
    clock.advance(by: .seconds(30))
    var incoming = connection.incoming.makeAsyncIterator()
    #expect(await incoming.next() == .outcome(ticket, .failure(.timedOut(method: "open", after: .seconds(30)))))
    await connection.close()
  }

  @Test func `the end of the connection is the outcome of what was posted, and comes last`() async throws {
    await connection.post(ticket, "open", [:], timeout: .seconds(30))
    _ = try await far.read()
    await far.close()
    #expect(
      await everything() == [.outcome(ticket, .failure(.closed(.endOfStream))), .closed(.endOfStream)])
    await connection.close()
  }

  @Test func `what is posted on a closed connection comes to nothing`() async {
    await connection.close()
    await connection.post(ticket, "open", [:], timeout: .seconds(30))
    #expect(await everything() == [.closed(.requested)])
  }

  private func everything() async -> [Incoming] { await connection.incoming.reduce(into: []) { $0.append($1) } }

  private func frame(_ body: String) -> [UInt8] { FrameEncoder.frame(Array(body.utf8)) }
}

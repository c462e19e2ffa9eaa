import JSONRPC
import TestSupport
import Testing

@testable import SimulatedRuntime

/// The actor: channels and the clock.
@Suite struct SimulatedRuntimeTests {
  private static func runtime(
    _ json: String, clock: ManualClock = ManualClock()
  ) throws(ScenarioError) -> SimulatedRuntime {
    let scenario = try Scenario.parse(bytes: Array(json.utf8), name: "test")
    return SimulatedRuntime(scenario: scenario, clock: clock, beginning: Rig.beginning)
  }

  private static func incoming(_ connection: Connection, _ count: Int) async -> [Incoming] {
    var received: [Incoming] = []
    for await element in connection.incoming {
      received.append(element)
      if received.count == count { break }
    }
    return received
  }

  @Test func `a client that speaks JSON-RPC is answered`() async throws {
    let runtime = try Self.runtime(#"{"start": []}"#)
    let connection = Connection(channel: await runtime.connect())

    let result = try await connection.call("connect", [:], timeout: .seconds(600))

    #expect(result == ["ok": true, "protocolVersion": 3, "version": "1.0.64-simulated"])
    await connection.close()
    await runtime.stop()
  }

  @Test func `events come when their time has come`() async throws {
    let clock = ManualClock()
    let runtime = try Self.runtime(#"{"start": [{"after": 2, "emit": {"type": "x", "data": {}}}]}"#, clock: clock)
    let connection = Connection(channel: await runtime.connect())
    let created = try await connection.call("session.create", ["cloud": [:]], timeout: .seconds(600))
    await clock.waitUntilSleeping()
    #expect(clock.deadlines == [.seconds(2)])

    clock.advance(by: .seconds(2))

    let lifecycle = { (type: JSONValue, changed: JSONValue) in
      Incoming.notification(
        method: "session.lifecycle",
        params: [
          "type": type, "sessionId": created["sessionId"] ?? .null,
          "metadata": ["startTime": "2026-11-22T06:00:00.000Z", "modifiedTime": changed],
        ], .intact)
    }
    #expect(
      await Self.incoming(connection, 3) == [
        lifecycle("session.created", "2026-11-22T06:00:00.000Z"),
        .notification(
          method: "session.event",
          params: [
            "sessionId": created["sessionId"] ?? .null,
            "event": [
              "id": "01a201d7-0b00-4000-8000-000000000004", "timestamp": "2026-11-22T06:00:02.000Z",
              "parentId": .null, "type": "x", "data": [:],
            ],
          ], .intact),
        lifecycle("session.updated", "2026-11-22T06:00:02.000Z"),
      ])
    await connection.close()
    await runtime.stop()
  }

  @Test func `a crash ends the connection after the last event, and a new one finds the task`() async throws {
    let clock = ManualClock()
    let runtime = try Self.runtime(
      #"{"start": [\#(Samples.started), {"after": 1, "emit": {"type": "x", "data": {}}}, {"close": "channel"}]}"#,
      clock: clock)
    let first = Connection(channel: await runtime.connect())
    let created = try await first.call("session.create", ["cloud": [:]], timeout: .seconds(600))
    await clock.waitUntilSleeping()
    clock.advance(by: .seconds(1))

    let received = await Self.incoming(first, 6)
    let types = received.compactMap { incoming -> JSONValue? in
      guard case .notification(_, let params, _) = incoming else { return nil }
      return params["event"]?["type"] ?? params["type"]
    }
    #expect(types == ["session.created", "session.start", "session.updated", "x", "session.updated"])
    #expect(received.last == .closed(.endOfStream))

    let second = Connection(channel: await runtime.connect())
    let connected = try await second.call(
      "sessions.connect", ["sessionId": created["sessionId"] ?? .null], timeout: .seconds(600))
    #expect(connected["sessionId"] == "01a201d7-0b00-4000-8000-000000000002")
    await first.close()
    await second.close()
    await runtime.stop()
  }

  @Test func `bytes that are no frames end the connection`() async throws {
    let runtime = try Self.runtime(#"{"start": []}"#)
    let channel = await runtime.connect()
    try await channel.write(Array("hello\r\n\r\n".utf8))

    #expect(try await channel.read() == nil)
    await runtime.stop()
  }

  @Test func `a frame that is no message is ignored`() async throws {
    let runtime = try Self.runtime(#"{"start": []}"#)
    let channel = await runtime.connect()
    try await channel.write(FrameEncoder.frame(Array("[1, 2]".utf8)))
    try await channel.write(
      FrameEncoder.frame(Array(#"{"jsonrpc":"2.0","id":"a","method":"status.get"}"#.utf8)))

    let reply = #"{"jsonrpc":"2.0","id":"a","result":{"version":"1.0.64-simulated","protocolVersion":3}}"#
    #expect(try await channel.read() == FrameEncoder.frame(Array(reply.utf8)))
    await runtime.stop()
  }

  @Test func `stopping closes every connection`() async throws {
    let runtime = try Self.runtime(#"{"start": [{"after": 5, "emit": {"type": "x", "data": {}}}]}"#)
    let channels = [await runtime.connect(), await runtime.connect()]
    try await channels[0].write(
      FrameEncoder.frame(Array(#"{"jsonrpc":"2.0","id":1,"method":"session.create","params":{"cloud":{}}}"#.utf8)))
    #expect(try await channels[0].read() != nil)

    await runtime.stop()

    #expect(try await channels[0].read() == nil)
    #expect(try await channels[1].read() == nil)
  }
}

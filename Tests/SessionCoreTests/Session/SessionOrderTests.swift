import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// What is taken in, and in which order.
@Suite(.timeLimit(.minutes(10))) struct SessionOrderTests {
  /// A session's first events, as one runtime would send them.
  private static let events: [JSONValue] = [
    Frame.agentStart(), Frame.prompt("Hello"), Frame.event("assistant.turn_start", ["turnId": "0"]),
    Frame.delta("Good "), Frame.delta("morning"), Frame.message("Good morning"),
    Frame.event("tool.execution_start", ["toolCallId": "t1", "toolName": "bash"]), Frame.permission("p1", "ls"),
    Frame.approved("p1"),
    Frame.event("tool.execution_partial_result", ["toolCallId": "t1", "partialOutput": "one\n"]),
    Frame.event("tool.execution_complete", ["toolCallId": "t1", "success": true, "result": ["content": "one\n"]]),
    Frame.event("assistant.turn_end", ["turnId": "0"]), Frame.mark("end"),
  ]

  @Test func `events that come in one piece with the reply are all there`() async throws {
    let state = try await state(after: { [Frame.reply(to: $0, ["sessionId": "s1"])] + Self.events })
    #expect(state.words == ["Hello", "Good morning", "end"])
    #expect(state.standing == .live)
  }

  @Test func `events that come before the reply are all there`() async throws {
    let state = try await state(after: { Self.events + [Frame.reply(to: $0, ["sessionId": "s1"])] })
    #expect(state.words == ["Hello", "Good morning", "end"])
    #expect(state.standing == .live)
  }

  @Test func `1,000 ways to cut and mix the same bytes give one transcript`() async throws {
    let reference = try await state(after: { [Frame.reply(to: $0, ["sessionId": "s1"])] + Self.events })
    var random = SeededGenerator(seed: 20_261_122)
    for trial in 0..<1_000 {
      let seed = random.next()
      let state = try await state { create in
        var random = SeededGenerator(seed: seed)
        var frames = Self.events
        frames.insert(
          Frame.reply(to: create, ["sessionId": "s1"]), at: Int.random(in: 0...frames.count, using: &random))
        for foreign in [Frame.message("not ours", in: "s2"), Frame.agentStart(in: "s2"), Self.lifecycle] {
          frames.insert(foreign, at: Int.random(in: 0..<frames.count, using: &random))
        }
        return frames
      } pieces: { bytes in
        var random = SeededGenerator(seed: seed)
        return random.oneIn(4) ? [bytes] : random.pieces(of: bytes, longest: random.oneIn(2) ? 40 : 700)
      }
      try #require(state == reference, "trial \(trial)")
      try #require(
        Array("\(state.transcript.items)".utf8) == Array("\(reference.transcript.items)".utf8), "trial \(trial)")
    }
  }

  @Test func `events of other sessions are ignored, and kept nowhere`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.message("not ours", in: "s2"), Frame.permission("p9", "rm", in: "s2"))
    let state = try await rig.mark("end", by: runtime)
    #expect(state.words == ["end"])
    #expect(state.requests.requests == [])
    await rig.close()
    #expect(await rig.recorder.events.allSatisfy { $0["sessionId"] == "s1" })
  }

  @Test func `every event is kept, in its order`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    for number in 0..<100 { try await runtime.write(Frame.mark("\(number)")) }
    try await rig.until { $0.transcript.items.count == 100 }
    await rig.close()
    let marks = await rig.recorder.events.compactMap { $0["event"]?["data"]?["message"]?.string }
    #expect(marks == (0..<100).map(String.init))
  }

  @Test func `events that a hanging disk does not take are shown, counted and not kept without end`() async throws {
    let rig = SessionRig(waitingEventsLimit: 3)
    let disk = Latch()
    await rig.recorder.holdEvents(at: disk)
    let runtime = try await rig.nextRuntime()
    try await runtime.opens()
    try await rig.until { $0.standing == .live }
    // The agent's start has gone to the disk, which hangs; three more may wait.
    await disk.waitUntilReached()
    for number in 1...5 { try await runtime.write(Frame.mark("\(number)")) }
    let state = try await rig.until { $0.transcript.items.count == 5 }
    #expect(state.wire.faults == ["transcript.not-kept": 2])
    await disk.open()
    await rig.close()
    let marks = await rig.recorder.events.compactMap { $0["event"]?["data"]?["message"]?.string }
    #expect(marks == ["1", "2", "3"])
  }

  @Test func `a reply is taken after the events that came before it`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", "ls"))
    try await rig.until { $0.requests["p1"] != nil }
    await rig.decide(.approveOnce, about: "p1")
    let answer = try await runtime.call("session.permissions.handlePendingPermissionRequest")
    // The runtime forgets the request because it was settled, and says so in that order.
    try await runtime.write(Frame.approved("p1"), Frame.reply(to: answer, ["success": false]))
    let state = try await rig.mark("end", by: runtime)
    #expect(state.requests.requests == [])
    #expect(await runtime.calls == [])
    await rig.close()
  }

  private static let lifecycle: JSONValue = [
    "jsonrpc": "2.0", "method": "session.lifecycle", "params": ["type": "session.created", "sessionId": "s1"],
  ]

  /// The state after these frames, which answer the reservation and end with a mark.
  private func state(
    after frames: @Sendable (ScriptedRuntime.Call) -> [JSONValue],
    pieces: @Sendable ([UInt8]) -> [[UInt8]] = { [$0] }
  ) async throws -> SessionState {
    let rig = SessionRig()
    let runtime = try await rig.reserving()
    let create = try await runtime.call("session.create")
    for piece in pieces(frames(create).flatMap(Frame.bytes)) { try await runtime.far.write(piece) }
    let state = try await rig.until { $0.transcript.items.last?.notice == "end" }
    await rig.close()
    return state
  }
}

import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// A runtime is lost, and another one takes its place.
@Suite(.timeLimit(.minutes(10))) struct SessionReconnectionTests {
  private static let listMethod = "session.permissions.pendingRequests"

  @Test func `after a crash in the middle of a text every message stands once, under another wire id`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(
      Frame.prompt("Hello"), Frame.message("Good morning", of: "m1"), Frame.delta("How a", of: "m2"))
    try await rig.until { $0.words.last == "How a" }
    await runtime.crash()

    let second = try await rig.reattached()
    let connect = try await second.call("sessions.connect")
    #expect(connect.params == ["sessionId": "s1"])
    try await second.write(
      Frame.agentStart(in: "w2"), Frame.prompt("Hello", in: "w2"), Frame.message("Good morning", of: "m1", in: "w2"),
      Frame.delta("How a", of: "m2", in: "w2"), Frame.delta("re you?", of: "m2", in: "w2"),
      Frame.message("How are you?", of: "m2", in: "w2"), Frame.reply(to: connect, ["sessionId": "w2"]),
      Frame.message("Still there?", of: "m3", in: "w2"))
    let state = try await rig.mark("end", by: second, in: "w2")
    #expect(state.words == ["Hello", "Good morning", "How are you?", "Still there?", "end"])
    #expect(state.identity.task == "s1")
    #expect(state.identity.wireID == "w2")

    await rig.session.perform(.wrotePrompt("Yes"))
    #expect(try await second.call("session.send").params["sessionId"] == "w2")
    await rig.close()
    #expect(await [runtime.stopCount, second.stopCount] == [1, 1])
  }

  @Test func `a long history that comes in one piece with the reply is a replay to its last event`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    let history = { (session: String) in
      (0..<500).flatMap { number in
        [
          Frame.prompt("prompt \(number)", in: session),
          Frame.message("answer \(number)", of: "m\(number)", in: session),
        ]
      }
    }
    try await runtime.far.write(history("s1").flatMap(Frame.bytes))
    let before = try await rig.until { $0.transcript.items.count == 1_000 }
    await runtime.crash()
    let second = try await rig.reattached()
    let connect = try await second.call("sessions.connect")
    let reply = Frame.reply(to: connect, ["sessionId": "w2"])
    try await second.far.write(([Frame.agentStart(in: "w2")] + history("w2") + [reply]).flatMap(Frame.bytes))
    let after = try await rig.until { $0.standing == .live }
    #expect(after.transcript.items == before.transcript.items)
    await rig.close()
  }

  @Test func `a policy answers nothing of the history`() async throws {
    let (rig, runtime) = try await SessionRig.live(policy: .deny)
    await runtime.crash()
    let second = try await rig.reattached()
    let connect = try await second.call("sessions.connect")
    let old = (0..<50).flatMap { number in
      [Frame.permission("p\(number)", "ls", toolCall: "t\(number)", in: "w2"), Frame.approved("p\(number)", in: "w2")]
    }
    let frames = [Frame.agentStart(in: "w2")] + old + [Frame.reply(to: connect, ["sessionId": "w2"])]
    try await second.far.write(frames.flatMap(Frame.bytes))
    try await rig.mark("end", by: second, in: "w2")
    #expect(await second.calls == [])
    await rig.close()
  }

  @Test func `an open request is stale until the runtime lists it again`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", "ls"))
    try await rig.until { $0.requests["p1"] != nil }
    await runtime.crash()
    let second = try await rig.reattached()
    #expect(await rig.session.snapshot.requests["p1"]?.progress == .stale(.connectionLost, nil))
    let connect = try await second.call("sessions.connect")
    try await second.write(
      Frame.agentStart(in: "w2"), Frame.permission("p1", "ls", in: "w2"), Frame.reply(to: connect, ["sessionId": "w2"]))
    let list = try await second.call(Self.listMethod)
    #expect(list.params == ["sessionId": "w2"])
    await rig.decide(.approveOnce, about: "p1")
    try await rig.mark("too early", by: second, in: "w2")
    #expect(await second.calls == [])

    try await second.reply(to: list, Frame.listed([("p1", "ls")]))
    try await rig.until { $0.requests["p1"]?.progress == .waiting(nil) }
    await rig.decide(.approveOnce, about: "p1")
    let answer = try await second.call("session.permissions.handlePendingPermissionRequest")
    #expect(answer.params["sessionId"] == "w2")
    await rig.close()
  }

  @Test func `a list that the lost runtime owes makes nothing answerable`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", "ls"))
    try await rig.until { $0.requests["p1"] != nil }
    await rig.decide(.approveOnce, about: "p1")
    let answer = try await runtime.call("session.permissions.handlePendingPermissionRequest")
    try await runtime.reply(to: answer, ["success": false])
    _ = try await runtime.call(Self.listMethod)
    await runtime.crash()
    let state = try await rig.until { if case .lost = $0.standing { true } else { false } }
    #expect(state.requests["p1"]?.progress == .stale(.connectionLost, .unknownToRuntime(.approveOnce)))
    await rig.close()
  }

  @Test func `five attempts are made, then only a person makes another`() async throws {
    let (rig, first) = try await SessionRig.live()
    await first.crash()
    for (attempt, pause) in [Duration.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16)].enumerated() {
      let at = Moment(uptime: rig.clock.now.offset.wholeMilliseconds, wallClock: 0) + pause
      try await rig.until { $0.nextAttempt?.attempt == attempt + 1 }
      #expect(await rig.session.snapshot.nextAttempt?.uptime == at.uptime)
      rig.clock.advance(by: pause)
      let runtime = try await rig.nextRuntime()
      _ = try await runtime.call("connect")
      await runtime.crash()
    }
    try await rig.until { if case .lost(_, .givenUp) = $0.standing { true } else { false } }
    rig.clock.advance(by: .seconds(3_600))
    await rig.session.perform(.reconnected)
    let last = try await rig.nextRuntime()
    _ = try await last.call("connect")
    #expect(await rig.launcher.launched.count == 7)
    await rig.close()
    for runtime in await rig.launcher.launched { #expect(await runtime.stopCount == 1) }
  }

  @Test func `a runtime that refuses to reattach is a failed attempt`() async throws {
    let (rig, first) = try await SessionRig.live()
    await first.crash()
    let second = try await rig.reattached()
    try await second.refuse(try await second.call("sessions.connect"), "Session not found: s1")
    let state = try await rig.until { $0.nextAttempt?.attempt == 2 }
    guard case .lost(let loss, _) = state.standing else { Issue.record("\(state.standing)"); return }
    #expect(loss.reason == "Session not found: s1")
    await rig.close()
    #expect(await second.stopCount == 1)
  }

  @Test func `what an old runtime still says does not count`() async throws {
    let (rig, first) = try await SessionRig.live()
    try await first.far.write(Array("not a frame\r\n\r\n".utf8))
    let second = try await rig.reattached()
    try? await first.write(Frame.message("late"))
    let connect = try await second.call("sessions.connect")
    try await second.write(Frame.agentStart(in: "w2"), Frame.reply(to: connect, ["sessionId": "w2"]))
    let state = try await rig.mark("end", by: second, in: "w2")
    #expect(state.words == ["end"])
    await rig.close()
  }
}

extension SessionRig {
  /// The next runtime, after the pause and the greeting that come before it is asked for the history.
  func reattached() async throws -> ScriptedRuntime {
    try await until { $0.nextAttempt != nil }
    await timePasses { if case .lost(_, .underWay) = $0.standing { true } else { false } }
    let runtime = try await nextRuntime()
    try await runtime.greets()
    return runtime
  }
}

extension SessionState {
  /// The attempt that is scheduled, and when.
  var nextAttempt: (attempt: Int, uptime: Int64)? {
    if case .lost(_, .scheduled(let attempt, let at)) = standing { (attempt, at.uptime) } else { nil }
  }
}

import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// Answers on their way to the runtime.
@Suite(.timeLimit(.minutes(10))) struct SessionDecisionTests {
  private static let answerMethod = "session.permissions.handlePendingPermissionRequest"
  private static let listMethod = "session.permissions.pendingRequests"

  @Test func `a decision is recorded before it is sent`() async throws {
    let (rig, runtime) = try await asked("ls")
    let disk = Latch()
    await rig.recorder.holdDecisions(at: disk)
    await rig.decide(.approveOnce, about: "p1")
    await disk.waitUntilReached()
    // A round through the whole session and back: time enough for an answer to slip out.
    try await rig.mark("meanwhile", by: runtime)
    await rig.session.perform(.aborted)
    try await rig.mark("and again", by: runtime)
    #expect(await runtime.calls == [])

    await disk.open()
    let answer = try await runtime.call(Self.answerMethod)
    #expect(answer.params == ["requestId": "p1", "result": ["kind": "approve-once"], "sessionId": "s1"])
    // What was decided later leaves later.
    _ = try await runtime.call("session.abort")
    await rig.close()
  }

  @Test func `a request that changes while the decision is being recorded is not answered`() async throws {
    let (rig, runtime) = try await asked("ls")
    let disk = Latch()
    await rig.recorder.holdDecisions(at: disk)
    await rig.decide(.approveOnce, about: "p1")
    await disk.waitUntilReached()
    try await runtime.write(Frame.permission("p1", "rm -rf ~"))
    try await rig.until {
      $0.requests["p1"]?.progress
        == .waiting(.changedAfterAnswer(.approveOnce, sentAt: Moment(uptime: 0, wallClock: 0)))
    }
    await disk.open()
    await rig.session.perform(.aborted)
    let next = try await runtime.call("session.abort")
    #expect(next.method == "session.abort")
    #expect(await runtime.calls == [])
    await rig.close()
  }

  @Test func `only the completed event settles a request, whatever the reply says`() async throws {
    let (rig, runtime) = try await asked("ls")
    await rig.decide(.approveOnce, about: "p1")
    try await runtime.reply(to: try await runtime.call(Self.answerMethod), ["success": true])
    let sent = try await rig.mark("acknowledged", by: runtime)
    guard case .sending = sent.requests["p1"]?.progress else { Issue.record("not sending"); return }
    try await runtime.write(Frame.approved("p1"))
    let state = try await rig.until { $0.requests["p1"] == nil }
    guard case .decision(let record)? = state.contents.last else { Issue.record("no decision"); return }
    #expect(record.source == .person)
    await rig.close()
  }

  @Test func `an answer that the runtime does not know brings the request back and asks what still waits`() async throws
  {
    let (rig, runtime) = try await asked("ls")
    await rig.decide(.approveOnce, about: "p1")
    try await runtime.reply(to: try await runtime.call(Self.answerMethod), ["success": false])
    let list = try await runtime.call(Self.listMethod)
    #expect(await rig.session.snapshot.requests["p1"]?.progress == .waiting(.unknownToRuntime(.approveOnce)))
    try await runtime.reply(to: list, Frame.listed([]))
    try await rig.until { $0.requests.requests == [] }
    await rig.close()
  }

  @Test func `an answer that is refused comes back as not sent, with the words of the refusal`() async throws {
    let (rig, runtime) = try await asked("ls")
    await rig.decide(.deny(words: nil), about: "p1")
    try await runtime.refuse(try await runtime.call(Self.answerMethod), "Session is busy")
    let state = try await rig.until { $0.requests.oldestWaiting?.id == "p1" }
    #expect(state.requests["p1"]?.progress == .waiting(.notSent(.deny(words: nil), words: "Session is busy")))
    await rig.close()
  }

  @Test func `an answer without any sign is not confirmed after 15 s, and is sent once`() async throws {
    let (rig, runtime) = try await asked("ls")
    await rig.decide(.approveOnce, about: "p1")
    _ = try await runtime.call(Self.answerMethod)
    let state = await rig.timePasses { $0.requests.oldestWaiting?.id == "p1" }
    #expect(
      state.requests["p1"]?.progress
        == .waiting(
          .notConfirmed(.approveOnce, sentAt: Moment(uptime: 0, wallClock: 0), .asked)))
    // Its reply comes to nothing at 30 s, which says no more than the silence before.
    _ = try await runtime.call(Self.listMethod)
    await rig.timePasses { _ in rig.clock.now.offset >= .seconds(40) }
    try await rig.mark("end", by: runtime)
    #expect(await runtime.calls == [])
    await rig.close()
  }

  @Test func `two requests on one tool call are answered one after the other`() async throws {
    let (rig, runtime) = try await asked("ls")
    try await runtime.write(Frame.permission("p2", "rm -rf ~"))
    try await rig.until { $0.requests["p2"] != nil }
    await rig.decide(.approveOnce, about: "p2")
    await rig.decide(.approveOnce, about: "p1")
    await rig.decide(.deny(words: nil), about: "p2")
    #expect(try await runtime.call(Self.answerMethod).params["requestId"] == "p1")
    try await rig.mark("nothing else", by: runtime)
    #expect(await runtime.calls == [])

    try await runtime.write(Frame.approved("p1"))
    try await rig.until { $0.requests["p1"] == nil }
    await rig.decide(.deny(words: nil), about: "p2")
    let second = try await runtime.call(Self.answerMethod)
    #expect(second.params["requestId"] == "p2")
    #expect(second.params["result"]?["kind"] == "reject")
    await rig.close()
  }

  @Test func `1,000 requests are a counted queue, and each is answered by itself`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    for number in 0..<1_000 {
      try await runtime.write(Frame.permission("p\(number)", "echo \(number)", toolCall: "t\(number)"))
    }
    let state = try await rig.until { $0.requests.requests.count == 1_000 }
    #expect(state.activity(at: Moment(uptime: 0)).activity == .waitingForApproval(count: 1_000))
    #expect(state.requests.requests.map(\.id.rawValue) == (0..<1_000).map { "p\($0)" })

    await rig.decide(.approveOnce, about: "p0")
    #expect(try await runtime.call(Self.answerMethod).params["requestId"] == "p0")
    try await runtime.write(Frame.approved("p0"))
    let rest = try await rig.until { $0.requests.requests.count == 999 }
    #expect(rest.requests.oldestWaiting?.id == "p1")
    #expect(await runtime.calls == [])
    await rig.close()
  }

  @Test func `an abort that fails says why`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.aborted)
    try await runtime.reply(to: try await runtime.call("session.abort"), ["success": false, "error": "HTTP 500"])
    let state = try await rig.until {
      $0.turn.abort != nil && $0.turn.abort != .requested(at: Moment(uptime: 0, wallClock: 0))
    }
    #expect(state.turn.abort == .failed("HTTP 500", at: Moment(uptime: 0, wallClock: 0)))
    await rig.close()
  }

  @Test func `a list that had to be repaired proves nothing`() async throws {
    let (rig, runtime) = try await asked("ls")
    await rig.decide(.approveOnce, about: "p1")
    try await runtime.reply(to: try await runtime.call(Self.answerMethod), ["success": false])
    let list = try await runtime.call(Self.listMethod)
    try await runtime.far.write(
      FrameEncoder.frame(Array(#"{"jsonrpc":"2.0","id":\#(list.id),"result":{"items":[],"items":[]}}"#.utf8)))
    let state = try await rig.mark("end", by: runtime)
    #expect(state.requests["p1"]?.progress == .waiting(.unknownToRuntime(.approveOnce)))
    await rig.close()
  }

  /// A live session with one open request.
  private func asked(_ command: String) async throws -> (SessionRig, ScriptedRuntime) {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", command))
    try await rig.until { $0.requests["p1"] != nil }
    return (rig, runtime)
  }
}

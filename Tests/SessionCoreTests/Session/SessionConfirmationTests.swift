import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// What is sent, how often, and what it takes to believe that it arrived. F09 to F12 of the faults to survive.
@Suite(.timeLimit(.minutes(10))) struct SessionConfirmationTests {
  @Test func `a reconnection makes every open request stale, and only what is listed as it was can be approved`()
    async throws
  {
    let (rig, first) = try await SessionRig.live()
    try await first.write(
      Frame.permission("open", "ls", toolCall: "t1"), Frame.permission("resolved", "pwd", toolCall: "t2"),
      Frame.permission("changed", "cat a", toolCall: "t3"), Frame.permission("gone", "cat b", toolCall: "t4"))
    try await rig.until { $0.requests.requests.count == 4 }
    await first.crash()

    let second = try await rig.reattached()
    let connect = try await second.call("sessions.connect")
    try await second.write(
      Frame.agentStart(in: "w"), Frame.permission("open", "ls", toolCall: "t1", in: "w"),
      Frame.permission("resolved", "pwd", toolCall: "t2", in: "w"), Frame.approved("resolved", in: "w"),
      Frame.permission("changed", "rm -rf ~", toolCall: "t3", in: "w"),
      Frame.permission("replayed", "cat c", toolCall: "t5", in: "w"), Frame.reply(to: connect, ["sessionId": "w"]))
    let list = try await second.call(listMethod)
    for id in ["open", "resolved", "changed", "gone", "replayed"] as [RequestID] {
      await rig.decide(.approveOnce, about: id)
    }
    try await rig.mark("too early", by: second, in: "w")
    #expect(await second.calls == [])

    try await second.reply(
      to: list, Frame.listed([("open", "ls"), ("changed", "rm -rf ~"), ("replayed", "cat c")]))
    let state = try await rig.until { $0.requests["gone"] == nil }
    #expect(state.requests.requests.map(\.id) == ["open", "changed", "replayed"])
    #expect(state.requests.requests.map(\.progress) == [.waiting(nil), .waiting(.changed), .waiting(nil)])
    #expect(
      state.decisions == ["approved once by another client", "withdrawn: the runtime no longer waits for it"])
    await rig.decide(.approveOnce, about: "open")
    #expect(try await second.call(answerMethod).params["requestId"] == "open")
    await rig.close()
  }

  @Test(arguments: [
    (Answer.approveOnce, ["kind": "approve-once"] as JSONValue),
    (
      .approveForSession,
      ["approval": ["commandIdentifiers": ["ls"], "kind": "commands"], "kind": "approve-for-session"] as JSONValue
    ),
    (.deny(words: nil), ["kind": "reject"] as JSONValue),
  ])
  func `the wire carries what was chosen, and nothing wider`(_ answer: Answer, _ result: JSONValue) async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.sessionPermission("p1", "ls"))
    try await rig.until { $0.requests["p1"] != nil }
    await rig.decide(answer, about: "p1")
    let call = try await runtime.call(answerMethod)
    #expect(call.params == ["requestId": "p1", "result": result, "sessionId": "s1"])
    await rig.close()
  }

  @Test func `success without an end is called not confirmed, never sent again, and confirmed when the end comes`()
    async throws
  {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", "ls"))
    try await rig.until { $0.requests["p1"] != nil }
    await rig.decide(.approveOnce, about: "p1")
    try await runtime.reply(to: try await runtime.call(answerMethod), ["success": true])
    try await rig.mark("acknowledged", by: runtime)
    await rig.timePasses { $0.requests.oldestWaiting?.id == "p1" }
    #expect(rig.clock.now.offset == .seconds(15))
    try await runtime.reply(to: try await runtime.call(listMethod), Frame.listed([("p1", "ls")]))
    let sentAt = Moment(uptime: 0, wallClock: 0)
    try await rig.until {
      $0.requests["p1"]?.progress == .waiting(.notConfirmed(.approveOnce, sentAt: sentAt, .stillWaits))
    }

    rig.clock.advance(by: .seconds(27))
    try await runtime.write(Frame.approved("p1"))
    let state = try await rig.until { $0.requests["p1"] == nil }
    #expect(state.decisions == ["approved once by you; confirmed 42 s after it was sent"])
    #expect(await runtime.calls == [])
    try await rig.mark("end", by: runtime)
    #expect(await rig.recorder.choices == ["approve once"])
    #expect(
      await rig.recorder.outcomes == [
        "approve once: nothing came back", "approved once by you; confirmed 42 s after it was sent",
      ])
    await rig.close()
  }

  @Test func `an answer in flight when the runtime dies is not sent again, whatever happens`() async throws {
    let (rig, first) = try await SessionRig.live()
    try await first.write(Frame.permission("p1", "ls"))
    try await rig.until { $0.requests["p1"] != nil }
    await rig.decide(.approveOnce, about: "p1")
    _ = try await first.call(answerMethod)
    await first.crash()

    let second = try await rig.reattached()
    let connect = try await second.call("sessions.connect")
    try await second.write(
      Frame.agentStart(in: "w"), Frame.permission("p1", "ls", in: "w"), Frame.reply(to: connect, ["sessionId": "w"]))
    try await second.reply(to: try await second.call(listMethod), Frame.listed([("p1", "ls")]))
    let sentAt = Moment(uptime: 0, wallClock: 0)
    try await rig.until {
      $0.requests["p1"]?.progress == .waiting(.notConfirmed(.approveOnce, sentAt: sentAt, .stillWaits))
    }
    rig.clock.advance(by: .seconds(600))
    try await rig.mark("later", by: second, in: "w")
    #expect(await second.calls == [])
    #expect(await rig.recorder.choices == ["approve once"])
    await rig.close()
  }

  @Test func `a prompt that is acknowledged and not seen is kept, and sent again by a person alone`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("Hello"))
    try await runtime.reply(to: try await runtime.call("session.send"), ["messageId": "m"])
    let state = await rig.timePasses { $0.outbox.prompts.first?.canBeSentAgain == true }
    #expect(state.outbox.prompts.map(\.delivery) == [.unseen(since: Moment(uptime: 0, wallClock: 0))])
    rig.clock.advance(by: .seconds(600))
    try await rig.mark("later", by: runtime)
    #expect(await runtime.calls == [])
    #expect(await rig.recorder.lastOutbox == ["Hello"])
    await rig.session.perform(.resent(state.outbox.prompts[0].id))
    #expect(try await runtime.call("session.send").params["prompt"] == "Hello")
    await rig.close()
  }

  @Test func `the words of a denial are on the disk before it is sent, and go out after it is confirmed`() async throws
  {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", "rm -rf build"))
    try await rig.until { $0.requests["p1"] != nil }
    await rig.decide(.deny(words: "not the build"), about: "p1")
    _ = try await runtime.call(answerMethod)
    #expect(await rig.recorder.lastOutbox == ["not the build"])
    try await rig.mark("meanwhile", by: runtime)
    #expect(await runtime.calls == [])
    try await runtime.write(Frame.denied("p1"))
    #expect(try await runtime.call("session.send").params["prompt"] == "not the build")
    await rig.close()
  }

  @Test func `the history that comes again is told apart from what happens`() async throws {
    let (rig, first) = try await SessionRig.live()
    try await first.write(Frame.prompt("Hello"))
    try await rig.until { $0.words == ["Hello"] }
    await first.crash()
    let second = try await rig.reattached()
    let connect = try await second.call("sessions.connect")
    try await second.write(
      Frame.agentStart(in: "w"), Frame.prompt("Hello", in: "w"), Frame.reply(to: connect, ["sessionId": "w"]))
    try await rig.mark("end", by: second, in: "w")
    await rig.close()
    #expect(await rig.recorder.origins == [.live, .live, .history, .history, .live])
  }
}

extension Frame {
  /// One that can be approved for the session.
  static func sessionPermission(_ id: String, _ command: String) -> JSONValue {
    event(
      "permission.requested",
      [
        "requestId": .string(id),
        "permissionRequest": [
          "kind": "shell", "toolCallId": "t1", "fullCommandText": .string(command), "intention": "x",
          "commands": [["identifier": .string(command), "readOnly": true]], "possiblePaths": [], "possibleUrls": [],
          "hasWriteFileRedirection": false, "canOfferSessionApproval": true,
        ],
      ])
  }
}

extension MemoryRecorder {
  /// The texts of the outbox as it was kept last.
  var lastOutbox: [String]? {
    for case .outbox(let prompts) in records.reversed() { return prompts.map(\.text) }
    return nil
  }
}

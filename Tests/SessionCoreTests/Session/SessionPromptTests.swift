import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// Prompts on their way to the agent.
@Suite(.timeLimit(.minutes(10))) struct SessionPromptTests {
  @Test func `a prompt is delivered by its echo, and the next one leaves then`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("one"))
    await rig.session.perform(.wrotePrompt("two"))
    try await runtime.reply(to: try await runtime.call("session.send"), ["messageId": "1"])
    try await rig.mark("sent", by: runtime)
    #expect(await runtime.calls == [])
    try await runtime.write(Frame.prompt("one"))
    #expect(try await runtime.call("session.send").params["prompt"] == "two")
    await rig.close()
  }

  @Test func `a prompt is recorded before it leaves`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("one"))
    _ = try await runtime.call("session.send")
    let texts = await rig.recorder.records.compactMap { record -> [String]? in
      if case .outbox(let prompts) = record { prompts.map(\.text) } else { nil }
    }
    #expect(texts == [["one"]])
    await rig.close()
  }

  @Test func `what has gone out is not taken back, and that is said`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("one"))
    await rig.session.perform(.wrotePrompt("two"))
    _ = try await runtime.call("session.send")
    let prompts = await rig.session.snapshot.outbox.prompts
    #expect(await rig.session.withdraw(prompts[0].id) == false)
    #expect(await rig.session.withdraw(prompts[1].id))
    #expect(await rig.session.snapshot.outbox.prompts.map(\.text) == ["one"])
    await rig.close()
  }

  @Test func `a refused prompt keeps its text and the words of the refusal`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("one"))
    try await runtime.refuse(try await runtime.call("session.send"), "Session not found: s1")
    let state = try await rig.until { $0.outbox.prompts.first?.canBeSentAgain == true }
    #expect(state.outbox.prompts.map(\.delivery) == [.failed("Session not found: s1")])
    #expect(state.outbox.prompts.map(\.text) == ["one"])
    await rig.close()
  }

  @Test func `a prompt without an echo is unseen after 15 s, and is sent once`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("one"))
    try await runtime.reply(to: try await runtime.call("session.send"), ["messageId": "1"])
    let state = await rig.timePasses { $0.outbox.prompts.first?.canBeSentAgain == true }
    #expect(state.outbox.prompts.map(\.delivery) == [.unseen(since: Moment(uptime: 0, wallClock: 0))])
    try await rig.mark("end", by: runtime)
    #expect(await runtime.calls == [])
    await rig.close()
  }

  @Test func `a prompt that was on its way when the runtime died is found in the history`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("one"))
    _ = try await runtime.call("session.send")
    await runtime.crash()
    let second = try await rig.reattached()
    let connect = try await second.call("sessions.connect")
    try await second.write(
      Frame.agentStart(in: "w2"), Frame.prompt("one", in: "w2"), Frame.reply(to: connect, ["sessionId": "w2"]))
    let state = try await rig.until { $0.standing == .live }
    #expect(state.outbox.prompts == [])
    #expect(state.words == ["one"])
    await rig.close()
  }
}

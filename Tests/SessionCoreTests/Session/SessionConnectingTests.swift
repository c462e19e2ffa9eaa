import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// A task that exists is opened by another program than the one that made it.
@Suite(.timeLimit(.minutes(10))) struct SessionConnectingTests {
  private static let known = SessionNote(task: "task-1", title: "Read it", name: "Mine", repository: "octo/demo")

  private static func connecting() async throws -> (SessionRig, ScriptedRuntime, ScriptedRuntime.Call) {
    let rig = SessionRig(origin: .existing(known))
    let runtime = try await rig.nextRuntime()
    try await runtime.greets()
    try await runtime.signsIn()
    return (rig, runtime, try await runtime.call("sessions.connect"))
  }

  @Test func `its history comes once, and then it is talked to under the id of the reply`() async throws {
    let (rig, runtime, connect) = try await Self.connecting()
    #expect(connect.params == ["sessionId": "task-1"])
    try await runtime.write(
      Frame.agentStart(in: "w1"), Frame.prompt("Hello", in: "w1"), Frame.message("Good morning", of: "m1", in: "w1"),
      Frame.reply(to: connect, ["sessionId": "w1"]))
    let state = try await rig.until { $0.standing == .live }
    #expect(state.words == ["Hello", "Good morning"])
    #expect(state.identity.task == "task-1")
    await rig.session.perform(.wrotePrompt("Yes"))
    #expect(try await runtime.call("session.send").params["sessionId"] == "w1")
    await rig.close()
    #expect(await rig.recorder.origins == [.history, .history, .history])
    #expect(await rig.recorder.notes.map(\.task) == ["task-1", "task-1"])
    #expect(await rig.recorder.notes.last?.name == "Mine")
  }

  @Test func `a task that cannot be found fails in the server's words, and its last state is kept`() async throws {
    let (rig, runtime, connect) = try await Self.connecting()
    try await runtime.refuse(
      connect, "Request sessions.connect failed with message: No remote session found for 'task-1'")
    let state = try await rig.until { if case .failed = $0.standing { true } else { false } }
    guard case .failed(let failure) = state.standing else { return }
    #expect(failure.words == "No remote session found for 'task-1'")
    #expect(failure.cause == .refused(.notFound))
    #expect(failure.advice == "Check the id, and that you are signed in with the account that made the session.")
    await rig.close()
    #expect(await rig.recorder.notes == [])
  }

  @Test func `what happens later is noted when a list would tell it, and at the end`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.renamed("Mine"))
    try await runtime.write(Frame.event("session.title_changed", ["title": "Theirs"]))
    try await rig.until { $0.identity.title == "Theirs" }
    await rig.close()
    let notes = await rig.recorder.notes
    #expect(notes.map(\.state) == [.starting, .idle, .idle, .idle, .idle])
    #expect(notes.map(\.name) == [nil, nil, "Mine", "Mine", "Mine"])
    #expect(notes.map(\.title) == [nil, nil, nil, "Theirs", "Theirs"])
  }
}

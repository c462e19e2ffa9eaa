@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

@Suite(.timeLimit(.minutes(10))) struct SessionAskingTests {
  @Test func `models come with the one in use, and without it when the agent does not say`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    async let first = rig.session.ask(.models)
    try await runtime.reply(to: try await runtime.call("session.model.list"), ["list": [["id": "a"], ["id": "b"]]])
    try await runtime.reply(to: try await runtime.call("session.model.getCurrent"), ["modelId": "b"])
    let models = [Model(id: "a", name: "a"), Model(id: "b", name: "b")]
    #expect(await first == .models(ModelChoices(models: models, current: "b")))
    async let second = rig.session.ask(.models)
    try await runtime.reply(to: try await runtime.call("session.model.list"), ["list": [["id": "a"], ["id": "b"]]])
    try await runtime.refuse(try await runtime.call("session.model.getCurrent"), "no")
    #expect(await second == .models(ModelChoices(models: models, current: nil)))
    await rig.close()
  }

  @Test func `what the runtime wrote on its standard error is known while it runs, without a call`() async throws {
    let (rig, _) = try await SessionRig.live()
    #expect(await rig.session.ask(.errorOutput) == .errorOutput("last line of stderr"))
    await rig.close()
    #expect(await rig.session.ask(.errorOutput) == .failed("no runtime runs now"))
  }

  @Test func `what is refused fails in the words of the server`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    async let answer = rig.session.ask(.changes(.branch))
    let call = try await runtime.call("session.workspaces.diff")
    #expect(call.params["mode"] == "branch")
    try await runtime.refuse(call, "Request session.workspaces.diff failed with message: not a git repository")
    #expect(await answer == .failed("not a git repository"))
    await rig.close()
  }

  @Test func `while an answer is waited for events are taken in, and giving up ends the waiting`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    let asking = Task { await rig.session.ask(.changes(.unstaged)) }
    _ = try await runtime.call("session.workspaces.diff")
    try await rig.mark("meanwhile", by: runtime)
    asking.cancel()
    #expect(await asking.value == .cancelled)
    await rig.close()
  }

  @Test func `a lost runtime answers nothing, and before the agent has started nobody is asked`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    async let answer = rig.session.ask(.plan)
    _ = try await runtime.call("session.plan.read")
    await runtime.crash()
    #expect(await answer == .failed("the runtime closed the connection"))
    try await rig.until { if case .lost = $0.standing { true } else { false } }
    #expect(await rig.session.ask(.plan) == .failed("there is no agent to ask now"))
    await rig.close()
  }
}

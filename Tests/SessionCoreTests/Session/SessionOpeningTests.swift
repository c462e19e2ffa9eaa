import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// From nothing to an agent that reads prompts, and every way in which that fails.
@Suite(.timeLimit(.minutes(10))) struct SessionOpeningTests {
  @Test func `a session opens stage by stage, and is live when its agent has started`() async throws {
    let rig = SessionRig(repository: RepositoryName(owner: "octo", name: "demo"))
    let runtime = try await rig.nextRuntime()
    try await runtime.greets()
    try await runtime.signsIn()
    let create = try await runtime.call("session.create")
    #expect(create.params["cloud"] == ["repository": ["name": "demo", "owner": "octo"]])
    let reserving = await rig.session.snapshot
    #expect(reserving.stages.current == .reservation)
    #expect(reserving.identity.runtimeVersion == "1.0.64")
    #expect(reserving.identity.login == "octocat")

    try await runtime.reply(to: create, ["sessionId": "s1"])
    let reserved = try await rig.until { $0.stages.current == .connection }
    #expect(reserved.identity.task == "s1")
    #expect(reserved.standing == .starting)
    try await runtime.write(Frame.agentStart())
    try await rig.until { $0.standing == .live }
    await rig.close()
  }

  @Test func `a prompt is held until the agent has started, and leaves then`() async throws {
    let rig = SessionRig()
    await rig.session.perform(.wrotePrompt("Hello"))
    let runtime = try await rig.nextRuntime()
    try await runtime.greets()
    try await runtime.signsIn()
    try await runtime.reply(to: try await runtime.call("session.create"), ["sessionId": "s1"])
    // Somebody else's start opens nothing.
    try await runtime.write(Frame.event("session.start", ["producer": "mission-control"]))
    try await rig.mark("not yet", by: runtime)
    #expect(await runtime.calls == [])
    #expect(await rig.session.snapshot.outbox.prompts.map(\.delivery) == [.held])

    try await runtime.write(Frame.agentStart())
    let send = try await runtime.call("session.send")
    #expect(send.params == ["prompt": "Hello", "sessionId": "s1"])
    await rig.close()
  }

  @Test func `a runtime that does not know connect is asked with ping`() async throws {
    let rig = SessionRig()
    let runtime = try await rig.nextRuntime()
    try await runtime.refuse(try await runtime.call("connect"), code: -32601, "Unhandled method connect")
    try await runtime.reply(to: try await runtime.call("ping"), ["protocolVersion": 3, "version": "0.9"])
    try await rig.until { $0.stages.current == .signIn }
    #expect(await rig.session.snapshot.identity.runtimeVersion == "0.9")
    await rig.close()
  }

  @Test func `a runtime of another protocol version is stopped, and the failure says both versions`() async throws {
    let rig = SessionRig()
    let runtime = try await rig.nextRuntime()
    try await runtime.reply(to: try await runtime.call("connect"), ["protocolVersion": 4, "version": "2.0"])
    let failure = try await rig.failure()
    #expect(failure.stage == .runtime)
    #expect(failure.words == "the runtime 2.0 speaks protocol version 4, and aloft speaks 3")
    #expect(failure.retry == .never)
    await rig.close()
    #expect(await runtime.stopCount == 1)
  }

  @Test func `without a credential nothing is reserved`() async throws {
    let rig = SessionRig()
    let runtime = try await rig.nextRuntime()
    try await runtime.greets()
    let status = try await runtime.call("auth.getStatus")
    try await runtime.reply(to: status, ["isAuthenticated": false, "statusMessage": "No token"])
    let failure = try await rig.failure()
    #expect(failure.stage == .signIn)
    #expect(failure.cause == .notSignedIn)
    #expect(failure.words == "No token")
    await rig.close()
    #expect(await runtime.calls == [])
    #expect(await runtime.stopCount == 1)
  }

  @Test func `a refusal by policy is final, and told in the server's words`() async throws {
    let rig = SessionRig()
    let runtime = try await rig.reserving()
    let words = "Request session.create failed with message: policy_blocked: cloud sandbox is disabled"
    try await runtime.refuse(try await runtime.call("session.create"), words)
    let failure = try await rig.failure()
    #expect(failure.stage == .reservation)
    #expect(failure.cause == .refused(.policy))
    #expect(failure.words == "policy_blocked: cloud sandbox is disabled")
    #expect(failure.retry == .never)
    await rig.close()
    #expect(await rig.launcher.launched.count == 1)
  }

  @Test func `a task that nobody holds is named`() async throws {
    let rig = SessionRig()
    let runtime = try await rig.reserving()
    try await runtime.refuse(try await runtime.call("session.create"), "No events found for task 4711")
    let failure = try await rig.failure()
    #expect(failure.orphan == "4711")
    #expect(failure.advice.contains("https://github.com/copilot/tasks/4711"))
    await rig.close()
  }

  @Test func `a reservation without an answer fails after 90 s`() async throws {
    let rig = SessionRig()
    let runtime = try await rig.reserving()
    _ = try await runtime.call("session.create")
    let begun = rig.clock.now.offset
    let state = await rig.timePasses { $0.standing != .starting }
    guard case .failed(let failure) = state.standing else { Issue.record("\(state.standing)"); return }
    #expect(failure.stage == .reservation)
    #expect(failure.words == "no answer to session.create within 90 s")
    #expect(rig.clock.now.offset - begun >= .seconds(90))
    await rig.close()
    #expect(await runtime.stopCount == 1)
  }

  @Test func `a runtime that dies before the session is reserved fails it with its last words`() async throws {
    let rig = SessionRig()
    let runtime = try await rig.nextRuntime()
    _ = try await runtime.call("connect")
    await runtime.crash()
    let failure = try await rig.failure()
    #expect(failure.stage == .runtime)
    #expect(failure.words == "it was killed by signal 9\nlast line of stderr")
    await rig.close()
    #expect(await runtime.stopCount == 1)
  }

  @Test func `a runtime that dies right after the reservation is started again for that task`() async throws {
    let rig = SessionRig()
    let runtime = try await rig.reserving()
    try await runtime.reply(to: try await runtime.call("session.create"), ["sessionId": "s1"])
    await runtime.crash()
    let state = try await rig.until { if case .lost = $0.standing { true } else { false } }
    #expect(state.identity.task == "s1")
    await rig.timePasses { if case .lost(_, .underWay) = $0.standing { true } else { false } }
    let second = try await rig.nextRuntime()
    try await second.greets()
    #expect(try await second.call("sessions.connect").params == ["sessionId": "s1"])
    await rig.close()
  }

  @Test func `a runtime that cannot be started fails the session`() async throws {
    let failure = SessionFailure(
      stage: .runtime, cause: .runtimeUnusable, words: "no such file", advice: "install it", retry: .afterUserAct)
    let rig = SessionRig(launcher: ScriptedLauncher(failure: failure))
    #expect(try await rig.failure() == failure)
    await rig.close()
  }
}

extension SessionRig {
  /// The runtime of a session that has just asked for its reservation.
  func reserving() async throws -> ScriptedRuntime {
    let runtime = try await nextRuntime()
    try await runtime.greets()
    try await runtime.signsIn()
    return runtime
  }

  func failure() async throws -> SessionFailure {
    let state = try await until { if case .failed = $0.standing { true } else { false } }
    guard case .failed(let failure) = state.standing else { preconditionFailure("it was waited for") }
    return failure
  }
}

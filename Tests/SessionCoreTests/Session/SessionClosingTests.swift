import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// Leaving a session at any time.
@Suite(.timeLimit(.minutes(10))) struct SessionClosingTests {
  /// How far a session has come when it is left.
  enum Stage: CaseIterable, Sendable {
    case greeting, signingIn, reserving, reserved, live, asked, answering, lost, reattaching, replaying, failed, ended
  }

  @Test(arguments: Stage.allCases)
  func `closing returns at every stage and stops each runtime once`(_ stage: Stage) async throws {
    let rig = SessionRig()
    let runtime = try await rig.nextRuntime()
    try await bring(rig, runtime, to: stage)
    await rig.close()
    for runtime in await rig.launcher.launched { #expect(await runtime.stopCount == 1) }
    #expect(rig.clock.deadlines == [], "something still sleeps")
    let standing = await rig.session.snapshot.standing
    switch stage {
    case .failed: #expect(standing == .failed(.notSignedIn(nil)))
    case .ended: #expect(standing == .ended(SessionEnd(isError: false, reason: nil)))
    default: #expect(standing == .detached)
    }
  }

  @Test func `closing while the runtime is being started stops it when it is there`() async throws {
    let gate = Latch()
    let rig = SessionRig(launcher: ScriptedLauncher(held: gate))
    await gate.waitUntilReached()
    async let closed: Void = rig.close()
    for await _ in rig.session.changes {}
    await gate.open()
    await closed
    #expect(await rig.launcher.launched.first?.stopCount == 1)
  }

  @Test func `closing twice at once returns twice, when nothing is left`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    async let first: Void = rig.close()
    async let second: Void = rig.close()
    _ = await (first, second)
    #expect(await runtime.stopCount == 1)
  }

  @Test func `a session that was closed before it ran starts nothing`() async throws {
    let launcher = ScriptedLauncher()
    let plan = SessionPlan(repository: nil, branch: nil, model: nil, policy: .ask)
    let session = Session(
      plan: plan, launcher: launcher, recorder: MemoryRecorder(), clock: SessionClock(ManualClock(), wallClock: { 0 }))
    await session.close()
    await session.run()
    #expect(await launcher.launched.isEmpty)
  }

  @Test func `a session whose task is cancelled stops its runtime`() async throws {
    let launcher = ScriptedLauncher()
    let plan = SessionPlan(repository: nil, branch: nil, model: nil, policy: .ask)
    let session = Session(
      plan: plan, launcher: launcher, recorder: MemoryRecorder(), clock: SessionClock(ManualClock(), wallClock: { 0 }))
    let running = Task { await session.run() }
    let runtime = try #require(await launcher.next())
    try await runtime.opens()
    running.cancel()
    await running.value
    #expect(await runtime.stopCount == 1)
  }

  @Test func `a closed session sends no answer, not even one that was being recorded`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", "ls"))
    try await rig.until { $0.requests["p1"] != nil }
    let disk = Latch()
    await rig.recorder.holdDecisions(at: disk)
    await rig.decide(.approveOnce, about: "p1")
    await disk.waitUntilReached()
    async let closed: Void = rig.close()
    for await _ in rig.session.changes {}
    await disk.open()
    await closed
    await rig.decide(.approveOnce, about: "p1")
    await #expect(throws: (any Error).self) {
      try await runtime.call("session.permissions.handlePendingPermissionRequest")
    }
  }

  @Test func `what a person decided is recorded although the session is closed`() async throws {
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("one"))
    _ = try await runtime.call("session.send")
    await rig.session.perform(.wrotePrompt("two"))
    await rig.close()
    guard case .outbox(let prompts)? = await rig.recorder.records.last else { Issue.record("no outbox"); return }
    #expect(prompts.map(\.text) == ["one", "two"])
  }

  private func bring(_ rig: SessionRig, _ runtime: ScriptedRuntime, to stage: Stage) async throws {
    switch stage {
    case .greeting: _ = try await runtime.call("connect")
    case .signingIn:
      try await runtime.greets()
      _ = try await runtime.call("auth.getStatus")
    case .reserving:
      try await runtime.greets()
      try await runtime.signsIn()
      _ = try await runtime.call("session.create")
    case .reserved:
      try await runtime.greets()
      try await runtime.signsIn()
      try await runtime.reply(to: try await runtime.call("session.create"), ["sessionId": "s1"])
      try await rig.until { $0.identity.task != nil }
    case .failed:
      try await runtime.greets()
      try await runtime.reply(to: try await runtime.call("auth.getStatus"), ["isAuthenticated": false])
      _ = try await rig.failure()
    case .live, .asked, .answering, .lost, .reattaching, .replaying, .ended:
      try await runtime.opens()
      try await rig.until { $0.standing == .live }
      try await bringOn(rig, runtime, to: stage)
    }
  }

  private func bringOn(_ rig: SessionRig, _ runtime: ScriptedRuntime, to stage: Stage) async throws {
    switch stage {
    case .asked, .answering:
      try await runtime.write(Frame.permission("p1", "ls"))
      try await rig.until { $0.requests["p1"] != nil }
      guard stage == .answering else { return }
      await rig.decide(.approveOnce, about: "p1")
      _ = try await runtime.call("session.permissions.handlePendingPermissionRequest")
    case .lost:
      await runtime.crash()
      try await rig.until { $0.nextAttempt != nil }
    case .reattaching, .replaying:
      await runtime.crash()
      let second = try await rig.reattached()
      _ = try await second.call("sessions.connect")
      guard stage == .replaying else { return }
      try await second.write(Frame.message("old", in: "w2"))
      try await rig.until { $0.words == ["old"] }
    case .ended:
      try await runtime.write(Frame.event("session.shutdown", ["shutdownType": "routine"]))
      try await rig.until { if case .ended = $0.standing { true } else { false } }
    case .live, .greeting, .signingIn, .reserving, .reserved, .failed: break
    }
  }
}

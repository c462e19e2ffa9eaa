@testable import SessionCore
import CopilotProtocol
import SessionModel
import TestSupport
import Testing

/// A session whose clock, disk and runtimes belong to the test. Whoever makes it closes it.
final class SessionRig: Sendable {
  let clock = ManualClock()
  let launcher: ScriptedLauncher
  let recorder = MemoryRecorder()
  let session: Session
  private let running: Task<Void, Never>

  init(
    launcher: ScriptedLauncher = ScriptedLauncher(), origin: SessionPlan.Origin = .new,
    repository: RepositoryName? = nil, policy: ApprovalPolicy = .ask,
    waitingEventsLimit: Int = Session.standardWaitingEvents, residentLimit: Int = Transcript.standardResidentLimit,
    pages: TranscriptPages = TranscriptPages(in: [])
  ) {
    self.launcher = launcher
    let plan = SessionPlan(
      origin: origin, repository: repository, branch: nil, model: nil, policy: policy, residentLimit: residentLimit)
    let session = Session(
      plan: plan, launcher: launcher, recorder: recorder, clock: SessionClock(clock, wallClock: { 0 }),
      pages: pages, waitingEventsLimit: waitingEventsLimit)
    self.session = session
    running = Task { await session.run() }
  }

  /// A session whose agent reads prompts, and its runtime.
  static func live(
    policy: ApprovalPolicy = .ask, residentLimit: Int = Transcript.standardResidentLimit,
    pages: TranscriptPages = TranscriptPages(in: [])
  ) async throws -> (SessionRig, ScriptedRuntime) {
    let rig = SessionRig(policy: policy, residentLimit: residentLimit, pages: pages)
    let runtime = try await rig.nextRuntime()
    try await runtime.opens()
    try await rig.until { $0.standing == .live }
    return (rig, runtime)
  }

  func nextRuntime() async throws -> ScriptedRuntime { try #require(await launcher.next()) }

  /// Waits until the state is as described, and gives it back; fails when the session ends before.
  @discardableResult
  func until(
    _ condition: @Sendable (SessionState) -> Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> SessionState {
    var state = await session.snapshot
    if condition(state) { return state }
    for await _ in session.changes {
      state = await session.snapshot
      if condition(state) { return state }
    }
    Issue.record("the session ended in \(state.standing)", sourceLocation: sourceLocation)
    throw TestSupportError.missing(what: "the expected state", remedy: "\(state.standing)")
  }

  /// Waits until everything that the runtime wrote was taken in.
  @discardableResult
  func mark(_ text: String, by runtime: ScriptedRuntime, in wireID: String = "s1") async throws -> SessionState {
    try await runtime.write(Frame.mark(text, in: wireID))
    return try await until { $0.transcript.items.last?.notice == text }
  }

  func decide(_ answer: Answer, about request: RequestID) async {
    let digest = await session.snapshot.requests[request]?.digest ?? RequestDigest(hexadecimal: "none")
    await session.perform(.decided(Decision(request: request, digest: digest, answer: answer)))
  }

  /// Lets the time pass from alarm to alarm until the state is as described.
  @discardableResult
  func timePasses(until condition: (SessionState) -> Bool) async -> SessionState {
    while true {
      let state = await session.snapshot
      if condition(state) { return state }
      if let next = clock.deadlines.first { clock.advance(by: max(.zero, next - clock.now.offset)) }
      await Task.yield()
    }
  }

  /// Leaves the session, and returns when nothing of it is left.
  func close() async {
    await session.close()
    await running.value
  }
}

extension TranscriptItem {
  var notice: String? { if case .notice(let notice) = content { notice.text } else { nil } }
}

extension SessionState {
  var contents: [TranscriptItem.Content] { transcript.items.map(\.content) }
  /// What was said, in order: prompts, texts and notices.
  var words: [String] {
    contents.compactMap { content in
      switch content {
      case .prompt(let prompt): prompt.text
      case .agentText(let text), .reasoning(let text): text.text.string
      case .notice(let notice): notice.text
      case .toolCall, .subagent, .decision, .compaction, .usage, .gap, .ended, .stored: nil
      }
    }
  }
}

@testable import CopilotProtocol
import JSONRPC
import Testing

@testable import SessionModel

/// Going to a task that exists.
@Suite struct ConnectionTests {
  private static let known = SessionNote(
    task: "task-1", url: "https://github.com/octo/demo/tasks/task-1", title: "Read it", name: "Mine")

  /// As far as the history, which has not come yet.
  private static func connecting(policy: ApprovalPolicy = .ask) -> SessionState {
    var state = SessionState(repository: nil, branch: nil, model: nil, policy: policy, existing: known)
    for news in [
      RuntimeNews.wasLaunched, .answered(version: "1.0.64"), .signedIn(login: "octocat"), .historyBegan,
    ] {
      _ = SessionReducer.reduce(&state, .runtime(news), at: Moment(uptime: 0))
    }
    return state
  }

  private static func event(_ payload: SessionEvent.Payload, data: JSONValue = .null) -> SessionInput {
    .event(
      SessionEvent(
        timestamp: Timestamp(millisecondsSince1970: 1_700_000_000_000), type: "test", payload: payload,
        readability: .intact, data: data))
  }

  @discardableResult
  private static func feed(_ state: inout SessionState, _ inputs: SessionInput...) -> [SessionEffect] {
    inputs.flatMap { SessionReducer.reduce(&state, $0, at: Moment(uptime: 9, wallClock: 1_800_000_000_000)) }
  }

  @Test func `what is known of it stands there before the runtime answers`() {
    let state = Self.connecting()
    #expect(state.identity.task == "task-1")
    #expect(state.identity.url == .announced("https://github.com/octo/demo/tasks/task-1"))
    #expect(state.identity.shownTitle == "Mine")
    #expect(state.stages.current == .connection)
    #expect(state.standing == .starting)
  }

  @Test func `what happened before this run has no clock of this run`() {
    #expect(Self.connecting().stages[.reservation] == .passedBefore)
  }

  @Test func `the repository of a session from elsewhere is the one that its agent names`() {
    let context = WorkingContext(cwd: "/workspace", repository: "octo/demo")
    let start = SessionStart(producer: "copilot-agent", context: context)
    var state = Self.connecting()
    Self.feed(&state, Self.event(.sessionStart(start)))
    #expect(state.identity.repository == RepositoryName(owner: "octo", name: "demo"))

    var known = SessionState(
      repository: RepositoryName(owner: "octo", name: "other"), branch: nil, model: nil, policy: .ask,
      existing: Self.known)
    Self.feed(&known, Self.event(.sessionStart(start)))
    #expect(known.identity.repository == RepositoryName(owner: "octo", name: "other"))
  }

  @Test func `it is live when the history has come, and not while it comes`() {
    var state = Self.connecting()
    Self.feed(&state, Self.event(.sessionStart(SessionStart(producer: "copilot-agent"))))
    #expect(state.standing == .starting)
    Self.feed(&state, .runtime(.reconnected(wireID: "w1")))
    #expect(state.standing == .live)
    #expect(state.identity.wireID == "w1")
    #expect(state.isReadyForPrompts)
  }

  @Test func `without an agent in its history it waits for one`() {
    var state = Self.connecting()
    Self.feed(&state, .runtime(.reconnected(wireID: "w1")))
    #expect(state.standing == .starting)
    Self.feed(&state, Self.event(.sessionStart(SessionStart(producer: "copilot-agent"))))
    #expect(state.standing == .live)
  }

  @Test func `old events keep the time of the day at which they happened`() {
    var state = Self.connecting()
    Self.feed(&state, Self.event(.sessionInfo(SessionInfo(infoType: "x", message: "old"))))
    #expect(state.transcript.items.first?.at == Moment(uptime: 9, wallClock: 1_700_000_000_000))
    #expect(state.wire.lastEventAt?.wallClock == 1_700_000_000_000)
  }

  @Test func `a request of the history cannot be answered before the runtime has listed it, not even by a policy`() {
    var state = Self.connecting(policy: .all)
    let request = shellRequest("ls")
    let told = Self.feed(
      &state, Self.event(.sessionStart(SessionStart(producer: "copilot-agent"))),
      Self.event(request.payload, data: request.data))
    #expect(told == [])
    #expect(state.requests["p1"]?.progress == .stale(.connectionLost, nil))
    #expect(Self.feed(&state, .runtime(.reconnected(wireID: "w1"))) == [.listPendingRequests])
  }

  @Test func `what was decided before is shown and not logged again`() {
    var state = Self.connecting()
    let request = shellRequest("ls")
    let effects = Self.feed(
      &state, Self.event(request.payload, data: request.data),
      Self.event(.permissionCompleted(PermissionCompleted(requestID: "p1", result: .approved))))
    #expect(effects == [])
    #expect(state.requests.requests.isEmpty)
    #expect(state.transcript.items.count == 1)
  }

  @Test func `a task that has ended stays ended`() {
    var state = Self.connecting()
    Self.feed(
      &state, Self.event(.sessionStart(SessionStart(producer: "copilot-agent"))),
      Self.event(.sessionShutdown(SessionShutdown(shutdownType: .routine))), .runtime(.reconnected(wireID: "w1")))
    #expect(state.standing == .ended(SessionEnd(isError: false, reason: nil)))
  }

  @Test func `a runtime that ends before the task was opened is no lost session`() {
    var state = Self.connecting()
    Self.feed(&state, .runtime(.wasLost(RuntimeLoss(reason: "killed", errorOutput: ""))))
    guard case .failed(let failure) = state.standing else { Issue.record("\(state.standing)"); return }
    #expect(failure.stage == .connection)
    #expect(state.note == nil)
  }
}

@Suite struct ModeRequestTests {
  private static let words = "plan (asked for; the agent has not confirmed it)"

  @Test func `the runtime's own announcement of a mode that was asked for confirms nothing`() {
    var story = Story.live()
    #expect(story.person(.askedForMode(.plan)) == [.setMode(.plan)])
    story.comes(.sessionModeChanged(SessionModeChanged(newMode: .plan)))
    #expect(story.contents == [.notice(Notice(.info, topic: "mode", text: Self.words))])
    #expect(story.state.identity.modeRequest == .echoed(.plan))
    story.comes(.sessionModeChanged(SessionModeChanged(newMode: .plan)))
    #expect(story.contents.last == .notice(Notice(.info, topic: "mode", text: "plan (confirmed by the agent)")))
    #expect(story.state.identity.modeRequest == nil)
  }

  @Test func `a refused mode is told in the words of the runtime`() {
    var story = Story.live()
    story.person(.askedForMode(.plan))
    story.happens(.call(.modeWasRefused(words: "no")))
    #expect(story.contents == [.notice(Notice(.warning, topic: "mode not changed", text: "no"))])
    #expect(story.state.identity.modeRequest == nil)
  }

  @Test func `before there is an agent no mode is asked for`() {
    var story = Story()
    #expect(story.person(.askedForMode(.plan)) == [])
  }
}

import CopilotProtocol

extension SessionReducer {
  /// The only producer whose start opens the gate for prompts (protocol notes 6.1).
  private static let agentProducer = "copilot-agent"

  static func foldLife(
    _ payload: SessionEvent.Payload, into state: inout SessionState, _ context: EventContext
  ) -> [SessionEffect] {
    let now = context.now
    switch payload {
    case .sessionStart(let start): agentStarted(start, in: &state, at: now)
    case .sessionIdle(let idle): state.endRun(wasAborted: idle.aborted, at: now)
    case .assistantTurnStart: if context.agent == nil { state.turn.openTurn(at: now) }
    case .assistantTurnEnd: if context.agent == nil { state.turn.isTurnOpen = false }
    case .assistantIntent(let intent): state.turn.intent = intent.intent
    case .sessionError(let error):
      state.notify(Notice(.error, topic: error.errorType, text: error.message, url: error.url), at: now)
      state.turn.stopRunning(at: now)
    case .abort(let abort):
      state.notify(Notice(.warning, topic: "aborted", text: abort.reason.rawText), at: now)
      withdrawAll(&state, because: "the turn was aborted", at: now)
      state.transcript.closeOpenItems(at: now)
      state.turn.abort = nil
      state.turn.stopRunning(at: now)
    case .sessionShutdown(let shutdown): ended(shutdown, in: &state, at: now)
    default: break
    }
    return []
  }

  private static func agentStarted(_ start: SessionStart, in state: inout SessionState, at now: Moment) {
    guard start.producer == agentProducer else { return }
    if let model = start.selectedModel { state.identity.model = model }
    if let branch = start.branch { state.identity.agentBranch = branch }
    switch state.standing {
    case .starting:
      // Its event may come before the reply that reserved the session.
      state.stages.finish(.connection, at: now)
      state.stages.finish(.agentStart, at: now)
      state.standing = .live
      state.turn.idleSince = now
    case .live, .lost, .detached, .ended, .failed: break
    }
  }

  private static func ended(_ shutdown: SessionShutdown, in state: inout SessionState, at now: Moment) {
    let end = SessionEnd(isError: shutdown.shutdownType == .error, reason: shutdown.errorReason)
    withdrawAll(&state, because: "the session ended", at: now)
    state.transcript.closeOpenItems(at: now)
    state.turn.stopRunning(at: now)
    if state.replay?.takeKnownEnd() != true { state.transcript.append(.ended(end), at: now) }
    state.standing = .ended(end)
  }
}

extension SessionState {
  /// Adds a line of news, unless it is one that a replay brings again.
  mutating func notify(_ notice: Notice, at now: Moment) {
    if replay?.takeKnown(notice) == true { return }
    transcript.append(.notice(notice), at: now)
  }

  mutating func endRun(wasAborted: Bool, at now: Moment) {
    transcript.closeOpenTexts(at: now)
    if wasAborted, turn.abort != nil { turn.abort = nil }
    if case .requested = turn.abort { turn.abort = nil }
    turn.stopRunning(at: now)
  }
}

extension Turn {
  /// The agent took something up: from here on silence is news.
  mutating func beginRun(at now: Moment) {
    if runningSince == nil { runningSince = now }
    idleSince = nil
  }

  mutating func openTurn(at now: Moment) {
    isTurnOpen = true
    beginRun(at: now)
  }

  mutating func stopRunning(at now: Moment) {
    runningSince = nil
    isTurnOpen = false
    compactingSince = nil
    intent = nil
    if idleSince == nil { idleSince = now }
  }
}

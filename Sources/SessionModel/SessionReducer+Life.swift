import CopilotProtocol

extension SessionReducer {
  /// The only producer whose start opens the gate for prompts (protocol notes 6.1).
  private static let agentProducer = "copilot-agent"

  static func agentStarted(_ start: SessionStart, in state: inout SessionState, at now: Moment) {
    guard start.producer == agentProducer else { return }
    if let model = start.selectedModel { state.identity.model = model }
    if let branch = start.branch { state.identity.agentBranch = branch }
    guard state.replay == nil || state.stages[.agentStart] != .pending || state.standing != .live else { return }
    if case .done = state.stages[.agentStart] { return }
    state.stages.finish(.connection, at: now)
    state.stages.finish(.agentStart, at: now)
    state.turn.idleSince = now
    if state.standing == .starting { state.standing = .live }
  }

  static func aborted(_ abort: Abort, in state: inout SessionState, at now: Moment) {
    state.notify(Notice(.warning, topic: "aborted", text: abort.reason.rawText), at: now)
    withdrawAll(&state, because: "the turn was aborted", at: now)
    state.transcript.closeOpenItems(at: now)
    state.turn.abort = nil
    state.turn.stopRunning(at: now)
  }

  /// An error disturbs a run, and may end it without a word; it does not end the session.
  static func failed(_ error: SessionError, in state: inout SessionState, at now: Moment) {
    state.notify(Notice(.error, topic: error.errorType, text: error.message, url: error.url), at: now)
    state.turn.stopRunning(at: now)
  }

  static func ended(_ shutdown: SessionShutdown, in state: inout SessionState, at now: Moment) {
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
    turn.abort = nil
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

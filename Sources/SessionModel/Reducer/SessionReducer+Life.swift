import CopilotProtocol

extension SessionReducer {
  /// The only producer whose start opens the gate for prompts (protocol notes 6.1).
  private static let agentProducer = "copilot-agent"

  static func agentStarted(_ start: SessionStart, in state: inout SessionState, at now: Moment) {
    guard start.producer == agentProducer else { return }
    if let model = start.selectedModel { state.identity.model = model }
    if let branch = start.branch { state.identity.agentBranch = branch }
    if let context = start.context {
      state.identity.workplace = Workplace(context)
      // Of a session from elsewhere only its task is known before.
      if state.identity.repository == nil {
        state.identity.repository = context.repository.flatMap(RepositoryName.init)
      }
    }
    if case .done = state.stages[.agentStart] { return }
    state.stages.finish(.connection, at: now)
    state.stages.finish(.agentStart, at: now)
    state.turn.idleSince = now
    // In a replay nothing is live yet: what the agent has done counts when the history has come.
    if state.standing == .starting, state.replay == nil { state.standing = .live }
  }

  /// The main agent begins a turn when every question of the turn before has its answer. A history may leave out the
  /// event that told so (protocol notes 6.4).
  static func turnStarted(_ state: inout SessionState, at now: Moment) -> [SessionEffect] {
    state.turn.openTurn(at: now)
    guard let replay = state.replay else { return [] }
    return withdraw(
      where: { !$0.isPermission && replay.hasTold(of: $0.id) }, from: &state, because: "the agent went on", at: now)
  }

  /// Whoever is idle waits for nobody, so that what still waits here may have been settled without a word.
  static func idle(_ state: inout SessionState, at now: Moment) -> [SessionEffect] {
    state.endRun(at: now)
    return doubt(in: &state)
  }

  static func aborted(_ abort: Abort, in state: inout SessionState, at now: Moment) -> [SessionEffect] {
    state.notify(Notice(.warning, topic: "aborted", text: abort.reason.words), at: now)
    // An abort of the history says nothing about a request that may have come after it.
    let replay = state.replay
    let effects = withdraw(
      where: { replay?.hasTold(of: $0.id) ?? true }, from: &state, because: "the turn was aborted", at: now)
    state.transcript.closeOpenItems(at: now)
    state.turn.abort = nil
    state.tellUsageOfRun(at: now)
    state.turn.stopRunning(at: now)
    return effects
  }

  static func abortFailed(_ words: String, changes state: inout SessionState, at now: Moment) {
    state.turn.abort = .failed(words, at: now)
    state.notify(Notice(.warning, topic: "abort failed", text: words), at: now)
  }

  /// An error disturbs a run, and may end it without a word; it does not end the session.
  static func failed(_ error: SessionError, in state: inout SessionState, at now: Moment) {
    state.notify(Notice(.error, topic: error.errorType.asWords, text: error.message, url: error.url), at: now)
    state.tellUsageOfRun(at: now)
    state.turn.stopRunning(at: now)
  }

  static func ended(
    _ shutdown: SessionShutdown, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    let end = SessionEnd(isError: shutdown.shutdownType == .error, reason: shutdown.errorReason)
    let effects = withdraw(where: { _ in true }, from: &state, because: "the session ended", at: now)
    state.transcript.closeOpenItems(at: now)
    state.tellUsageOfRun(at: now)
    state.turn.stopRunning(at: now)
    if state.replay?.takeKnownEnd() != true { state.transcript.append(.ended(end), at: now) }
    state.standing = .ended(end)
    return effects
  }
}

extension SessionState {
  /// Adds a line of news, unless it is one that a replay brings again.
  mutating func notify(_ notice: Notice, at now: Moment) {
    if replay?.takeKnown(notice) == true { return }
    transcript.append(.notice(notice), at: now)
  }

  /// The event said what was known. Only a replay is expected to.
  mutating func noteDuplicate() {
    if replay == nil { wire.duplicateCount += 1 }
  }

  mutating func endRun(at now: Moment) {
    transcript.closeWhatEndsWithRun(at: now)
    turn.abort = nil
    tellUsageOfRun(at: now)
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

package import SessionModel
package import TerminalPrimitives

/// Every step of the line mode, without clock or I/O. What it decides goes through the same functions as on the screen.
package enum LineReducer {
  package static func reduce(_ state: inout LineState, _ action: LineAction, at now: Moment) -> [LineEffect] {
    var effects: [LineEffect]
    switch action {
    case .typed(let lines):
      state.transcript.wasInterrupted()
      effects = typed(lines, in: &state, at: now)
    case .interrupted: effects = interrupted(in: &state, at: now)
    case .inputEnded: effects = inputEnded(in: &state)
    case .app(let action): effects = apply(action, to: &state, at: now)
    }
    if isOver(state, at: now) { effects.append(.perform(.leave)) }
    return effects
  }

  /// What is said before anything happens.
  package static func opening(of state: inout LineState) -> [SafeText] {
    let policy = PolicyMarker(state.app.session.policy, setBy: state.app.policyOrigin).words.map { [$0] } ?? []
    let deciding: [SafeText] =
      state.terms.canDecide
      ? ["aloft, line mode. A line is a prompt. /help lists the commands."]
      : ["aloft, plain output. Nothing can be decided here: input or output is no terminal."]
    return deciding + policy + takeMessage(from: &state)
  }

  private static func apply(_ action: AppAction, to state: inout LineState, at now: Moment) -> [LineEffect] {
    let open = state.app.request?.request
    let wasFillingIn = state.isFillingIn
    var layout = TranscriptLayout()
    let effects = AppReducer.reduce(&state.app, action, layout: &layout, at: now)
    // The screen goes on to the next request by itself. Here a person asks for it by name.
    if let request = state.app.request?.request, request != open { AppReducer.leaveRequest(in: &state.app) }
    if wasFillingIn, !state.isFillingIn { state.hasLostForm = true }
    if state.app.request == nil {
      state.selectedAt = nil
      // The transcript tells what came of it.
      if open != nil, state.app.message?.level == .info { state.app.message = nil }
    }
    if case .fileWasRead(_, .text) = action {
      state.app.inform("the file's text is in the draft: /draft reads it, /draft send sends it")
    }
    let sessions: [SafeText] = if case .sessionsListed = action { tellSessions(in: &state, at: now) } else { [] }
    let answers = sessions + newsOfAwaited(in: &state, at: now)
    let parts = takeParts(from: &state)
    return say(news(in: &state, at: now) + answers + parts + takeMessage(from: &state))
      + effects.map(LineEffect.perform)
  }

  private static func news(in state: inout LineState, at now: Moment) -> [SafeText] {
    let session = state.app.session
    let context = state.app.context(at: now)
    let standing = state.standing.news(of: state.app, context)
    if !standing.isEmpty { state.transcript.wasInterrupted() }
    let transcript = state.transcript.news(in: session.transcript)
    let activity = state.standing.newsOfActivity(session, context)
    let requests = state.requests.news(of: session.requests, canDecide: state.terms.canDecide, context)
    if !(activity + requests).isEmpty { state.transcript.wasInterrupted() }
    return standing + transcript + activity + requests
  }

  /// What the screen would show in its line of messages.
  static func takeMessage(from state: inout LineState) -> [SafeText] {
    defer { state.app.message = nil }
    return state.app.message.map { [$0.text] } ?? []
  }

  static func say(_ lines: [SafeText]) -> [LineEffect] { lines.isEmpty ? [] : [.say(lines)] }

  private static func interrupted(in state: inout LineState, at now: Moment) -> [LineEffect] {
    var layout = TranscriptLayout()
    let effects = AppReducer.perform(.clearOrLeave, in: &state.app, layout: &layout, at: now)
    return say(takeMessage(from: &state)) + effects.map(LineEffect.perform)
  }

  /// Ctrl-D leaves, as in every program. A pipe that has ended has said all it wanted, and waits for what comes of it.
  private static func inputEnded(in state: inout LineState) -> [LineEffect] {
    state.hasInputEnded = true
    return state.terms.input == .terminal ? [.perform(.leave)] : []
  }

  /// Whether nothing more can come of what a pipe has said.
  private static func isOver(_ state: LineState, at now: Moment) -> Bool {
    guard state.hasInputEnded, state.terms.input == .pipe else { return false }
    switch state.app.session.activity(at: now).activity {
    case .failed, .ended, .detached, .lost(.givenUp), .waitingForApproval, .waitingForAnswer, .promptUnseen: return true
    case .idle: return state.awaited.isEmpty && !state.app.session.outbox.prompts.contains { !$0.canBeSentAgain }
    case .starting, .lost, .answering, .aborting, .quiet, .compacting, .working, .promptSent: return false
    }
  }
}

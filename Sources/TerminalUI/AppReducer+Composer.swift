import SessionModel
import TerminalPrimitives

extension AppReducer {
  static func write(_ command: Command, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch command {
    case .send: return send(in: &state, at: now)
    case .leaveIfEmpty where state.composer.isEmpty: return [.leave]
    case .editor: return editDraft(in: &state)
    case .lineEnd where state.composer.buffer.isAtEnd: state.transcript.follow()
    case .searchHistory: state.composer.beginSearch()
    case .searchNewer: state.inform("\(state.key(.searchHistory, in: .composer)) begins a search")
    case .unfoldPaste: unfoldPaste(in: &state)
    default: state.composer.perform(command)
    }
    return []
  }

  private static func send(in state: inout AppState, at now: Moment) -> [AppEffect] {
    let draft = state.composer.text
    guard draft.contains(where: { !$0.isWhitespace }) else { return [] }
    if let slash = SlashCommand.Line(draft) { return run(slash, in: &state, at: now) }
    switch state.session.standing {
    case .ended, .failed:
      state.warn("the session is over, so nothing was sent; the draft is kept")
      return []
    case .starting, .live, .lost, .detached: break
    }
    if let refusal = PromptSize.refusal(of: draft) {
      state.warn(refusal)
      return []
    }
    state.transcript.follow()
    let sent = state.composer.takeDraft()
    return [.session(.wrotePrompt(sent.text)), .saveHistory(sent)]
  }

  private static func run(_ line: SlashCommand.Line, in state: inout AppState, at now: Moment) -> [AppEffect] {
    guard case .known(let command) = line else {
      state.warn("there is no such command; /help lists them. A prompt may begin with / after a blank")
      return []
    }
    if let obstacle = command.obstacle(in: state.session) {
      state.warn(obstacle)
      return []
    }
    state.composer.clear()
    return run(command, in: &state, at: now)
  }

  /// Does what a command says that can work.
  static func run(_ command: SlashCommand, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch command {
    case .help: state.overlay = .help(.composer, firstRow: 0)
    case .pending: openRequest(in: &state, at: now)
    case .url: showURL(in: &state)
    case .abort: return interrupt(in: &state)
    case .reconnect: return [.session(.reconnected)]
    case .keys: open(.page(PageView(.keys)), in: &state)
    case .exit: return [.leave]
    }
    return []
  }

  private static func showURL(in state: inout AppState) {
    switch state.session.identity.url {
    case .announced(let url): state.inform(state.safe(url))
    case .guessed(let url): state.inform("\(state.safe(url)) (guessed from the task's id; none was announced yet)")
    case nil: state.inform("the session has no page before it is reserved")
    }
  }
}

import SessionModel
import TerminalPrimitives

extension AppReducer {
  static func write(_ command: Command, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch command {
    case .send: return send(in: &state, at: now)
    case .leaveIfEmpty:
      if state.composer.isEmpty { return [.leave] }
      state.composer.edit { $0.deleteForward() }
    case .editor: return editDraft(in: &state)
    case .searchHistory:
      if !state.composer.searchOlder() { state.inform("no older prompt holds this text") }
    case .up:
      if state.composer.isRecalling || state.composer.buffer.isOnFirstLine {
        state.composer.recallOlder()
      } else {
        state.composer.move { $0.moveUp() }
      }
    case .down:
      if state.composer.isRecalling || state.composer.buffer.isOnLastLine {
        state.composer.recallNewer()
      } else {
        state.composer.move { $0.moveDown() }
      }
    case .lineEnd:
      if state.composer.buffer.isAtEnd { state.transcript.follow() }
      state.composer.move { $0.moveToLineEnd() }
    case .left: state.composer.move { $0.moveLeft() }
    case .right: state.composer.move { $0.moveRight() }
    case .wordLeft: state.composer.move { $0.moveWordLeft() }
    case .wordRight: state.composer.move { $0.moveWordRight() }
    case .lineStart: state.composer.move { $0.moveToLineStart() }
    case .newLine: state.composer.insert("\n")
    case .deleteBackward: state.composer.edit { $0.deleteBackward() }
    case .deleteForward: state.composer.edit { $0.deleteForward() }
    case .deleteWordBackward: state.composer.edit { $0.deleteWordBackward() }
    case .deleteToLineStart: state.composer.edit { $0.deleteToLineStart() }
    case .deleteToLineEnd: state.composer.edit { $0.deleteToLineEnd() }
    case .undo: state.composer.undo()
    default: break
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
    state.transcript.follow()
    state.transcript.forgetUnread()
    return endSearch(in: &state) + [.session(.wrotePrompt(state.composer.takeDraft())), .saveHistory(draft)]
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

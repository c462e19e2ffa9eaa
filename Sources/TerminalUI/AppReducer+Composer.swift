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
    default: state.composer.perform(command, wrapped: ComposerPane.wrap(for: state))
    }
    return []
  }

  private static func send(in state: inout AppState, at now: Moment) -> [AppEffect] {
    let draft = state.composer.text
    guard draft.contains(where: { !$0.isWhitespace }) else { return [] }
    if let slash = SlashLine(draft) { return run(slash, in: &state, at: now) }
    if let refusal = refusal(of: draft, in: state) {
      state.warn(refusal)
      return []
    }
    state.transcript.follow()
    state.transcript.forgetUnread()
    let sent = state.composer.takeDraft()
    return endSearch(in: &state) + [.session(.wrotePrompt(sent.text)), .saveHistory(sent)]
  }

  /// Why a prompt cannot be sent; nil when it can.
  static func refusal(of prompt: String, in state: AppState) -> SafeText? {
    switch state.session.standing {
    case .ended, .failed: "\(state.session.whyNothingIsSent), so nothing was sent; the draft is kept"
    case .starting, .live, .lost, .detached: PromptSize.refusal(of: prompt)
    }
  }

  static func showURL(in state: inout AppState) {
    switch state.session.identity.url {
    case .announced(let url): state.message = Message(.info, address: url, in: state.setting.repertoire)
    case .guessed(let url):
      state.message = Message(
        .info, address: url, " (guessed from the task's id; none was announced yet)", in: state.setting.repertoire)
    case nil: state.inform("the session has no page before it is reserved")
    }
  }
}

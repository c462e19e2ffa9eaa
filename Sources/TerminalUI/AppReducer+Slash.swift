import SessionModel
import TerminalPrimitives

/// Commands that are typed into the composer, and the list that completes them.
extension AppReducer {
  /// A key that the list of commands takes; nil where it keeps its own meaning.
  static func slashKey(_ key: KeyPress, in state: inout AppState) -> [AppEffect]? {
    guard let selected = state.selectedSlashCandidate else { return nil }
    switch state.setting.keymap.command(for: key, in: .composer) {
    case .nextPane, .right: take(selected, in: &state)
    case .up: goTo(selected, by: -1, in: &state)
    case .down: goTo(selected, by: 1, in: &state)
    case .backToComposer:
      state.slashMenu = SlashMenu(dismissed: state.composer.buffer.text)
      state.lastEscapeAt = nil
    case .send where state.slashMenu.selected != nil || !state.draftIsCompleteCommand: take(selected, in: &state)
    default: return nil
    }
    state.message = nil
    return []
  }

  private static func take(_ candidate: SlashCandidate, in state: inout AppState) {
    state.composer.replace(with: TextBuffer(candidate.draft))
    state.slashMenu = SlashMenu()
  }

  private static func goTo(_ selected: SlashCandidate, by step: Int, in state: inout AppState) {
    let drafts = state.slashCandidates.map(\.draft)
    guard let place = drafts.firstIndex(of: selected.draft) else { return }
    state.slashMenu.selected = drafts[(place + step + drafts.count) % drafts.count]
  }

  static func run(_ line: SlashLine, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch line.reading(in: state) {
    case .faulty(let words):
      state.warn(words)
      return []
    case .complete(let command, let argument):
      if let obstacle = command.obstacle(in: state) {
        state.warn("/\(state.safe(command.name)) cannot work: \(obstacle)")
        return []
      }
      let draft = state.composer.takeDraft()
      state.slashMenu = SlashMenu()
      let effects = command.run(argument, in: &state, at: now)
      note(draft.text, for: effects, in: &state)
      return [.saveHistory(draft)] + effects
    }
  }

  /// A command that was chosen and not typed. One that needs words is begun in the place of the draft.
  static func begin(_ command: SlashCommand, in state: inout AppState, at now: Moment) -> [AppEffect] {
    guard command.definition.argument.isRequired else { return command.run("", in: &state, at: now) }
    state.focus = .composer
    state.composer.endSearch(taking: false)
    state.composer.beginCommand("/\(command.name) ")
    if state.composer.isAside {
      state.inform(
        "your draft waits: it comes back after the command, or by \(state.key(.backToComposer, in: .composer))")
    }
    return []
  }
}

extension AppState {
  fileprivate var draftIsCompleteCommand: Bool {
    guard case .complete? = SlashLine(composer.buffer.text)?.reading(in: self) else { return false }
    return true
  }
}

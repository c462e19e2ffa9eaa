import SessionModel
import TerminalPrimitives

extension AppReducer {
  /// A key means what its pane says; in the composer a scalar without a meaning is text.
  static func press(
    _ key: KeyPress, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    if case .help(let context, let firstRow, let typed) = state.overlay {
      return helpKey(key, context, firstRow, typed, in: &state)
    }
    if state.focus == .request, state.request?.swallows(keyAt: now) == true {
      guard state.isAlwaysHeard(key) else { return [] }
    }
    if state.request?.field == .words, let effects = wordsKey(key, in: &state, at: now) { return effects }
    if key == .letter("?"), state.focus == .composer, state.composer.isEmpty {
      state.overlay = .help(.composer, firstRow: 0, typed: "?")
      return []
    }
    guard let command = state.setting.keymap.command(for: key, in: state.focus.context) else {
      return type(key, in: &state)
    }
    if command != .clearOrLeave { state.lastLeaveKeyAt = nil }
    state.message = nil
    return perform(command, in: &state, layout: &layout, at: now)
  }

  private static func type(_ key: KeyPress, in state: inout AppState) -> [AppEffect] {
    guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
    switch state.focus {
    case .composer:
      state.message = nil
      state.composer.insert(String(Character(scalar)))
    case .transcript: state.inform("\(state.key(.backToComposer, in: .transcript)) goes back to the composer")
    case .request:
      let help = state.key(.help, in: .request)
      let back = state.key(.backToComposer, in: .request)
      state.inform("this key means nothing here; \(help) lists the keys, \(back) goes back")
    }
    return []
  }

  private static func helpKey(
    _ key: KeyPress, _ context: Binding.Context, _ firstRow: Int, _ typed: String, in state: inout AppState
  ) -> [AppEffect] {
    if let step = helpStep(key, in: state) {
      state.overlay = .help(context, firstRow: max(0, firstRow + step), typed: typed)
      return []
    }
    state.overlay = nil
    guard !typed.isEmpty, case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
    state.composer.insert(typed + String(Character(scalar)))
    return []
  }

  /// The rows that a key scrolls the help by; nil for every key that closes it.
  private static func helpStep(_ key: KeyPress, in state: AppState) -> Int? {
    let page = max(1, state.size.rows - 4)
    let steps: [Command: Int] = [.down: 1, .up: -1, .pageDown: page, .pageUp: -page]
    return state.setting.keymap.command(for: key, in: .composer).flatMap { steps[$0] }
  }

  /// Keys while the words of a denial or an answer are written; nil where the key keeps its own meaning.
  private static func wordsKey(_ key: KeyPress, in state: inout AppState, at now: Moment) -> [AppEffect]? {
    switch state.setting.keymap.command(for: key, in: .composer) {
    case .send: return sendDecision(in: &state, at: now)
    case .newLine: state.request?.words.insert("\n")
    case .backToComposer: state.request?.field = nil
    case .left: state.request?.words.moveLeft()
    case .right: state.request?.words.moveRight()
    case .wordLeft: state.request?.words.moveWordLeft()
    case .wordRight: state.request?.words.moveWordRight()
    case .lineStart: state.request?.words.moveToLineStart()
    case .lineEnd: state.request?.words.moveToLineEnd()
    case .deleteBackward: state.request?.words.deleteBackward()
    case .deleteForward: state.request?.words.deleteForward()
    case .deleteWordBackward: state.request?.words.deleteWordBackward()
    case .deleteToLineStart: state.request?.words.deleteToLineStart()
    case .deleteToLineEnd: state.request?.words.deleteToLineEnd()
    case .editor: return [.editDraft(state.request?.words.text ?? "")]
    case nil:
      guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return nil }
      state.request?.words.insert(String(Character(scalar)))
    default: return nil
    }
    return []
  }
}

extension AppState {
  /// Going back answers nothing, so that it is heard also while the prompt is not armed.
  fileprivate func isAlwaysHeard(_ key: KeyPress) -> Bool {
    let heard: [Command] = [.backToComposer, .clearOrLeave, .suspend, .repaint]
    return setting.keymap.command(for: key, in: .everywhere).map(heard.contains) == true
  }
}

extension Focus {
  var context: Binding.Context {
    switch self {
    case .composer: .composer
    case .transcript: .transcript
    case .request: .request
    }
  }
}

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
      guard isAlwaysHeard(key) else { return [] }
    }
    if state.request?.field == .words, let effects = wordsKey(key, in: &state, at: now) { return effects }
    if state.request?.field == .form, let effects = formKey(key, in: &state) { return effects }
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

  /// Going back answers nothing, so that it is heard also while the prompt is not armed.
  private static func isAlwaysHeard(_ key: KeyPress) -> Bool {
    [KeyPress(.escape), .control("c"), .control("z"), .control("l")].contains(key)
  }

  private static func type(_ key: KeyPress, in state: inout AppState) -> [AppEffect] {
    guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
    switch state.focus {
    case .composer:
      state.message = nil
      state.composer.insert(String(Character(scalar)))
    case .transcript: state.inform("Esc goes back to the composer")
    case .request: state.inform("this key means nothing here; ? lists the keys, Esc goes back")
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
    switch key.key {
    case .down: return 1
    case .up: return -1
    case .pageDown: return page
    case .pageUp: return -page
    case .scalar, .enter, .tab, .backspace, .delete, .insert, .escape, .left, .right, .home, .end, .function:
      return nil
    }
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

extension Focus {
  var context: Binding.Context {
    switch self {
    case .composer: .composer
    case .transcript: .transcript
    case .request: .request
    }
  }
}

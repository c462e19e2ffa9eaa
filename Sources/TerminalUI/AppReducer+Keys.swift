import SessionModel
import TerminalPrimitives

extension AppReducer {
  /// A key means what its pane says; in the composer a scalar without a meaning is text.
  static func press(
    _ key: KeyPress, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    if case .help(let context, let firstRow) = state.overlay {
      return helpKey(key, context, firstRow, in: &state)
    }
    if state.focus == .request, state.request?.swallows(keyAt: now) == true {
      guard isAlwaysHeard(key) else { return [] }
    }
    if state.request?.isWritingWords == true, let effects = wordsKey(key, in: &state, at: now) { return effects }
    if key == .letter("?"), state.focus == .composer, state.composer.isEmpty {
      state.overlay = .help(.composer, firstRow: 0)
      return []
    }
    guard let command = Keymap.standard.command(for: key, in: state.focus.context) else {
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
    _ key: KeyPress, _ context: Binding.Context, _ firstRow: Int, in state: inout AppState
  ) -> [AppEffect] {
    switch key.key {
    case .down, .scalar("j"): state.overlay = .help(context, firstRow: firstRow + 1)
    case .up, .scalar("k"): state.overlay = .help(context, firstRow: max(0, firstRow - 1))
    case .pageDown, .scalar(" "): state.overlay = .help(context, firstRow: firstRow + helpPage(state))
    case .pageUp: state.overlay = .help(context, firstRow: max(0, firstRow - helpPage(state)))
    default: state.overlay = nil
    }
    return []
  }

  private static func helpPage(_ state: AppState) -> Int { max(1, state.size.rows - 4) }

  /// Keys while the words of a denial or an answer are written; nil where the key keeps its own meaning.
  private static func wordsKey(_ key: KeyPress, in state: inout AppState, at now: Moment) -> [AppEffect]? {
    switch Keymap.standard.command(for: key, in: .composer) {
    case .send: return sendDecision(in: &state, at: now)
    case .newLine: state.request?.words.insert("\n")
    case .backToComposer: state.request?.isWritingWords = false
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

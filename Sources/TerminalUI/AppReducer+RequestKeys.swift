import SessionModel
import TerminalPrimitives

/// Keys while a field of the open request takes them; nil where a key keeps its own meaning.
extension AppReducer {
  static func fieldKey(_ key: KeyPress, in state: inout AppState, at now: Moment) -> [AppEffect]? {
    guard let field = state.request?.field else { return nil }
    // What was said was about the keys before.
    state.message = nil
    return switch field {
    case .words: wordsKey(key, in: &state, at: now)
    case .confirmation: confirmationKey(key, in: &state, at: now)
    case .form: formKey(key, in: &state)
    }
  }

  private static func wordsKey(_ key: KeyPress, in state: inout AppState, at now: Moment) -> [AppEffect]? {
    switch state.setting.keymap.command(for: key, in: .composer) {
    case .send: return sendDecision(in: &state, at: now)
    case .newLine: state.request?.words.insert("\n")
    case .backToComposer:
      state.request?.field = nil
      state.request?.hidesWords = true
    case .left: state.request?.words.moveLeft()
    case .right: state.request?.words.moveRight()
    case .up: state.request?.words.moveUp()
    case .down: state.request?.words.moveDown()
    case .wordLeft: state.request?.words.moveWordLeft()
    case .wordRight: state.request?.words.moveWordRight()
    case .lineStart: state.request?.words.moveToLineStart()
    case .lineEnd: state.request?.words.moveToLineEnd()
    case .deleteBackward: state.request?.words.deleteBackward()
    case .deleteForward: state.request?.words.deleteForward()
    case .deleteWordBackward: state.request?.words.deleteWordBackward()
    case .deleteLettersBackward: state.request?.words.deleteLettersBackward()
    case .deleteToLineStart: state.request?.words.deleteToLineStart()
    case .deleteToLineEnd: state.request?.words.deleteToLineEnd()
    case .editor: return editWords(in: &state)
    case nil:
      guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return nil }
      state.request?.words.insert(String(Character(scalar)))
    default: return nil
    }
    return []
  }

  /// The word that a high risk asks for is typed, not edited: what is typed goes to its end.
  private static func confirmationKey(_ key: KeyPress, in state: inout AppState, at now: Moment) -> [AppEffect]? {
    if case .scalar(let scalar) = key.key, key.modifiers.isEmpty {
      state.request?.editConfirmation(at: now) { $0.insert(String(Character(scalar))) }
      return []
    }
    if state.setting.keymap.command(for: key, in: .request) == .sendDecision {
      return sendDecision(in: &state, at: now)
    }
    switch state.setting.keymap.command(for: key, in: .composer) {
    case .deleteBackward: state.request?.editConfirmation(at: now) { $0.deleteBackward() }
    case .deleteWordBackward, .deleteLettersBackward, .deleteToLineStart:
      state.request?.editConfirmation(at: now) { $0 = TextBuffer() }
    case .backToComposer:
      state.request?.select(nil, at: now)
      state.request?.field = nil
    case .left, .right, .up, .down, .wordLeft, .wordRight, .lineStart, .lineEnd, .newLine, .deleteForward,
      .deleteToLineEnd, .send:
      break
    default: return nil
    }
    return []
  }
}

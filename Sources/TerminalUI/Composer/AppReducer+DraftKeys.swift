import SessionModel
import TerminalPrimitives

/// Keys that the composer takes before the key map: those of a search, and those of the normal mode of vi. They reach
/// nothing but the draft.
extension AppReducer {
  /// Nil where a key keeps its meaning.
  static func composerKey(
    _ key: KeyPress, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect]? {
    guard state.focus == .composer else { return nil }
    if state.composer.isAside, state.composer.search == nil,
      state.setting.keymap.command(for: key, in: .composer) == .backToComposer
    {
      state.message = nil
      state.composer.bringBack()
      return []
    }
    if state.composer.search != nil { return searchKey(key, in: &state) }
    // As in vi; what is typed next must not act.
    if let vi = state.composer.vi, vi.isNormal, !vi.hasKeys, key == .letter("/") {
      state.message = nil
      return startSearch(in: &state, layout: &layout, at: now)
    }
    return viKey(key, in: &state)
  }

  private static func searchKey(_ key: KeyPress, in state: inout AppState) -> [AppEffect]? {
    state.lastLeaveKeyAt = nil
    guard let command = state.setting.keymap.command(for: key, in: .composer) else {
      guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
      state.composer.editSearch { $0.insert(String(Character(scalar))) }
      return []
    }
    switch command {
    case .searchHistory, .up, .olderPrompt:
      if state.composer.search?.goOlder() == false { state.inform("there is no older match") }
    case .searchNewer, .down, .newerPrompt:
      if state.composer.search?.goNewer() == false { state.inform("there is no newer match") }
    case .deleteBackward: state.composer.editSearch { $0.deleteBackward() }
    case .deleteWordBackward: state.composer.editSearch { $0.deleteWordBackward() }
    case .deleteLettersBackward: state.composer.editSearch { $0.deleteLettersBackward() }
    case .deleteToLineStart: state.composer.editSearch { $0 = TextBuffer() }
    case .send: state.composer.endSearch(taking: true)
    // Ctrl-G, too, as in readline.
    case .backToComposer, .clearOrLeave, .editor: state.composer.endSearch(taking: false)
    case .pageUp, .pageDown, .followEnd, .repaint, .suspend, .help: return nil
    default:
      // A key that edits goes on with what was found; any other leaves the draft as it was.
      state.composer.endSearch(taking: command.editsDraft)
      return nil
    }
    return []
  }

  private static func viKey(_ key: KeyPress, in state: inout AppState) -> [AppEffect]? {
    guard let vi = state.composer.vi else { return nil }
    if key.asSent == KeyPress(.escape), !vi.isNormal || vi.hasKeys {
      if vi.isNormal { state.composer.vi?.forgetKeys() } else { state.composer.beginNormalMode() }
    } else if vi.isNormal, key == .control("r") {
      state.composer.perform(.redo, wrapped: ComposerPane.wrap(for: state))
    } else if vi.isNormal, case .scalar(let scalar) = key.key, key.modifiers.isEmpty,
      scalar != "?" || !state.composer.isEmpty
    {
      state.composer.viKey(scalar)
    } else {
      return nil
    }
    state.message = nil
    state.lastLeaveKeyAt = nil
    return []
  }

  static func unfoldPaste(in state: inout AppState) {
    switch state.composer.unfold() {
    case .unfolded: state.inform("\(state.key(.undo, in: .composer)) folds it again")
    case .noPaste: state.inform("no paste is folded in the draft")
    case .mustStayFolded: state.warn("this paste holds signs that cannot be shown in a draft; it is sent as it is")
    }
  }
}

extension Command {
  /// Whether it changes the draft or moves in it.
  fileprivate var editsDraft: Bool {
    switch self {
    case .newLine, .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .deleteForward, .deleteWordForward,
      .deleteToLineEnd, .transposeWords, .upperCase, .lowerCase, .capitalize, .yank, .yankEarlier, .unfoldPaste:
      true
    default: false
    }
  }
}

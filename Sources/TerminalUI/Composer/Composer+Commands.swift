/// What the keys of the composer do to the draft.
extension Composer {
  package mutating func perform(_ command: Command) {
    switch command {
    case .up: if isRecalling || buffer.isOnFirstLine { recallOlder() } else { move { $0.moveUp() } }
    case .down: if isRecalling || buffer.isOnLastLine { recallNewer() } else { move { $0.moveDown() } }
    case .olderPrompt: recallOlder()
    case .newerPrompt: recallNewer()
    case .left: move { $0.moveLeft() }
    case .right: move { $0.moveRight() }
    case .wordLeft: move { $0.moveWordLeft() }
    case .wordRight: move { $0.moveWordRight() }
    case .lineStart: move { $0.moveToLineStart() }
    case .lineEnd: move { $0.moveToLineEnd() }
    case .newLine: insert("\n")
    case .deleteBackward: erase { $0.deleteBackward() }
    case .deleteForward, .leaveIfEmpty: erase { $0.deleteForward() }
    case .deleteWordBackward: kill(.backward) { $0.wordBefore }
    case .deleteWordForward: kill(.forward) { $0.wordAfter }
    case .deleteToLineStart: kill(.backward) { $0.lineBefore }
    case .deleteToLineEnd: kill(.forward) { $0.lineAfter }
    case .transpose: edit { $0.transpose() }
    case .yank: yank()
    case .yankEarlier: yankEarlier()
    case .undo: undo()
    case .redo: redo()
    default: break
    }
    if vi?.isNormal == true { move { $0.standOnCharacter() } }
  }

  /// Begins to look through the prompts written before; the draft stays what it is.
  package mutating func beginSearch() { search = HistorySearch("", in: history.entries) }

  mutating func editSearch(_ change: (inout TextBuffer) -> Void) { search?.edit(change) }

  /// Puts words below the draft.
  package mutating func append(_ words: String) {
    bringBack()
    change(.other) { draft in
      draft.edit { $0.moveToEnd() }
      if !draft.isEmpty { draft.insert("\n") }
      draft.insert(words)
    }
  }

  /// Puts a prompt above the draft, which is kept below it.
  package mutating func takeBack(_ prompt: String) {
    bringBack()
    change(.other) { draft in
      let rest = draft
      draft = DraftText()
      if FoldedPaste.mustFold(prompt) { draft.fold(prompt) } else { draft.insert(prompt) }
      guard !rest.isEmpty else { return }
      draft.insert("\n")
      draft.insert(rest)
    }
  }
}

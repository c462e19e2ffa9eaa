/// What the keys of the composer do to the draft.
extension Composer {
  mutating func perform(_ command: Command, wrapped wrap: DraftWrap) {
    switch command {
    case .up: goUp(wrap)
    case .down: goDown(wrap)
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
    case .deleteLettersBackward: kill(.backward) { $0.lettersBefore }
    case .deleteWordForward: kill(.forward) { $0.wordAfter }
    case .deleteToLineStart: kill(.backward) { $0.lineBefore }
    case .deleteToLineEnd: kill(.forward) { $0.lineAfter }
    case .transposeWords: edit { $0.transposeWords() }
    case .upperCase: edit { $0.changeWord { $0.uppercased() } }
    case .lowerCase: edit { $0.changeWord { $0.lowercased() } }
    case .capitalize: edit { $0.changeWord(\.capitalized) }
    case .yank: yank()
    case .yankEarlier: yankEarlier()
    case .undo: undo()
    case .redo: redo()
    default: break
    }
    if vi?.isNormal == true { move { $0.standOnCharacter() } }
  }

  /// To the row above, and from the first one to the prompt written before. A prompt that was just recalled is gone
  /// over as a whole, so that the same key goes on to older ones.
  private mutating func goUp(_ wrap: DraftWrap) {
    if !(isRecalling && buffer.isAtEnd), let place = wrap.place(inNeighbour: .up, in: draft) {
      move { $0.move(to: place) }
    } else {
      recallOlder()
    }
  }

  private mutating func goDown(_ wrap: DraftWrap) {
    if let place = wrap.place(inNeighbour: .down, in: draft) { move { $0.move(to: place) } } else { recallNewer() }
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

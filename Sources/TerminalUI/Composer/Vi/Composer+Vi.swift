/// The light vi on the draft.
extension Composer {
  /// Esc in the insert mode.
  package mutating func beginNormalMode() {
    move { _ in }
    if let written = endInsert() { repeatTyped(written) }
    move { if $0.cursor > $0.lineStart { $0.moveLeft() } }
  }

  /// A key without a modifier in the normal mode.
  package mutating func viKey(_ key: Unicode.Scalar) {
    guard let command = vi?.take(key) else { return }
    perform(command)
    if vi?.isNormal == true { move { $0.standOnCharacter() } }
  }

  private mutating func perform(_ command: ViCommand) {
    if command.isChange { vi?.note(ViState.Change(command: command)) }
    switch command {
    case .move(let motion, let count): go(motion, count)
    case .operate(let operation, let target, let count): operate(operation, target, count)
    case .insert(let place, _): beginInsert(place)
    case .put(let isBefore, let count): put(isBefore: isBefore, count)
    case .replace(let scalar, let count): replace(by: scalar, count)
    case .join(let count): for _ in 0..<max(1, count - 1) { joinLines() }
    case .undo(let count): for _ in 0..<count { undo() }
    case .redo: redo()
    case .again: if let change = vi?.lastChange { makeAgain(change) }
    }
  }

  private mutating func makeAgain(_ change: ViState.Change) {
    perform(change.command)
    guard vi?.mode == .insert else { return }
    put(change.typed)
    endInsert()
    repeatTyped(change)
    vi?.note(change)
    move { if $0.cursor > $0.lineStart { $0.moveLeft() } }
  }

  /// The change that is over with it, where a command began it.
  @discardableResult
  private mutating func endInsert() -> ViState.Change? {
    let buffer = self.buffer
    return vi?.endInsert(in: buffer)
  }

  /// `3ix` writes `xxx`, and `3ox` three lines.
  private mutating func repeatTyped(_ written: ViState.Change) {
    guard case .insert(let place, let count) = written.command, !written.typed.isEmpty else { return }
    let text = (place.opensLine ? "\n" : "") + written.typed
    let times = min(count - 1, PromptSize.limit / text.utf8.count)
    if times > 0 { put(String(repeating: text, count: times)) }
  }

  private mutating func put(_ typed: String) {
    guard !typed.isEmpty else { return }
    change(.other) { $0.insert(DraftText(TextBuffer(typed), pastes: $0.pastes)) }
  }

  private mutating func beginInsertHere() {
    let cursor = buffer.cursor
    vi?.beginInsert(at: cursor)
  }

  private mutating func go(_ motion: ViMotion, _ count: Int?) {
    if case .find(let find) = motion { vi?.lastFind = find }
    guard let place = buffer.place(after: motion, count: count, lastFind: vi?.lastFind) else { return }
    move { $0.move(to: place) }
  }

  private mutating func operate(_ operation: ViOperator, _ target: ViTarget, _ count: Int?) {
    if case .motion(.find(let find)) = target { vi?.lastFind = find }
    guard let stretch = buffer.stretch(of: target, for: operation, count: count, lastFind: vi?.lastFind) else {
      // `s` and `C` on an empty line still begin to write.
      if operation == .change { beginInsertHere() }
      return
    }
    var text = DraftText(TextBuffer(buffer[stretch.range]), pastes: draft.pastes)
    if stretch.isLinewise, text.buffer.text.utf8.last != UInt8(ascii: "\n") {
      text.edit {
        $0.moveToEnd()
        $0.insert("\n")
      }
    }
    vi?.register = ViState.Register(text: text, isLinewise: stretch.isLinewise)
    switch operation {
    case .yank: move { $0.move(to: stretch.isLinewise ? $0.cursor : stretch.range.lowerBound) }
    case .delete: delete(stretch)
    case .change: change(stretch)
    }
  }

  private mutating func delete(_ stretch: TextBuffer.ViStretch) {
    edit { buffer in
      var range = stretch.range
      // The last line goes with the line feed before it.
      if stretch.isLinewise, range.upperBound == buffer.count, range.lowerBound > 0,
        buffer.text.utf8.last != UInt8(ascii: "\n") || range.isEmpty
      {
        range = (range.lowerBound - 1)..<range.upperBound
      }
      buffer.delete(range)
      if stretch.isLinewise { buffer.move(to: buffer.firstNonBlank(of: buffer.cursor)) }
    }
  }

  /// Of whole lines an empty one stays, to be written on.
  private mutating func change(_ stretch: TextBuffer.ViStretch) {
    edit { buffer in
      let endsLine = stretch.isLinewise && buffer[stretch.range].utf8.last == UInt8(ascii: "\n")
      buffer.delete(stretch.range.lowerBound..<(stretch.range.upperBound - (endsLine ? 1 : 0)))
    }
    beginInsertHere()
  }

  private mutating func beginInsert(_ place: ViInsertion) {
    switch place {
    case .here: break
    case .afterCharacter: move { if $0.cursor < $0.lineEnd { $0.moveRight() } }
    case .lineStart: move { $0.move(to: $0.firstNonBlank(of: $0.cursor)) }
    case .lineEnd: move { $0.moveToLineEnd() }
    case .lineBelow:
      edit {
        $0.moveToLineEnd()
        $0.insert("\n")
      }
    case .lineAbove:
      edit {
        $0.moveToLineStart()
        $0.insert("\n")
        $0.moveLeft()
      }
    }
    beginInsertHere()
  }
}

// Commands of vi that put text in or change single characters.
extension Composer {
  /// Puts what was deleted or yanked last beside the cursor, or below or above its line.
  mutating func put(isBefore: Bool, _ count: Int) {
    guard let register = vi?.register else { return }
    change(.other) { draft in
      if register.isLinewise {
        Self.putLines(register.text, isBefore: isBefore, count, into: &draft)
      } else {
        draft.edit { if !isBefore, $0.cursor < $0.lineEnd { $0.moveRight() } }
        for _ in 0..<count { draft.insert(register.text) }
        draft.edit { if $0.cursor > $0.lineStart { $0.moveLeft() } }
      }
    }
  }

  private static func putLines(_ text: DraftText, isBefore: Bool, _ count: Int, into draft: inout DraftText) {
    draft.edit { buffer in
      if isBefore { return buffer.moveToLineStart() }
      buffer.moveToLineEnd()
      if buffer.isAtEnd { buffer.insert("\n") } else { buffer.moveRight() }
    }
    let start = draft.buffer.cursor
    for _ in 0..<count { draft.insert(text) }
    draft.edit { buffer in
      // The last line of a draft ends without a line feed.
      if buffer.isAtEnd { buffer.deleteBackward() }
      buffer.move(to: buffer.firstNonBlank(of: min(start, buffer.count)))
    }
  }

  mutating func replace(by scalar: Unicode.Scalar, _ count: Int) {
    let characters = buffer.text[buffer.index..<buffer.index(at: buffer.lineEnd)].prefix(count)
    guard characters.count == count else { return }
    let range = buffer.cursor..<buffer.offset(of: characters.endIndex)
    change(.other) { draft in
      draft.edit { $0.delete(range) }
      draft.insert(String(repeating: Character(scalar), count: count))
      draft.edit { if $0.cursor > $0.lineStart { $0.moveLeft() } }
    }
  }

  /// The next line follows on this one after one blank, without its own at the start.
  mutating func joinLines() {
    let end = buffer.lineEnd
    guard end < buffer.count else { return }
    edit { buffer in
      let start = min(buffer.firstNonBlank(of: end + 1), buffer.lineEnd(of: end + 1))
      let isApart = end > buffer.lineStart && start < buffer.lineEnd(of: end + 1)
      buffer.replace(end..<start, with: isApart ? " " : "")
      buffer.move(to: end)
    }
  }
}

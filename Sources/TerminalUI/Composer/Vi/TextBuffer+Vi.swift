/// What the operators of vi take.
extension TextBuffer {
  struct ViStretch: Equatable {
    let range: Range<Int>
    let isLinewise: Bool
  }

  func stretch(of target: ViTarget, for operation: ViOperator, count: Int?, lastFind: ViFind?) -> ViStretch? {
    switch target {
    case .lines:
      return lines(from: cursor, to: line((count ?? 1) - 1, .down) ?? cursor)
    case .motion(let motion):
      guard let place = place(after: motion, count: count, lastFind: lastFind) else { return nil }
      if motion.isLinewise { return lines(from: min(cursor, place), to: max(cursor, place)) }
      return ViStretch(range: characters(motion, to: place, operation, count), isLinewise: false)
    }
  }

  /// Whole lines with the line feed that ends them.
  private func lines(from first: Int, to last: Int) -> ViStretch {
    ViStretch(range: lineStart(of: first)..<min(lineEnd(of: last) + 1, count), isLinewise: true)
  }

  private func characters(
    _ motion: ViMotion, to place: Int, _ operation: ViOperator, _ count: Int?
  ) -> Range<Int> {
    var end = place
    switch motion {
    case .word(let word):
      // A changed word leaves its blanks, and one that ends its line takes no line feed with it.
      if operation == .change, !isAtEnd, word.kind(of: text[index]) != .blank {
        end = wordToChange(word, count)
      } else if count == nil {
        end = max(cursor, min(place, lineEnd))
      }
    case .wordEnd: end = characterEnd(at: place)
    case .find, .findAgain: if place >= cursor { end = characterEnd(at: place) }
    case .left, .right, .up, .down, .wordBack, .lineStart, .firstNonBlank, .lineEnd, .firstLine, .lastLine: break
    }
    return min(cursor, end)..<max(cursor, end)
  }

  /// To the end of the word under the cursor, or of one after it.
  private func wordToChange(_ word: ViWord, _ count: Int?) -> Int {
    var end = index
    for _ in 0..<(count ?? 1) {
      guard let first = text[end...].firstIndex(where: { !$0.isWhitespace }) else { break }
      let kind = word.kind(of: text[first])
      end = text[first...].firstIndex { word.kind(of: $0) != kind } ?? text.endIndex
    }
    return offset(of: end)
  }

  private func characterEnd(at place: Int) -> Int {
    place == count ? count : offset(of: text.index(after: index(at: place)))
  }

  /// In the normal mode the cursor stands on a character, not behind the last one of a line.
  mutating func standOnCharacter() {
    if cursor == lineEnd, cursor > lineStart { moveLeft() }
  }
}

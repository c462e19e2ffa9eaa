/// Places in the text as seen from the cursor, and the ways there.
extension TextBuffer {
  private static let lineFeed = UInt8(ascii: "\n")

  var characterBefore: Int { isAtStart ? 0 : offset(of: text.index(before: index)) }
  var characterAfter: Int { isAtEnd ? count : offset(of: text.index(after: index)) }

  var lineStart: Int { lineStart(of: cursor) }
  var lineEnd: Int { lineEnd(of: cursor) }

  func lineStart(of place: Int) -> Int {
    let before = text[..<index(at: place)].utf8
    return before.lastIndex(of: Self.lineFeed).map { offset(of: $0) + 1 } ?? 0
  }

  func lineEnd(of place: Int) -> Int {
    text[index(at: place)...].utf8.firstIndex(of: Self.lineFeed).map(offset) ?? count
  }

  /// The start of the word before the cursor: letters and digits, as in readline.
  var wordStart: Int {
    let lastOfWord = beforeCursor.lastIndex(where: \.isOfWord) ?? text.startIndex
    let other = text[..<lastOfWord].lastIndex { !$0.isOfWord }
    return other.map { offset(of: text.index(after: $0)) } ?? 0
  }

  /// The end of the word after the cursor: letters and digits, as in readline.
  var wordEnd: Int {
    let word = afterCursor.firstIndex(where: \.isOfWord) ?? text.endIndex
    return offset(of: text[word...].firstIndex { !$0.isOfWord } ?? text.endIndex)
  }

  /// The start of what stands between blanks before the cursor. A folded paste stands for itself.
  var blankWordStart: Int {
    guard let last = beforeCursor.lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    if text[last].isPasteSign { return offset(of: last) }
    let border = text[..<last].lastIndex { $0.isWhitespace || $0.isPasteSign }
    return border.map { offset(of: text.index(after: $0)) } ?? 0
  }

  /// The same character in the line before or after, or that line's end; nil where there is no such line.
  func place(inNeighbour direction: VerticalDirection, of place: Int) -> Int? {
    let start = lineStart(of: place)
    let column = text.distance(from: index(at: start), to: index(at: place))
    let neighbour: Int
    switch direction {
    case .up:
      guard start > 0 else { return nil }
      neighbour = lineStart(of: start - 1)
    case .down:
      let end = lineEnd(of: place)
      guard end < count else { return nil }
      neighbour = end + 1
    }
    let limit = index(at: lineEnd(of: neighbour))
    return offset(of: text.index(index(at: neighbour), offsetBy: column, limitedBy: limit) ?? limit)
  }

  enum VerticalDirection { case up, down }
}

extension TextBuffer {
  package mutating func moveLeft() { move(to: characterBefore) }
  package mutating func moveRight() { move(to: characterAfter) }
  package mutating func moveWordLeft() { move(to: wordStart) }
  package mutating func moveWordRight() { move(to: wordEnd) }
  package mutating func moveToLineStart() { move(to: lineStart) }
  package mutating func moveToLineEnd() { move(to: lineEnd) }
  package mutating func moveToEnd() { move(to: count) }

  /// Moves to the line before, to the same character or its end; in the first line to its start.
  package mutating func moveUp() { move(to: place(inNeighbour: .up, of: cursor) ?? 0) }

  /// Moves to the line after, to the same character or its end; in the last line to its end.
  package mutating func moveDown() { move(to: place(inNeighbour: .down, of: cursor) ?? count) }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber }
  fileprivate var isPasteSign: Bool { unicodeScalars.first.map { PasteSign($0) != nil } ?? false }
}

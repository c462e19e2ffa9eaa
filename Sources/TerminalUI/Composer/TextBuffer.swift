/// Text under a cursor. The cursor stands between characters, as a byte offset into the text.
package struct TextBuffer: Equatable, Sendable {
  package private(set) var text: String
  /// Offset in UTF-8 bytes, always at the border of a character.
  package private(set) var cursor: Int

  package init(_ text: String = "", cursor: Int? = nil) {
    self.text = text
    let end = text.utf8.count
    self.cursor = min(cursor ?? end, end)
    snapToCharacter()
  }

  package var isEmpty: Bool { text.isEmpty }
  package var isAtStart: Bool { cursor == 0 }
  package var isAtEnd: Bool { cursor == text.utf8.count }
  package var beforeCursor: Substring { text[..<index] }
  package var afterCursor: Substring { text[index...] }
  package var isOnFirstLine: Bool { !beforeCursor.utf8.contains(Self.lineFeed) }
  package var isOnLastLine: Bool { !afterCursor.utf8.contains(Self.lineFeed) }

  private static let lineFeed = UInt8(ascii: "\n")

  private var index: String.Index { text.utf8.index(text.startIndex, offsetBy: cursor) }

  package mutating func insert(_ insertion: String) {
    text.insert(contentsOf: insertion, at: index)
    cursor += insertion.utf8.count
    snapToCharacter()
  }

  package mutating func moveLeft() {
    guard !isAtStart else { return }
    move(to: text.index(before: index))
  }

  package mutating func moveRight() {
    guard !isAtEnd else { return }
    move(to: text.index(after: index))
  }

  package mutating func moveWordLeft() { move(to: wordStart) }
  package mutating func moveWordRight() { move(to: wordEnd) }
  package mutating func moveToLineStart() { move(to: lineStart) }
  package mutating func moveToLineEnd() { move(to: lineEnd) }
  package mutating func moveToEnd() { cursor = text.utf8.count }

  /// Moves to the line before, to the same character or its end.
  package mutating func moveUp() {
    let distance = text.distance(from: lineStart, to: index)
    guard lineStart > text.startIndex else { return move(to: text.startIndex) }
    move(to: text.index(before: lineStart))
    move(to: text.index(lineStart, offsetBy: distance, limitedBy: index) ?? index)
  }

  /// Moves to the line after, to the same character or its end.
  package mutating func moveDown() {
    let distance = text.distance(from: lineStart, to: index)
    guard lineEnd < text.endIndex else { return move(to: text.endIndex) }
    move(to: text.index(after: lineEnd))
    move(to: text.index(index, offsetBy: distance, limitedBy: lineEnd) ?? lineEnd)
  }

  package mutating func deleteBackward() {
    guard !isAtStart else { return }
    delete(from: text.index(before: index), to: index)
  }

  package mutating func deleteForward() {
    guard !isAtEnd else { return }
    delete(from: index, to: text.index(after: index))
  }

  package mutating func deleteWordBackward() { delete(from: wordStart, to: index) }
  package mutating func deleteToLineStart() { delete(from: lineStart, to: index) }

  /// Deletes to the end of the line, or the line's end itself when nothing else is left of it.
  package mutating func deleteToLineEnd() {
    guard lineEnd > index else { return deleteForward() }
    delete(from: index, to: lineEnd)
  }

  private var lineStart: String.Index {
    beforeCursor.utf8.lastIndex(of: Self.lineFeed).map { text.utf8.index(after: $0) } ?? text.startIndex
  }

  private var lineEnd: String.Index { afterCursor.utf8.firstIndex(of: Self.lineFeed) ?? text.endIndex }

  private var wordStart: String.Index {
    let blanksSkipped = beforeCursor.lastIndex { !$0.isWhitespace } ?? text.startIndex
    let blank = text[..<blanksSkipped].lastIndex(where: \.isWhitespace)
    return blank.map { text.index(after: $0) } ?? text.startIndex
  }

  private var wordEnd: String.Index {
    let word = afterCursor.firstIndex { !$0.isWhitespace } ?? text.endIndex
    return text[word...].firstIndex(where: \.isWhitespace) ?? text.endIndex
  }

  private mutating func move(to place: String.Index) {
    cursor = text.utf8.distance(from: text.startIndex, to: place)
  }

  private mutating func delete(from start: String.Index, to end: String.Index) {
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    text.removeSubrange(start..<end)
    cursor = offset
    snapToCharacter()
  }

  /// A combining mark joins the character before it, so that an edit can leave the cursor inside one.
  private mutating func snapToCharacter() {
    let place = index
    let border = place.samePosition(in: text) ?? text.rangeOfCharacter(around: place)
    move(to: border)
  }
}

extension String {
  /// The end of the character that this place lies in.
  fileprivate func rangeOfCharacter(around place: Index) -> Index {
    guard place > startIndex, place < endIndex else { return place }
    let start = index(before: self.index(after: place))
    return start == place ? place : self.index(after: start)
  }
}

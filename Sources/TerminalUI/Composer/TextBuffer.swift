/// Text under a cursor. The cursor stands between characters, as a byte offset into the text. Every offset that comes in
/// or goes out is one of UTF-8 bytes, at the border of a character; a key costs no more than a copy of the text.
package struct TextBuffer: Equatable, Sendable {
  package private(set) var text: String
  /// Offset in UTF-8 bytes, always at the border of a character.
  package private(set) var cursor: Int

  package init(_ text: String = "", cursor: Int? = nil) {
    self.text = text
    let end = text.utf8.count
    self.cursor = max(0, min(cursor ?? end, end))
    snapToCharacter()
  }

  package var isEmpty: Bool { text.isEmpty }
  package var count: Int { text.utf8.count }
  package var isAtStart: Bool { cursor == 0 }
  package var isAtEnd: Bool { cursor == count }
  package var beforeCursor: Substring { text[..<index] }
  package var afterCursor: Substring { text[index...] }

  package mutating func insert(_ insertion: String) { replace(cursor..<cursor, with: insertion) }

  /// Puts text in the place of other text, and the cursor behind it.
  package mutating func replace(_ range: Range<Int>, with insertion: String) {
    text.replaceSubrange(index(at: range.lowerBound)..<index(at: range.upperBound), with: insertion)
    cursor = range.lowerBound + insertion.utf8.count
    snapToCharacter()
  }

  /// Takes text out; the cursor stands where it was.
  @discardableResult
  package mutating func delete(_ range: Range<Int>) -> String {
    let deleted = self[range]
    replace(range, with: "")
    return deleted
  }

  package subscript(_ range: Range<Int>) -> String {
    String(text[index(at: range.lowerBound)..<index(at: range.upperBound)])
  }

  /// Moves to an offset, or to the nearest border of a character after it.
  package mutating func move(to offset: Int) {
    cursor = max(0, min(offset, count))
    snapToCharacter()
  }

  var index: String.Index { index(at: cursor) }
  func index(at offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }
  func offset(of place: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: place) }

  /// A combining mark joins the character before it, so that an edit can leave the cursor inside one.
  private mutating func snapToCharacter() {
    let place = index
    let border = place.samePosition(in: text) ?? text.endOfCharacter(around: place)
    cursor = offset(of: border)
  }
}

extension String {
  /// The end of the character that this place lies in.
  fileprivate func endOfCharacter(around place: Index) -> Index {
    guard place > startIndex, place < endIndex else { return place }
    let start = index(before: self.index(after: place))
    return start == place ? place : self.index(after: start)
  }
}

/// What keys take away, as stretches of the text.
extension TextBuffer {
  var wordBefore: Range<Int> { blankWordStart..<cursor }
  var wordAfter: Range<Int> { cursor..<wordEnd }
  var lineBefore: Range<Int> { lineStart..<cursor }

  /// The rest of the line, or the line's end itself when nothing else is left of it.
  var lineAfter: Range<Int> { lineEnd > cursor ? cursor..<lineEnd : cursor..<characterAfter }

  package mutating func deleteBackward() { delete(characterBefore..<cursor) }
  package mutating func deleteForward() { delete(cursor..<characterAfter) }
  package mutating func deleteWordBackward() { delete(wordBefore) }
  package mutating func deleteToLineStart() { delete(lineBefore) }
  package mutating func deleteToLineEnd() { delete(lineAfter) }

  /// Swaps the characters around the cursor and moves on; at the end of a line those before it.
  package mutating func transpose() {
    if cursor == lineEnd { moveLeft() }
    guard cursor > lineStart, cursor < lineEnd else { return }
    let (left, right) = (self[characterBefore..<cursor], self[cursor..<characterAfter])
    replace(characterBefore..<characterAfter, with: right + left)
  }
}

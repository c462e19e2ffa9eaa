/// What keys take away, as stretches of the text.
extension TextBuffer {
  /// What stands between blanks, as Ctrl-W takes it in a terminal.
  var wordBefore: Range<Int> { blankWordStart..<cursor }
  /// A word of letters and digits, as readline's Meta keys take it.
  var lettersBefore: Range<Int> { wordStart..<cursor }
  var wordAfter: Range<Int> { cursor..<wordEnd }
  var lineBefore: Range<Int> { lineStart..<cursor }

  /// The rest of the line, or the line's end itself when nothing else is left of it.
  var lineAfter: Range<Int> { lineEnd > cursor ? cursor..<lineEnd : cursor..<characterAfter }

  package mutating func deleteBackward() { delete(characterBefore..<cursor) }
  package mutating func deleteForward() { delete(cursor..<characterAfter) }
  package mutating func deleteWordBackward() { delete(wordBefore) }
  mutating func deleteLettersBackward() { delete(lettersBefore) }
  package mutating func deleteToLineStart() { delete(lineBefore) }
  package mutating func deleteToLineEnd() { delete(lineAfter) }
}

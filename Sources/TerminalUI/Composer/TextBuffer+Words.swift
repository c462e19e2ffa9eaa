/// What readline's keys do to whole words.
extension TextBuffer {
  /// Swaps the word at the cursor, or the last one before it, with the word before that, and moves behind both.
  mutating func transposeWords() {
    var place = self
    place.moveWordRight()
    place.moveWordLeft()
    let second = place.lettersAfter
    place.moveWordLeft()
    let first = place.lettersAfter
    guard first.upperBound <= second.lowerBound, !first.isEmpty, !second.isEmpty else { return }
    let between = self[first.upperBound..<second.lowerBound]
    replace(first.lowerBound..<second.upperBound, with: self[second] + between + self[first])
  }

  /// Changes the letters up to the end of the word at the cursor or after it, and moves there.
  mutating func changeWord(_ change: (String) -> String) {
    let word = wordAfter
    replace(word, with: change(self[word]))
  }

  private var lettersAfter: Range<Int> { cursor..<wordEnd }
}

extension String {
  /// The first letter in upper case, those after it in lower case.
  var capitalized: String {
    guard let first = firstIndex(where: \.isLetter) else { return self }
    return self[..<first] + self[first].uppercased() + self[index(after: first)...].lowercased()
  }
}

/// A draft as plain text and the places that are folded in it: how the disk and the history keep it.
extension DraftText {
  /// `folds` are ranges of bytes of `text`, in order and apart. One that is none is left unfolded.
  package init(_ text: String, folds: [Range<Int>]) {
    self.init()
    let whole = TextBuffer(text)
    var place = 0
    for fold in folds {
      guard fold.lowerBound >= place, fold.upperBound <= whole.count, whole.cutsNoScalar(fold) else { continue }
      insert(whole[place..<fold.lowerBound])
      self.fold(whole[fold])
      place = fold.upperBound
    }
    insert(whole[place..<whole.count])
  }

  /// Where the pastes stand in `text`.
  package var folds: [Range<Int>] {
    var folds: [Range<Int>] = []
    var added = 0
    for (sign, range) in PasteSign.all(in: buffer.text[...]) {
      guard let paste = pastes[sign] else { continue }
      let start = buffer.offset(of: range.lowerBound) + added
      folds.append(start..<(start + paste.text.utf8.count))
      added += paste.text.utf8.count - sign.text.utf8.count
    }
    return folds
  }

  /// The draft after another program had its whole text: pastes before and behind what was changed stay folded.
  package func changed(to text: String) -> DraftText {
    let before = Array(self.text.utf8)
    let after = Array(text.utf8)
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let moved = after.count - before.count
    let kept = folds.compactMap { fold -> Range<Int>? in
      if fold.upperBound <= start { return fold }
      return fold.lowerBound >= before.count - end && fold.lowerBound + moved >= 0
        ? (fold.lowerBound + moved)..<(fold.upperBound + moved) : nil
    }
    return DraftText(text, folds: kept)
  }
}

extension TextBuffer {
  fileprivate func cutsNoScalar(_ range: Range<Int>) -> Bool {
    [range.lowerBound, range.upperBound].allSatisfy { place in
      index(at: place).samePosition(in: text.unicodeScalars) != nil
    }
  }
}

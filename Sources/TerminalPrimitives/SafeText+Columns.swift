extension SafeText {
  /// As many whole glyphs from the front as fit into `columns`.
  package func prefix(columns: Int) -> SafeText {
    split(atColumn: columns).0
  }

  /// The whole glyphs that fit into the first `column` columns, and the rest. A wide glyph that would be cut goes to the
  /// rest.
  package func split(atColumn column: Int) -> (SafeText, SafeText) {
    guard column > 0 else { return (.empty, self) }
    guard column < columns else { return (self, .empty) }
    var start = 0
    for (index, piece) in pieces.enumerated() {
      guard start + piece.columns > column else {
        start += piece.columns
        continue
      }
      let (head, tail) = piece.split(atColumn: column - start)
      let before = pieces[..<index] + (head.map { [$0] } ?? [])
      let after = [tail] + pieces[(index + 1)...]
      return (SafeText(pieces: Array(before)), SafeText(pieces: after))
    }
    return (self, .empty)
  }

  /// The text cut into lines of at most `columns` columns, in time linear in its length, where calling `split` again and
  /// again would copy the rest each time. Never empty. `columns` is at least 2, so that a wide glyph fits.
  package func lines(ofColumns columns: Int) -> [SafeText] {
    precondition(columns >= 2, "a wide glyph does not fit into \(columns) columns")
    guard self.columns > columns else { return [self] }
    var lines: [SafeText] = []
    var line = SafeTextBuilder()
    for piece in pieces {
      for scalar in piece.text.unicodeScalars {
        let width = CharacterWidth.columns(of: scalar) ?? 0
        if line.columns + width > columns { lines.append(line.finishAndRestart()) }
        line.append(scalar, columns: width, kind: piece.kind)
      }
    }
    return lines + [line.finish()]
  }
}

extension SafeText.Piece {
  /// `column` is smaller than the width of the piece, so there is always a tail.
  fileprivate func split(atColumn column: Int) -> (head: Self?, tail: Self) {
    let (index, width) =
      isASCII ? (text.utf8.index(text.startIndex, offsetBy: column), column) : boundary(before: column)
    guard width > 0 else { return (nil, self) }
    return (
      Self(text: String(text[..<index]), kind: kind, columns: width),
      Self(text: String(text[index...]), kind: kind, columns: columns - width)
    )
  }

  /// The last border between glyphs at or before `column`, and the width up to there.
  private func boundary(before column: Int) -> (index: String.Index, columns: Int) {
    let scalars = text.unicodeScalars
    var width = 0
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = width + (CharacterWidth.columns(of: scalars[index]) ?? 0)
      if next > column { break }
      width = next
      index = scalars.index(after: index)
    }
    return (index, width)
  }
}

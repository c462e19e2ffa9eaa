/// The glyphs of a safe text, each a base scalar with the marks that join it.
struct GlyphSequence: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var upcoming: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    upcoming = scalars.next()
  }

  mutating func next() -> Glyph? {
    guard let base = upcoming else { return nil }
    var marks = SIMD4<UInt32>.zero
    var count = 0
    upcoming = scalars.next()
    while let mark = upcoming, CharacterWidth.columns(of: mark) == 0 {
      if count < marks.scalarCount { marks[count] = mark.value }
      count += 1
      upcoming = scalars.next()
    }
    return Glyph(base: base.value, marks: marks, columns: UInt8(CharacterWidth.columns(of: base) ?? 1))
  }
}

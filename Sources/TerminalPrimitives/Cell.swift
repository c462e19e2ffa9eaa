/// One column of the screen: a glyph, how wide it is, and how it looks. Cells are made from `SafeText` only.
package struct Cell: Equatable, Hashable, Sendable {
  package let glyph: Glyph
  package var style: Style

  package static let blank = Cell(glyph: .blank, style: .plain)

  package init(glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
  }
}

/// A base scalar with at most four combining marks, in the columns that every terminal agrees on.
package struct Glyph: Equatable, Hashable, Sendable {
  /// The base scalar's value; 0 in the right half of a wide glyph.
  package let base: UInt32
  /// Combining marks, 0 where there is none.
  package let marks: SIMD4<UInt32>
  /// 1 or 2; 0 for the right half of the wide glyph to the left.
  package let columns: UInt8

  package static let blank = Glyph(base: 0x20, columns: 1)
  package static let continuation = Glyph(base: 0, columns: 0)

  package init(base: UInt32, marks: SIMD4<UInt32> = .zero, columns: UInt8) {
    self.base = base
    self.marks = marks
    self.columns = columns
  }

  package var isContinuation: Bool { columns == 0 }
}

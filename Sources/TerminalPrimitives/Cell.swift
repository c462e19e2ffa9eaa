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
///
/// A screen has thousands of them and each is compared in every frame, so the fields are ordered to fill 24 bytes together
/// with a style, without padding.
package struct Glyph: Equatable, Hashable, Sendable {
  private let firstMarks: UInt64
  private let lastMarks: UInt64
  /// The base scalar's value; 0 in the right half of a wide glyph.
  package let base: UInt32
  /// 1 or 2; 0 for the right half of the wide glyph to the left.
  package let columns: UInt8

  package static let blank = Glyph(base: 0x20, columns: 1)
  package static let continuation = Glyph(base: 0, columns: 0)

  package init(base: UInt32, marks: SIMD4<UInt32> = .zero, columns: UInt8) {
    self.base = base
    self.columns = columns
    firstMarks = UInt64(marks[0]) | UInt64(marks[1]) << 32
    lastMarks = UInt64(marks[2]) | UInt64(marks[3]) << 32
  }

  /// Combining marks, 0 where there is none.
  package var marks: SIMD4<UInt32> {
    SIMD4(
      UInt32(truncatingIfNeeded: firstMarks), UInt32(truncatingIfNeeded: firstMarks >> 32),
      UInt32(truncatingIfNeeded: lastMarks), UInt32(truncatingIfNeeded: lastMarks >> 32))
  }

  /// Compares everything at once: most cells of two frames are equal, so stopping early saves nothing.
  package static func == (left: Glyph, right: Glyph) -> Bool {
    let marks = (left.firstMarks ^ right.firstMarks) | (left.lastMarks ^ right.lastMarks)
    return marks | UInt64(left.base ^ right.base) | UInt64(left.columns ^ right.columns) == 0
  }

  package var isContinuation: Bool { columns == 0 }
}

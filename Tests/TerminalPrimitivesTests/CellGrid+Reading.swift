import TerminalPrimitives

extension CellGrid {
  /// Whether each right half stands beside its left half, and each left half beside its right one.
  var isWellFormed: Bool {
    (0..<size.rows).allSatisfy { row in
      (0..<size.columns).allSatisfy { column in
        let isAfterWide = column > 0 && self[row, column - 1].glyph.columns == 2
        return self[row, column].glyph.isContinuation == isAfterWide
          && (column + 1 < size.columns || self[row, column].glyph.columns < 2)
      }
    }
  }

  func text(ofRow row: Int, columns: Range<Int>) -> String {
    var text = ""
    for column in columns {
      let glyph = self[row, column].glyph
      let values = [glyph.base] + (0..<4).map { glyph.marks[$0] }
      for value in values where value != 0 { text.unicodeScalars.append(Unicode.Scalar(value)!) }
    }
    return text
  }

  func text(ofRow row: Int) -> String { text(ofRow: row, columns: 0..<size.columns) }
}

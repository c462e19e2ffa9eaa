import TerminalPrimitives

extension CellGrid {
  /// What a person reads in a row, without the blanks at its end.
  func text(ofRow row: Int) -> String {
    let cells = self.row(row)
    guard let last = cells.lastIndex(where: { $0.glyph != .blank }) else { return "" }
    var scalars = String.UnicodeScalarView()
    for cell in cells[...last] where !cell.glyph.isContinuation {
      scalars.append(Unicode.Scalar(cell.glyph.base) ?? "?")
      for index in 0..<cell.glyph.marks.scalarCount {
        if let mark = Unicode.Scalar(cell.glyph.marks[index]), mark != "\0" { scalars.append(mark) }
      }
    }
    return String(scalars)
  }
}

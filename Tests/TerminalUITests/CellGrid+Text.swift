import TerminalPrimitives

extension CellGrid {
  /// What stands in a row, without the blanks at its end.
  func text(ofRow row: Int) -> String {
    var text = ""
    for cell in self.row(row) where !cell.glyph.isContinuation {
      let marks = (0..<4).map { cell.glyph.marks[$0] }.filter { $0 != 0 }
      text.unicodeScalars.append(contentsOf: ([cell.glyph.base] + marks).compactMap(Unicode.Scalar.init))
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}

package import TerminalPrimitives

/// How text is laid out: its width, and the signs that may be drawn.
package struct TextFormat: Equatable, Sendable {
  /// Columns a row may take, at least one.
  package let columns: Int
  package let repertoire: Repertoire
  package let symbols: Symbols

  package init(columns: Int, repertoire: Repertoire, symbols: Symbols) {
    self.columns = max(1, columns)
    self.repertoire = repertoire
    self.symbols = symbols
  }

  /// The same for what stands further in.
  package func narrowed(by columns: Int) -> TextFormat {
    TextFormat(columns: self.columns - columns, repertoire: repertoire, symbols: symbols)
  }

  /// Running text, cleaned, line by line. A line feed at the end only says that the last line is whole.
  package func lines(of text: some StringProtocol) -> [SafeText] {
    let lines = SafeText.prose(text, in: repertoire)
    return lines.count > 1 && text.unicodeScalars.last == "\n" ? lines.dropLast() : lines
  }
}

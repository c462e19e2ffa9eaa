import SessionModel
import TerminalPrimitives

/// A stretch that the transcript may not tell of.
enum GapCell {
  static func rows(_ gap: Gap, _ format: CellFormat) -> [StyledLine] {
    let words: SafeText =
      "events may be missing between \(format.time(of: gap.from)) and \(format.time(of: gap.until))"
    let mark = Indentation(first: [Span("\(format.symbols.ellipsis) ", .warning)])
    return WordWrap.wrap(words, .warning, width: format.text.columns, indentation: mark)
  }
}

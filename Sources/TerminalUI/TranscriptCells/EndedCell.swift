import SessionModel
import TerminalPrimitives

/// The end of the session, in words.
enum EndedCell {
  static func rows(_ end: SessionEnd, at moment: Moment, _ format: CellFormat) -> [StyledLine] {
    let role: Role = end.isError ? .error : .strong
    let title: SafeText = end.isError ? "session ended by an error" : "session ended"
    let head = StyledLine([Span(title, role), Span("  \(format.time(of: moment))", .dim)])
      .truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)
    return [head] + (end.reason.map { format.wrapped($0, .text) } ?? [])
  }
}

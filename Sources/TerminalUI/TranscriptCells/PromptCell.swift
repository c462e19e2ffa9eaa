import SessionModel
import TerminalPrimitives

/// What a person wrote, or something in a person's place.
enum PromptCell {
  static func rows(_ prompt: PromptItem, at moment: Moment, _ format: CellFormat) -> [StyledLine] {
    [head(source: prompt.source, at: moment, format)] + format.wrapped(prompt.text, .text)
  }

  private static func head(source: String?, at moment: Moment, _ format: CellFormat) -> StyledLine {
    let who = source.map { Span("prompt from \(format.name($0))", .warning) } ?? Span("you", .you)
    return StyledLine([who, Span("  \(format.time(of: moment))", .dim)])
      .truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)
  }
}

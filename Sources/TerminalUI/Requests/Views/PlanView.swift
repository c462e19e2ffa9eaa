import SessionModel
import TerminalPrimitives

/// A plan as the text that it is. What Markdown makes of it is checked against the plan letter for letter: the counts and
/// warnings are those of the exact text.
enum PlanView {
  static func rows(_ part: RequestDescription.Part, _ format: RequestFormat) -> [StyledLine] {
    let margin = Span(RequestFormat.margin, .text)
    let text = TextFormat(
      columns: format.width - RequestFormat.margin.columns, repertoire: format.context.repertoire,
      symbols: format.symbols)
    let exact = format.exact(part.text)
    return [.empty] + Markdown.lines(part.text, text).map { StyledLine([margin] + $0.spans) } + [.empty]
      + format.told(format.counts(exact), .dim) + format.warnings(exact)
  }
}

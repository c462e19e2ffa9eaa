import SessionModel
import TerminalPrimitives

/// What the agent thinks: one line that says how long and how much, unless it is shown.
enum ReasoningCell {
  static func head(of text: AgentText, since start: Moment, _ format: CellFormat) -> [StyledLine] {
    let title = Span("\(format.foldMark) \(title(of: text, since: start, format))", .dim)
    let excerpt = format.isExpanded ? [] : [Span("  \(beginning(of: text, format))", .dim)]
    return [StyledLine([title] + excerpt).truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)]
  }

  private static func title(of text: AgentText, since start: Moment, _ format: CellFormat) -> SafeText {
    let lines = text.text.lineCount
    let amount: SafeText = lines == 1 ? "1 line" : "\(lines) lines"
    switch text.progress {
    case .streaming: return "thinking \(Clock.short(format.elapsed(since: start))), \(amount)"
    case .complete: return text.took.map { "thought \(Clock.precise($0)), \(amount)" } ?? "thought, \(amount)"
    case .partial: return "thought, broken off after \(amount)"
    }
  }

  /// Bytes: more than any screen is wide.
  private static let longestExcerpt = 512

  private static func beginning(of text: AgentText, _ format: CellFormat) -> SafeText {
    let beginning = text.text.prefix(utf8Count: longestExcerpt).utf8.prefix(longestExcerpt)
    return SafeText.proseLine(String(decoding: beginning, as: UTF8.self), in: format.text.repertoire)
  }
}

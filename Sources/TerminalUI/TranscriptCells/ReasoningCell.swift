import SessionModel
import TerminalPrimitives

/// What the agent thinks: one line, unless it is shown.
enum ReasoningCell {
  static func head(of text: AgentText, _ format: CellFormat) -> [StyledLine] {
    let isStreaming = text.progress == .streaming
    let title = Span("\(format.foldMark) \(isStreaming ? "thinking" : "thought")", .dim)
    let excerpt = format.isExpanded ? [] : [Span("  \(beginning(of: text, format))", .dim)]
    return [StyledLine([title] + excerpt).truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)]
  }

  /// Bytes: more than any screen is wide.
  private static let longestExcerpt = 512

  private static func beginning(of text: AgentText, _ format: CellFormat) -> SafeText {
    let beginning = String(decoding: text.text.string.utf8.prefix(longestExcerpt), as: UTF8.self)
    return SafeText.proseLine(beginning, in: format.text.repertoire)
  }
}

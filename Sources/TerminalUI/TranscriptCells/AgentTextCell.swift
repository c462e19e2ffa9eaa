import SessionModel
import TerminalPrimitives

/// What the agent says. Its Markdown is laid out by a `MarkdownStream`; here is what stands around it.
enum AgentTextCell {
  /// Nothing where the same agent goes on speaking.
  static func head(isSubagent: Bool, _ surroundings: CellSurroundings) -> [StyledLine] {
    if surroundings.continuesAgentText || surroundings.beginsSubagent { return [] }
    return [StyledLine([Span(isSubagent ? "sub-agent" : "agent", .agent)])]
  }

  static func remark(on text: AgentText, _ format: CellFormat) -> [StyledLine] {
    switch text.progress {
    case .streaming, .complete: []
    case .partial: format.wrapped("(broken off here: the rest never came)", .warning)
    }
  }
}

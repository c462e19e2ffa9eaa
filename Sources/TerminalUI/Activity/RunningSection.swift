import SessionModel
import TerminalPrimitives

/// The tools and sub-agents that are under way, with their times.
enum RunningSection {
  static func section(_ session: SessionState, _ format: CellFormat) -> ActivitySection {
    let rows = session.workUnderWay.compactMap { row($0, format) }
    let idle = StyledLine([Span("no tool runs", .dim)])
    return ActivitySection(title: "running", rows: rows.isEmpty ? [idle] : rows)
  }

  private static func row(_ item: TranscriptItem, _ format: CellFormat) -> StyledLine? {
    switch item.content {
    case .toolCall(let call):
      let indentation = SafeText(blanks: item.parent == nil ? 0 : CellFormat.gutter)
      let left = [Span(indentation, .text), Span(format.name(call.name), .tool), Span(" ", .text)]
      return format.row(
        left + ToolSummary.spans(of: call, format), state(of: call, since: call.running(since: item.at), format))
    case .subagent(let agent):
      let left = [Span("\(format.symbols.child) ", .dim), Span(format.name(agent.name), .agent)]
      return format.row(left, time(since: item.at, format))
    case .prompt, .agentText, .reasoning, .decision, .notice, .compaction, .usage, .gap, .stored, .ended: return nil
    }
  }

  private static func state(of call: ToolCall, since start: Moment, _ format: CellFormat) -> [Span] {
    call.progress == .waitingForApproval ? [Span("waits for you", .warning)] : time(since: start, format)
  }

  private static func time(since start: Moment, _ format: CellFormat) -> [Span] {
    [Span(Clock.short(format.elapsed(since: start)), .running)]
  }
}

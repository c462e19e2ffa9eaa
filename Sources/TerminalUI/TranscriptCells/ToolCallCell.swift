import SessionModel
import TerminalPrimitives

/// A tool call: one line, and its arguments and result below when it is opened.
enum ToolCallCell {
  static func head(of call: ToolCall, since start: Moment, _ format: CellFormat) -> [StyledLine] {
    [format.row(left(of: call, format), state(of: call, since: start, format))]
  }

  static func details(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    format.isExpanded ? ToolDetails.rows(of: call, format) : []
  }

  private static func left(of call: ToolCall, _ format: CellFormat) -> [Span] {
    let name = [Span("\(format.foldMark) ", .dim), Span(format.name(call.name), .tool), Span("  ", .text)]
    let counts =
      call.result.flatMap(UnifiedDiff.init).map { [Span("  ", .text)] + DiffLines.counts(of: $0, format.text) } ?? []
    let remark = call.isFinished ? nil : call.remark
    let news = remark.map { [Span("  \(SafeText.proseLine($0, in: format.text.repertoire))", .dim)] } ?? []
    return name + ToolSummary.spans(of: call, format) + counts + news
  }

  private static func state(of call: ToolCall, since start: Moment, _ format: CellFormat) -> [Span] {
    switch call.progress {
    case .running: CellState.running(since: start, format)
    case .waitingForApproval: [Span("waiting for approval \(format.symbols.pending)", .warning)]
    case .succeeded(let end): CellState.succeeded(after: end.since(start), format)
    case .failed(_, let end): CellState.failed("failed", after: end.since(start), format)
    case .denied(let end): CellState.failed("denied", after: end.since(start), format)
    case .unknown(let end): CellState.failed("broken off", after: end.since(start), format)
    }
  }
}

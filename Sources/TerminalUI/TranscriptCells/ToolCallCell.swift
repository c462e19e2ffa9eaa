import SessionModel
import TerminalPrimitives

/// A tool call: one line, and its arguments and result below when it is opened. A failure is told in any case.
enum ToolCallCell {
  static func head(
    of call: ToolCall, as form: ToolCall.Form, since start: Moment, _ format: CellFormat
  ) -> [StyledLine] {
    let counts: [Span] =
      if case .edit(let edit) = form, !call.cameToNothing { EditCell.counts(of: edit, format) } else { [] }
    let state = state(of: call, since: call.running(since: start), format)
    return [format.row(left(of: call, as: form, format), counts + state)]
  }

  static func details(of call: ToolCall, as form: ToolCall.Form, _ format: CellFormat) -> [StyledLine] {
    switch form {
    case .shell: ShellCell.rows(of: call, format)
    case .edit(let edit): folded(call, format) ?? EditCell.rows(of: edit, by: call, format)
    case .todos(let list): folded(call, format) ?? TodoCell.rows(of: list, format)
    case .other: folded(call, format) ?? ToolDetails.rows(of: call, format)
    }
  }

  /// Nil when it is open.
  private static func folded(_ call: ToolCall, _ format: CellFormat) -> [StyledLine]? {
    format.isExpanded ? nil : ToolDetails.failureRow(of: call, format)
  }

  private static func left(of call: ToolCall, as form: ToolCall.Form, _ format: CellFormat) -> [Span] {
    let (name, summary) = title(of: call, as: form, format)
    let mark = [Span("\(format.foldMark) ", .dim), Span(name, .tool), Span("  ", .text)]
    let remark = call.isFinished ? nil : call.remark
    let news = remark.map { [Span("  \(SafeText.proseLine($0, in: format.text.repertoire))", .dim)] } ?? []
    return mark + summary + news
  }

  private static func title(
    of call: ToolCall, as form: ToolCall.Form, _ format: CellFormat
  ) -> (name: SafeText, summary: [Span]) {
    switch form {
    case .edit(let edit): (format.name(call.name), EditCell.summary(of: edit, format))
    case .todos(let list): ("to-dos", TodoCell.summary(of: list, format))
    case .shell, .other: (format.name(call.name), ToolSummary.spans(of: call, format))
    }
  }

  private static func state(of call: ToolCall, since start: Moment, _ format: CellFormat) -> [Span] {
    switch call.progress {
    case .running: CellState.running(since: start, format)
    case .waitingForApproval: [Span("waiting for approval \(format.symbols.pending)", .warning)]
    case .succeeded(let end):
      if let code = call.failedExitCode {
        CellState.failed("exit \(code)", after: end.since(start), format)
      } else {
        CellState.succeeded(after: end.since(start), format)
      }
    case .failed(_, let end): CellState.failed("failed", after: end.since(start), format)
    case .denied(let end): CellState.failed("denied", after: end.since(start), format)
    case .unknown(let end): CellState.failed("broken off", after: end.since(start), format)
    }
  }
}

import SessionModel
import TerminalPrimitives

/// A sub-agent, from its start to its end. What it does stands below, further in.
enum SubagentCell {
  static func head(of agent: Subagent, since start: Moment, _ format: CellFormat) -> [StyledLine] {
    let name = [
      Span("\(format.symbols.child) ", .dim), Span("sub-agent ", .agent), Span(format.name(agent.name), .strong),
    ]
    let description = Span("  \(SafeText.proseLine(agent.description, in: format.text.repertoire))", .dim)
    let state = state(of: agent, since: start, format)
    let counts = counts(of: agent, format)
    let right = (counts.isEmpty ? [] : [Span("\(counts)  ", .dim)]) + state
    // Who it is comes before what it used.
    return [format.row(name + [description], format.fits(name, right) ? right : state)]
  }

  /// `gpt-5-mini, 12 tool calls, 8.1k tokens`, as far as it is known.
  private static func counts(of agent: Subagent, _ format: CellFormat) -> SafeText {
    let model = agent.model.map(format.name)
    let calls = agent.toolCallCount == 0 ? nil : Count.of(agent.toolCallCount, "tool call")
    let tokens: SafeText? = agent.tokenCount.map { "\(Count.short($0)) tokens" }
    return [model, calls, tokens].compactMap(\.self).joined(separator: ", ")
  }

  /// The name that stands above what a sub-agent does.
  static func title(above item: TranscriptItem, on page: TranscriptPage) -> [StyledLine] {
    let format = page.format(isExpanded: false)
    let spans = [Span("\(format.symbols.child) ", .dim), Span(item.parentName.map(format.name) ?? "sub-agent", .agent)]
    return [StyledLine(spans).truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)]
  }

  private static func state(of agent: Subagent, since start: Moment, _ format: CellFormat) -> [Span] {
    switch agent.progress {
    case .running: CellState.running(since: start, format)
    case .completed(let end): CellState.succeeded(after: end.since(start), format)
    case .failed(_, let end): CellState.failed("failed", after: end.since(start), format)
    case .unknown(let end): CellState.failed("broken off", after: end.since(start), format)
    }
  }

  static func failure(of agent: Subagent, _ format: CellFormat) -> [StyledLine] {
    guard case .failed(let words, _) = agent.progress, !words.isEmpty else { return [] }
    return format.wrapped(words, .error)
  }
}

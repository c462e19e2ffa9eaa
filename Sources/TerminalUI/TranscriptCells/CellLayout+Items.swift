import SessionModel
import TerminalPrimitives

extension CellLayout {
  /// The rows of an item. `known` are its rows before it changed: text that grew is not laid out again. They are used up,
  /// so that the new rows are added in place. `limit` is that of `MarkdownStream.update`.
  init(
    of item: TranscriptItem, after known: inout CellLayout?, in surroundings: CellSurroundings, title: [StyledLine],
    atMost limit: Int, _ format: CellFormat
  ) {
    gap = surroundings.hasGap ? 1 : 0
    self.title = title
    indentation = item.parent == nil ? 0 : CellFormat.gutter
    let form = Self.form(of: item)
    head = Self.head(of: item, as: form, in: surroundings, format)
    if let shown = Self.source(of: item, format) {
      source = shown.text
      text = Self.stream(shown, after: &known, atMost: limit, format)
    }
    tail = Self.tail(of: item, as: form, format)
    if item.isOpen { self.form = form }
  }

  private static func form(of item: TranscriptItem) -> ToolCall.Form? {
    if case .toolCall(let call) = item.content { call.form } else { nil }
  }

  /// The row that says what the item is, and everything in it that a clock changes.
  /// - Parameter form: of a tool call, where it is known already.
  static func head(
    of item: TranscriptItem, as form: ToolCall.Form?, in surroundings: CellSurroundings, _ format: CellFormat
  ) -> [StyledLine] {
    switch item.content {
    case .prompt(let prompt): PromptCell.rows(prompt, at: item.at, format)
    case .agentText: AgentTextCell.head(isSubagent: item.parent != nil, surroundings)
    case .reasoning(let text): ReasoningCell.head(of: text, since: item.at, format)
    case .toolCall(let call): ToolCallCell.head(of: call, as: form ?? call.form, since: item.at, format)
    case .subagent(let agent): SubagentCell.head(of: agent, since: item.at, format)
    case .decision(let record): DecisionCell.rows(record, format)
    case .notice(let notice): NoticeCell.rows(notice, format)
    case .compaction(let compaction): CompactionCell.head(of: compaction, since: item.at, format)
    case .usage(let usage): UsageCell.rows(usage, format)
    case .gap(let gap): GapCell.rows(gap, format)
    case .ended(let end): EndedCell.rows(end, at: item.at, format)
    // The layout draws one row for the whole part instead.
    case .stored: []
    }
  }

  /// The text of an item that is laid out as Markdown, where it is shown.
  private static func source(of item: TranscriptItem, _ format: CellFormat) -> AgentText? {
    switch item.content {
    case .agentText(let text): text
    case .reasoning(let text): format.isExpanded ? text : nil
    case .compaction(let compaction): format.isExpanded ? compaction.summary.map(AgentText.init(whole:)) : nil
    case .decision(let record): format.isExpanded ? record.plan.map(AgentText.init(whole:)) : nil
    case .prompt, .toolCall, .subagent, .notice, .usage, .gap, .ended, .stored: nil
    }
  }

  /// Text that is whole need not begin with what streamed in before: then it is read anew.
  private static func stream(
    _ text: AgentText, after known: inout CellLayout?, atMost limit: Int, _ format: CellFormat
  ) -> MarkdownStream {
    let isStreaming = text.progress == .streaming
    let goesOn = isStreaming || known?.source.map(text.text.hasPrefix) == true
    var stream = (goesOn ? known?.text : nil) ?? MarkdownStream(format.body)
    known = nil
    stream.update(text.text, isComplete: !isStreaming, atMost: limit)
    return stream
  }

  private static func tail(of item: TranscriptItem, as form: ToolCall.Form?, _ format: CellFormat) -> [StyledLine] {
    switch item.content {
    case .agentText(let text): AgentTextCell.remark(on: text, format)
    case .reasoning(let text): format.isExpanded ? AgentTextCell.remark(on: text, format) : []
    case .toolCall(let call): ToolCallCell.details(of: call, as: form ?? call.form, format)
    case .subagent(let agent): SubagentCell.failure(of: agent, format)
    case .compaction(let compaction): CompactionCell.failure(of: compaction, format)
    case .prompt, .decision, .notice, .usage, .gap, .ended, .stored: []
    }
  }
}

extension AgentText {
  fileprivate init(whole text: String) { self.init(text: StreamedText(text), progress: .complete) }
}

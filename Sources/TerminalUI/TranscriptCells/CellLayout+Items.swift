import SessionModel
import TerminalPrimitives

extension CellLayout {
  /// The rows of an item. `known` are its rows before it changed: text that grew is not laid out again.
  init(
    of item: TranscriptItem, after known: CellLayout?, in surroundings: CellSurroundings, title: [StyledLine],
    _ format: CellFormat
  ) {
    gap = surroundings.hasGap ? 1 : 0
    self.title = title
    indentation = item.parent == nil ? 0 : CellFormat.gutter
    head = Self.head(of: item, in: surroundings, format)
    text = Self.text(of: item, after: known?.text, format)
    tail = Self.tail(of: item, format)
  }

  /// The row that says what the item is, and everything in it that a clock changes.
  static func head(
    of item: TranscriptItem, in surroundings: CellSurroundings, _ format: CellFormat
  ) -> [StyledLine] {
    switch item.content {
    case .prompt(let prompt): PromptCell.rows(prompt, at: item.at, format)
    case .agentText: AgentTextCell.head(isSubagent: item.parent != nil, surroundings)
    case .reasoning(let text): ReasoningCell.head(of: text, since: item.at, format)
    case .toolCall(let call): ToolCallCell.head(of: call, since: item.at, format)
    case .subagent(let agent): SubagentCell.head(of: agent, since: item.at, format)
    case .decision(let record): DecisionCell.rows(record, format)
    case .notice(let notice): NoticeCell.rows(notice, format)
    case .compaction(let compaction): CompactionCell.head(of: compaction, since: item.at, format)
    case .usage(let usage): UsageCell.rows(usage, format)
    case .gap(let gap): GapCell.rows(gap, format)
    case .ended(let end): EndedCell.rows(end, at: item.at, format)
    }
  }

  private static func text(
    of item: TranscriptItem, after known: MarkdownStream?, _ format: CellFormat
  ) -> MarkdownStream? {
    switch item.content {
    case .agentText(let text): stream(text, after: known, format)
    case .reasoning(let text): format.isExpanded ? stream(text, after: known, format) : nil
    case .compaction(let compaction): format.isExpanded ? whole(compaction.summary, format) : nil
    case .decision(let record): format.isExpanded ? whole(record.plan, format) : nil
    case .prompt, .toolCall, .subagent, .notice, .usage, .gap, .ended: nil
    }
  }

  private static func whole(_ text: String?, _ format: CellFormat) -> MarkdownStream? {
    text.map { stream(AgentText(text: StreamedText($0), progress: .complete), after: nil, format) }
  }

  /// Text that is whole is read anew as a whole: it need not be what streamed in before.
  private static func stream(
    _ text: AgentText, after known: MarkdownStream?, _ format: CellFormat
  ) -> MarkdownStream {
    let isStreaming = text.progress == .streaming
    var stream = (isStreaming ? known : nil) ?? MarkdownStream(format.body)
    stream.update(text.text, isComplete: !isStreaming)
    return stream
  }

  private static func tail(of item: TranscriptItem, _ format: CellFormat) -> [StyledLine] {
    switch item.content {
    case .agentText(let text): AgentTextCell.remark(on: text, format)
    case .reasoning(let text): format.isExpanded ? AgentTextCell.remark(on: text, format) : []
    case .toolCall(let call): ToolCallCell.details(of: call, format)
    case .subagent(let agent): SubagentCell.failure(of: agent, format)
    case .compaction(let compaction): CompactionCell.failure(of: compaction, format)
    case .prompt, .decision, .notice, .usage, .gap, .ended: []
    }
  }
}

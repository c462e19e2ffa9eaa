import JSONRPC

extension TranscriptItem {
  /// What an item costs besides its texts, in bytes: itself, its names, and the allocator's own for each.
  private static let overhead = MemoryLayout<TranscriptItem>.stride + 160

  /// Bytes of memory that it takes, within some tens of per cent.
  var footprint: Int { Self.overhead + content.textBytes }
}

extension TranscriptItem.Content {
  fileprivate var textBytes: Int {
    switch self {
    case .prompt(let prompt): prompt.text.utf8.count
    case .agentText(let text), .reasoning(let text): text.text.utf8Count
    case .toolCall(let call): call.textBytes
    case .subagent(let agent): agent.name.utf8.count + agent.description.utf8.count
    case .decision(let record): record.act.utf8.count
    case .notice(let notice): notice.text.utf8.count
    case .ended(let end): end.reason?.utf8.count ?? 0
    case .compaction(let compaction): compaction.summary?.utf8.count ?? 0
    case .usage, .gap, .stored: 0
    }
  }
}

extension ToolCall {
  fileprivate var textBytes: Int {
    output.text.utf8Count + (result?.utf8.count ?? 0) + (arguments?.footprint ?? 0)
  }
}

extension JSONValue {
  /// What a member or element takes besides its text, in bytes.
  private static let overhead = 64

  fileprivate var footprint: Int {
    switch self {
    case .string(let text): Self.overhead + text.utf8.count
    case .array(let elements): elements.reduce(Self.overhead) { $0 + $1.footprint }
    case .object(let object): object.members.reduce(Self.overhead) { $0 + $1.key.utf8.count + $1.value.footprint }
    case .null, .bool, .integer, .number, .unreadable: Self.overhead
    }
  }
}

import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

/// What the drawing of an item takes from the item before it.
struct CellSurroundings: Equatable {
  /// An empty row before it: always, but between items that are one line by nature.
  let hasGap: Bool
  /// Goes on with what the same agent said last.
  let continuesAgentText: Bool
  /// The first of several items of one sub-agent in a row.
  let beginsSubagent: Bool

  /// What stands alone, below everything else.
  init(hasGap: Bool) {
    self.hasGap = hasGap
    continuesAgentText = false
    beginsSubagent = false
  }

  init(of item: TranscriptItem, after previous: TranscriptItem?) {
    guard let previous else {
      hasGap = false
      continuesAgentText = false
      beginsSubagent = item.parent != nil
      return
    }
    let isSameSpeaker = item.parent == previous.parent
    hasGap = !(item.isOneLine && previous.isOneLine)
    continuesAgentText = isSameSpeaker && item.isAgentText && previous.isAgentText
    beginsSubagent = item.parent != nil && !isSameSpeaker
  }
}

extension TranscriptItem {
  fileprivate var isAgentText: Bool { content.kind == .agentText }

  fileprivate var isOneLine: Bool {
    switch content.kind {
    case .toolCall, .subagent, .decision, .notice, .reasoning, .compaction, .usage, .gap: true
    case .prompt, .agentText, .ended: false
    }
  }
}

extension Transcript {
  /// Items searched for the call that started a sub-agent. Farther back its name is not worth the time of a frame.
  private static let longestSearch = 512

  /// What the sub-agent of a tool call is called, from outside.
  func subagentName(of call: ToolCallID, before place: Int) -> String? {
    for index in stride(from: place - 1, through: max(0, place - Self.longestSearch), by: -1) {
      guard case .toolCall(let tool) = items[index].content, tool.id == call else { continue }
      return Self.naming.lazy.compactMap { tool.arguments?[$0]?.string }.first
    }
    return nil
  }

  /// The arguments of the tool that starts sub-agents, best first.
  private static let naming = ["agent_type", "name", "description"]
}

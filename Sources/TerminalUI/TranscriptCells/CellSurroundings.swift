import SessionModel

/// What the drawing of an item takes from the item before it.
struct CellSurroundings: Equatable {
  /// An empty row before it: always, but between items that are one line by nature.
  let hasGap: Bool
  /// Goes on with what the same agent said last.
  let continuesAgentText: Bool
  /// The first of several items of one sub-agent in a row.
  let beginsSubagent: Bool
  /// What stands right above is the head of that sub-agent, which names it.
  let isNamedAbove: Bool

  /// What stands alone, below everything else.
  init(hasGap: Bool) {
    self.hasGap = hasGap
    continuesAgentText = false
    beginsSubagent = false
    isNamedAbove = false
  }

  init(of item: TranscriptItem, after previous: TranscriptItem?) {
    guard let previous else {
      hasGap = false
      continuesAgentText = false
      beginsSubagent = item.parent != nil
      isNamedAbove = false
      return
    }
    let isSameSpeaker = item.parent == previous.parent
    hasGap = !(item.isOneLine && previous.isOneLine)
    continuesAgentText = isSameSpeaker && item.isAgentText && previous.isAgentText
    beginsSubagent = item.parent != nil && !isSameSpeaker
    isNamedAbove = item.parent.map(previous.isHead) ?? false
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

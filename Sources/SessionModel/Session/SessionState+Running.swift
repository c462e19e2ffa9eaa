extension SessionState {
  /// The tool calls and sub-agents that are under way, oldest first.
  package var workUnderWay: [TranscriptItem] {
    transcript.openItems.sorted().map { transcript[$0] }.filter(\.isWork)
  }
}

extension TranscriptItem {
  fileprivate var isWork: Bool {
    switch content {
    case .toolCall, .subagent: true
    case .prompt, .agentText, .reasoning, .decision, .notice, .compaction, .usage, .gap, .stored, .ended: false
    }
  }
}

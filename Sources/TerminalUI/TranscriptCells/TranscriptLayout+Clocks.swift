import SessionModel

extension TranscriptItem {
  /// The second that the clock of an item shows while it runs; nil where no clock runs.
  func clockSecond(at now: Moment) -> Int64? {
    switch content {
    case .toolCall(let call): call.progress == .running ? now.since(call.running(since: at)).wholeSeconds : nil
    case .subagent(let agent): agent.progress == .running ? now.since(at).wholeSeconds : nil
    case .reasoning(let text): text.progress == .streaming ? now.since(at).wholeSeconds : nil
    case .compaction(let compaction): compaction.progress == .running ? now.since(at).wholeSeconds : nil
    case .prompt, .agentText, .decision, .notice, .usage, .gap, .ended, .stored: nil
    }
  }
}

extension OutgoingPrompt {
  func clockSecond(at now: Moment) -> Int64? {
    switch delivery {
    case .sent(let moment), .unseen(let moment): now.since(moment).wholeSeconds
    case .held, .heldFor, .heldBehindRequests, .keptBack, .failed: nil
    }
  }
}

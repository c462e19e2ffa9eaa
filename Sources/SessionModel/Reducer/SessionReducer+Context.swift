import CopilotProtocol

/// What the model's window holds, and what filling it costs.
extension SessionState {
  mutating func add(_ usage: AssistantUsage) {
    self.usage.add(usage)
    // A history that holds these events tells of runs that are over.
    if replay == nil { turn.spending.add(usage) }
  }

  /// One line at the end of a run, where the runtime told what it used.
  mutating func tellUsageOfRun(at now: Moment) {
    guard replay == nil, !turn.spending.isEmpty else { return }
    let usage = RunUsage(models: turn.spending.models, took: turn.runningSince.map(now.since))
    turn.spending = Spending()
    transcript.append(.usage(usage), at: now)
  }

  /// - Parameter tokens: in the window now, where the runtime says it.
  mutating func beginCompaction(_ tokens: Int?, at now: Moment) {
    if let place = unsettledCompaction, transcript[place].isOpen { return noteDuplicate() }
    let compaction = Compaction(progress: .running, tokensBefore: tokens ?? usage.contextTokens)
    transcript.append(.compaction(compaction), at: now, as: .compaction)
  }

  /// The history has told that one is under way.
  mutating func goOnWithCompaction(at now: Moment) {
    guard let place = unsettledCompaction else { return beginCompaction(nil, at: now) }
    transcript.update(place) { content in
      guard case .compaction(var compaction) = content else { return }
      compaction.progress = .running
      content = .compaction(compaction)
    }
  }

  mutating func finishCompaction(_ complete: SessionCompactionComplete, at now: Moment) {
    turn.compactingSince = nil
    var compaction = Compaction(complete, at: now)
    guard let place = unsettledCompaction, case .compaction(let known) = transcript[place].content else {
      if replay?.takeKnown(compaction) != true {
        transcript.append(.compaction(compaction), at: now, as: .compaction)
      }
      return
    }
    compaction.tokensBefore = compaction.tokensBefore ?? known.tokensBefore
    transcript.update(place) { $0 = .compaction(compaction) }
  }

  /// The compaction that is under way or was broken off.
  private var unsettledCompaction: ItemID? {
    transcript.place(of: .compaction).flatMap { place in
      transcript[place].isOpen || transcript[place].content.isBrokenOff ? place : nil
    }
  }
}

extension Compaction {
  fileprivate init(_ complete: SessionCompactionComplete, at now: Moment) {
    self.init(
      progress: complete.success ? .done(until: now) : .failed(complete.error ?? "", until: now),
      tokensBefore: complete.preCompactionTokens, tokensAfter: complete.postCompactionTokens,
      messagesRemoved: complete.messagesRemoved, summary: complete.summaryContent)
  }
}

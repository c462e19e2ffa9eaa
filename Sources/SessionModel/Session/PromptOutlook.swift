/// What will become of a prompt that is sent now. Cloud sessions of runtime 1.0.64 drop how a prompt is meant to be
/// delivered: what goes out while a turn runs is put into it or behind it by the agent itself (protocol notes 6.3).
package enum PromptOutlook: Equatable, Sendable {
  /// The agent is idle.
  case goesOut
  case goesIntoRunningTurn
  /// The turn waits for an answer of this or another person first.
  case goesIntoWaitingTurn
  case waitsForAgentStart
  case waitsForReturn
  /// Prompts go out one after the other, each when the one before it was seen.
  case waitsBehind(prompts: Int)
  /// Nothing goes out before a person says what becomes of that one.
  case waitsBehindUnseen
  case isOver
}

extension SessionState {
  package var promptOutlook: PromptOutlook {
    switch standing {
    case .starting: .waitsForAgentStart
    case .lost: .waitsForReturn
    case .detached, .ended, .failed: .isOver
    case .live: replay == nil ? liveOutlook : .waitsForReturn
    }
  }

  private var liveOutlook: PromptOutlook {
    if let waiting = outbox.outlook { return waiting }
    if requests.oldestWaiting != nil { return .goesIntoWaitingTurn }
    return turn.runningSince == nil ? .goesOut : .goesIntoRunningTurn
  }
}

extension Outbox {
  /// What a new prompt waits for here; nil when nothing is before it.
  fileprivate var outlook: PromptOutlook? {
    var count = 0
    for prompt in prompts {
      switch prompt.delivery {
      case .unseen: return .waitsBehindUnseen
      case .held, .sent: count += 1
      case .heldFor, .heldBehindRequests, .keptBack, .failed: continue
      }
    }
    return count == 0 ? nil : .waitsBehind(prompts: count)
  }
}

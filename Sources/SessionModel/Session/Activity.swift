import CopilotProtocol

/// What is going on, in the order of what a person must know first.
package enum Activity: Equatable, Sendable {
  case starting(Stage)
  case lost(Reconnection)
  case failed
  case ended(isError: Bool)
  case detached
  case waitingForApproval(count: Int)
  case waitingForAnswer(count: Int)
  case answering
  case aborting
  /// A turn is open, and nothing has come for a while.
  case quiet(isLong: Bool)
  case compacting
  case working
  case promptUnseen
  case promptSent
  case idle
}

extension Activity {
  /// Without an event for this long an open turn is called quiet, and after the second limit it is a warning:
  /// polling failures are silent, so "working" would be a guess (protocol notes 8.2).
  package static let quietLimit = Duration.seconds(30)
  package static let longQuietLimit = Duration.seconds(120)
}

extension SessionState {
  /// What is going on and since when.
  package func activity(at now: Moment) -> (activity: Activity, since: Moment?) {
    switch standing {
    case .starting:
      let stage = stages.current ?? .runtime
      return (.starting(stage), stages.start(of: stage))
    case .lost(_, let reconnection): return (.lost(reconnection), wire.lastEventAt)
    case .failed: return (.failed, nil)
    case .ended(let end): return (.ended(isError: end.isError), wire.lastEventAt)
    case .detached: return (.detached, nil)
    case .live: return liveActivity(at: now)
    }
  }

  private func liveActivity(at now: Moment) -> (Activity, Moment?) {
    if let waiting = requests.oldestWaiting {
      let isPermission = waiting.isPermission
      let count = requests.waiting.count
      return (isPermission ? .waitingForApproval(count: count) : .waitingForAnswer(count: count), waiting.arrivedAt)
    }
    if let since = requests.oldestSending { return (.answering, since) }
    if case .requested(let at) = turn.abort { return (.aborting, at) }
    if let running = turn.runningSince { return runningActivity(since: running, at: now) }
    for prompt in outbox.prompts {
      switch prompt.delivery {
      case .unseen(let since): return (.promptUnseen, since)
      case .sent(let at): return (.promptSent, at)
      case .held, .heldFor, .heldBehindRequests, .keptBack, .failed: continue
      }
    }
    return (.idle, turn.idleSince)
  }

  private func runningActivity(since: Moment, at now: Moment) -> (Activity, Moment?) {
    if let last = wire.lastEventAt {
      let silence = now.since(last)
      if silence >= Activity.quietLimit { return (.quiet(isLong: silence >= Activity.longQuietLimit), last) }
    }
    if let compacting = turn.compactingSince { return (.compacting, compacting) }
    return (.working, since)
  }
}

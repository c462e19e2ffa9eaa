import CopilotProtocol

extension SessionReducer {
  static func runtime(
    _ news: RuntimeNews, changes state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    switch news {
    case .wasLaunched: if !state.wasOpened { state.stages.begin(.runtime, at: now) }
    case .answered(let version):
      state.identity.runtimeVersion = version
      guard !state.wasOpened else { return [] }
      state.stages.finish(.runtime, at: now)
      state.stages.begin(.signIn, at: now)
    case .signedIn(let login):
      state.identity.login = login
      if !state.wasOpened { state.stages.finish(.signIn, at: now) }
    case .reservationWasSent: state.stages.begin(.reservation, at: now)
    case .reserved(let task): reserved(&state, task, at: now)
    case .couldNotStart(let failure): fail(&state, failure, at: now)
    case .wasLost(let loss): return wasLost(loss, changes: &state, at: now)
    case .historyBegan: historyBegan(&state, at: now)
    case .reconnected(let wireID): return reconnected(wireID, changes: &state, at: now)
    case .reconnectionFailed(let loss): return reconnectionFailed(loss, changes: &state, at: now)
    }
    return []
  }

  static func reconnectNow(_ state: inout SessionState, at now: Moment) -> [SessionEffect] {
    guard case .lost(let loss, let reconnection) = state.standing else { return [] }
    switch reconnection {
    case .underWay: return []
    case .scheduled, .givenUp:
      state.standing = .lost(loss, .underWay(attempt: 1, since: now))
      return [.reconnect]
    }
  }

  private static func reserved(_ state: inout SessionState, _ task: SessionID, at now: Moment) {
    state.identity.task = task
    state.identity.wireID = task
    if state.identity.url == nil { state.identity.url = .guessed(SessionURL.guess(for: task)) }
    state.stages.finish(.reservation, at: now)
    state.stages.begin(.connection, at: now)
    tellWhatIsNotPassedOn(in: &state, at: now)
  }

  /// A task that exists was reserved by somebody before.
  private static func historyBegan(_ state: inout SessionState, at now: Moment) {
    if !state.wasOpened {
      state.stages.passedBefore(.reservation)
      state.stages.begin(.connection, at: now)
    }
    beginReplay(&state)
  }

  /// Runtime 1.0.64 sends the cloud nothing but the repository's name (protocol notes 2.1).
  private static func tellWhatIsNotPassedOn(in state: inout SessionState, at now: Moment) {
    if let branch = state.identity.branch {
      state.notify(
        Notice(
          .info, topic: "branch",
          text:
            "the runtime does not pass on the branch \(branch): GitHub decides where the agent starts, so name it in your prompt if it matters"
        ),
        at: now)
    }
    if let model = state.identity.requestedModel {
      state.notify(
        Notice(
          .info, topic: "model",
          text: "the runtime does not pass on the model \(model): GitHub decides which one is used"),
        at: now)
    }
  }

  /// The agent goes on in the cloud; what we see of it stops here.
  private static func wasLost(
    _ loss: RuntimeLoss, changes state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    switch state.standing {
    case .lost: return reconnectionFailed(loss, changes: &state, at: now)
    case .starting, .live:
      guard state.wasOpened else {
        startFailed(loss, changes: &state, at: now)
        return []
      }
      let effects = closeWhatWasOpen(&state, at: now)
      let attempt = state.comeback?.nextAttempt(at: now) ?? 1
      state.standing = .lost(loss, Reconnection(attempt: attempt, after: now))
      return effects
    case .failed, .ended, .detached:
      leaveReplay(&state)
      return []
    }
  }

  private static func startFailed(_ loss: RuntimeLoss, changes state: inout SessionState, at now: Moment) {
    fail(&state, .runtimeEnded(loss, in: state.stages.current ?? .runtime), at: now)
  }

  /// There is no session; the failure says why and what to do, and is shown as long as it stands.
  private static func fail(_ state: inout SessionState, _ failure: SessionFailure, at now: Moment) {
    state.stages.fail(failure.stage, at: now)
    state.standing = .failed(failure)
  }

  /// An answer that was on its way may have arrived: it comes back as not confirmed, and is never sent again by itself.
  private static func closeWhatWasOpen(_ state: inout SessionState, at now: Moment) -> [SessionEffect] {
    let onTheWay = state.requests.requests.filter(\.isSending)
    state.transcript.closeOpenItems(at: now)
    leaveReplay(&state)
    state.turn.abort = nil
    state.requests.becomeStale(because: .connectionLost)
    return notConfirmed(onTheWay, at: now)
  }

  /// Only an attempt that is under way can fail; between two of them there is nothing to lose.
  private static func reconnectionFailed(
    _ loss: RuntimeLoss, changes state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard case .lost(_, .underWay(let attempt, _)) = state.standing else { return [] }
    let effects = closeWhatWasOpen(&state, at: now)
    state.standing = .lost(loss, Reconnection(attempt: attempt + 1, after: now))
    return effects
  }

  private static func reconnected(
    _ wireID: SessionID, changes state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    state.identity.wireID = wireID
    endReplay(&state, at: now)
    switch state.standing {
    case .lost(_, .underWay(let attempt, _)): state.comeback = Comeback(attempt: attempt, at: now)
    case .lost, .starting: break
    case .live, .detached, .ended, .failed: return []
    }
    if case .done = state.stages[.agentStart] { state.standing = .live } else { state.standing = .starting }
    return state.requests.requests.isEmpty ? [] : [.listPendingRequests]
  }
}

extension SessionURL {
  /// The documented shape. The real address is announced by the worker, once.
  init(noted text: String, for task: SessionID) {
    self = text == Self.guess(for: task) ? .guessed(text) : .announced(text)
  }

  static func guess(for task: SessionID) -> String { "https://github.com/copilot/tasks/\(task.rawValue)" }
}

extension SessionState {
  /// Whether a runtime has held this session. A task may be known before.
  package var wasOpened: Bool { identity.wireID != nil }
}

extension SessionFailure {
  package static func runtimeEnded(_ loss: RuntimeLoss, in stage: Stage) -> SessionFailure {
    SessionFailure(
      stage: stage, cause: .runtimeFailed,
      words: [loss.reason, loss.errorOutput].filter { !$0.isEmpty }.joined(separator: "\n"),
      advice: "Run `copilot --version` to see whether the runtime works at all, then start aloft again.",
      retry: .afterUserAct)
  }
}

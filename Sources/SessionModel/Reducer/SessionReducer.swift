import CopilotProtocol

/// Every change of a session, in one place and without clock or I/O: state and input give state and effects.
package enum SessionReducer {
  package static func reduce(
    _ state: inout SessionState, _ input: SessionInput, at now: Moment
  ) -> [SessionEffect] {
    let promptsBefore = state.outbox.prompts
    var effects = change(&state, input, at: now)
    effects += state.transcript.takeLeaving().map(SessionEffect.putAway)
    let release = releaseNextPrompt(&state, at: now)
    // Words are safe before the denial that they belong to leaves.
    let kept: [SessionEffect] =
      state.outbox.prompts == promptsBefore ? [] : [.record(.outbox(state.outbox.prompts))]
    return kept + effects + release
  }

  private static func change(
    _ state: inout SessionState, _ input: SessionInput, at now: Moment
  ) -> [SessionEffect] {
    switch input {
    case .runtime(let news): return runtime(news, changes: &state, at: now)
    case .event(let event): return fold(event, into: &state, at: now)
    case .frameWasUnreadable(let code):
      state.wire.noteFault(code)
      let notice = Notice(.warning, topic: "unreadable", text: "a message of the runtime could not be read (\(code))")
      state.notify(notice, at: now)
      return []
    case .wireFaultWasSeen(let code):
      state.wire.noteFault(code)
      return []
    case .person(let act): return person(act, changes: &state, at: now)
    case .call(let outcome): return call(outcome, changes: &state, at: now)
    case .timePassed: return timePassed(&state, at: now)
    case .stored(let news):
      stored(news, changes: &state, at: now)
      return []
    }
  }

  private static func person(
    _ act: PersonAct, changes state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    switch act {
    case .wrotePrompt(let text): state.outbox.append(text, at: now)
    case .resent(let id):
      if state.outbox[id]?.canBeSentAgain == true { state.outbox.setDelivery(.held, of: id) }
    case .withdrew(let id): if state.outbox[id]?.canBeWithdrawn == true { state.outbox.remove(id) }
    case .moved(let id, let direction): state.outbox.move(id, direction)
    case .decided(let decision): return decide(decision, changes: &state, at: now)
    case .aborted:
      guard state.standing == .live else { return [] }
      state.turn.abort = .requested(at: now)
      return [.abort]
    case .reconnected: return reconnectNow(&state, at: now)
    case .detached: detach(&state)
    case .looked(let places): return look(at: places, in: &state)
    case .renamed(let name): state.identity.name = name
    case .tightenedPolicy(let policy): tighten(&state, to: policy, at: now)
    case .askedForMode(let mode):
      guard state.standing == .live else { return [] }
      state.identity.modeRequest = .sent(mode)
      return [.setMode(mode)]
    }
    return []
  }

  /// What is over stays what it is.
  private static func detach(_ state: inout SessionState) {
    switch state.standing {
    case .starting, .live, .lost: state.standing = .detached
    case .detached, .ended, .failed: break
    }
  }

  private static func call(
    _ outcome: CallOutcome, changes state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    switch outcome {
    case .sendWasRefused(let id, let words): state.outbox.setDelivery(.failed(words), of: id)
    case .answerWasTaken(let id, let isKnown):
      return isKnown ? [] : answerCameBack(id, as: .unknownRequest, changes: &state, at: now)
    case .answerWasRefused(let id, let words):
      return answerCameBack(id, as: .refused(words), changes: &state, at: now)
    case .pendingRequestsWereListed(let listed): return compare(listed, with: &state, at: now)
    case .pendingRequestsCouldNotBeListed: state.requests.becomeAnswerableUnlisted()
    case .abortWasAnswered(let error): if let error { abortFailed(error, changes: &state, at: now) }
    case .modeWasRefused(let words):
      state.identity.modeRequest = nil
      state.notify(Notice(.warning, topic: "mode not changed", text: words), at: now)
    }
    return []
  }

  private static func timePassed(_ state: inout SessionState, at now: Moment) -> [SessionEffect] {
    state.outbox.expire(at: now)
    if let deadline = state.turn.abort?.deadline, now >= deadline {
      abortFailed("the agent was not seen to stop", changes: &state, at: now)
    }
    var effects = expireAnswers(in: &state, at: now)
    if case .lost(let loss, .scheduled(let attempt, let at)) = state.standing, now >= at {
      state.standing = .lost(loss, .underWay(attempt: attempt, since: now))
      effects.append(.reconnect)
    }
    return effects
  }

  /// Hands the next prompt to the runtime when the agent reads prompts and none is on its way.
  private static func releaseNextPrompt(_ state: inout SessionState, at now: Moment) -> [SessionEffect] {
    if !state.requests.hasPermissions { state.outbox.releaseBehindRequests() }
    guard state.isReadyForPrompts, let prompt = state.outbox.next else { return [] }
    state.outbox.setDelivery(.sent(at: now), of: prompt.id)
    return [.send(prompt)]
  }
}

extension SessionState {
  /// When the reducer next wants to be told that time has passed; nil while nothing waits for it.
  package var nextDeadline: Moment? {
    var deadlines = [outbox.nextDeadline, requests.nextDeadline, turn.abort?.deadline]
    if case .lost(_, .scheduled(_, let at)) = standing { deadlines.append(at) }
    return deadlines.compactMap(\.self).min()
  }
}

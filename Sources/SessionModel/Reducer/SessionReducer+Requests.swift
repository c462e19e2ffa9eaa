import CopilotProtocol
import JSONRPC

extension SessionReducer {
  /// A permission is asked for. One that a hook has decided is only news; one without an id cannot be answered.
  static func asked(
    _ permission: PermissionRequested, by event: SessionEvent, of state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard !permission.resolvedByHook else { return [] }
    guard let id = permission.requestID else {
      state.notify(
        Notice(
          .warning, topic: "permission",
          text: "the agent asks for a permission that cannot be answered from here: it has no id"),
        at: now)
      return []
    }
    let toolCall = permission.request?.toolCallID
    arrive(id, .permission(permission), toolCall, event, in: &state, at: now)
    if let toolCall, state.requests[id] != nil { state.updateTool(toolCall) { $0.wait() } }
    return answerByPolicy(id, in: &state, at: now)
  }

  static func arrive(
    _ id: RequestID, _ matter: PendingRequest.Matter, _ toolCall: ToolCallID?, _ event: SessionEvent,
    in state: inout SessionState, at now: Moment
  ) {
    // A replayed request that is already settled stays settled.
    if state.replay != nil, state.transcript.place(of: .request(id)) != nil { return }
    state.replay?.wasTold(of: id)
    let request = PendingRequest(
      id: id, matter: matter, toolCall: toolCall, digest: RequestDigest(of: event.data), arrivedAt: now,
      denyOnly: DenyOnlyReason.all(for: matter, readability: event.readability),
      workplace: state.identity.workplace, progress: state.replay == nil ? .waiting(nil) : .stale(nil))
    switch state.requests.arrive(request) {
    case .new: if state.requests.predecessor(of: id) != nil { state.wire.noteFault(RequestQueue.ambiguityCode) }
    case .changed: break
    case .known: state.noteDuplicate()
    }
  }

  private static func answerByPolicy(
    _ id: RequestID, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard let request = state.requests[id], request.progress == .waiting(nil),
      let answer = state.policy.answer(to: request)
    else { return [] }
    let decision = Decision(request: id, digest: request.digest, answer: answer, decider: .policy(state.policy))
    return decide(decision, changes: &state, at: now)
  }

  /// Takes a decision to the runtime, if it answers what stands there now; the log comes first.
  static func decide(
    _ decision: Decision, changes state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard state.isReadyForPrompts, state.requests.admits(decision), let request = state.requests[decision.request]
    else { return [] }
    state.requests.setProgress(.sending(decision, since: now), of: decision.request)
    if case .deny(let words?) = decision.answer { state.outbox.hold(words, for: decision.request, at: now) }
    return [.record(.decision(DecisionEntry(decision, about: request, at: now))), .answer(decision)]
  }

  static func answerCameBack(
    _ id: RequestID, changes state: inout SessionState, remark: (Answer) -> PendingRequest.Remark
  ) -> [SessionEffect] {
    guard case .sending(let decision, _) = state.requests[id]?.progress else { return [] }
    state.requests.setProgress(.waiting(remark(decision.answer)), of: id)
    return [.listPendingRequests]
  }

  /// Whoever answered: the request is settled, and leaves the queue.
  static func settle(
    _ id: RequestID, outcome: DecisionRecord.Outcome, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    let request = state.requests.remove(id)
    // Nobody waits for it, and it was settled before: a repeat.
    if request == nil, state.transcript.place(of: .request(id)) != nil {
      state.noteDuplicate()
      return []
    }
    state.outbox.release(heldFor: id, wasDenied: outcome.isDenial)
    if let toolCall = request?.toolCall { state.updateTool(toolCall) { $0.resume() } }
    state.transcript.append(
      .decision(DecisionRecord(of: request, outcome: outcome, at: now)), at: now, as: .request(id))
    return [.record(.outcome(DecisionOutcomeEntry(request: id, outcome: outcome.words, at: now)))]
      + answerNext(after: request, in: &state, at: now)
  }

  /// The policy's answer to the request that waited for this one to be settled.
  private static func answerNext(
    after settled: PendingRequest?, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard let toolCall = settled?.toolCall,
      let next = state.requests.requests.first(where: { $0.toolCall == toolCall })
    else { return [] }
    return answerByPolicy(next.id, in: &state, at: now)
  }

  /// After a reconnection, or when an answer was not confirmed, the runtime says what it still waits for.
  static func compare(
    _ listed: [ListedRequest], with state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    var effects: [SessionEffect] = []
    for request in state.requests.requests where request.isPermission {
      let match = listed.first { $0.id == request.id }
      switch (request.progress, match) {
      case (.stale(let remark), let match?):
        state.requests.setProgress(.waiting(match.isSameAct(as: request) ? remark : .changed), of: request.id)
        effects += answerByPolicy(request.id, in: &state, at: now)
      case (.stale, nil), (.waiting(.unknownToRuntime), nil):
        effects += withdraw(
          where: { $0.id == request.id }, from: &state, because: "the runtime no longer waits for it", at: now)
      case (.waiting, _), (.sending, _): break
      }
    }
    // Questions are not listed: after a replay they are all there is.
    state.requests.becomeAnswerableUnlisted()
    return effects
  }

  static func withdrawRequests(
    about toolCall: ToolCallID, from state: inout SessionState, because reason: String, at now: Moment
  ) -> [SessionEffect] {
    withdraw(where: { $0.toolCall == toolCall }, from: &state, because: reason, at: now)
  }

  static func withdraw(
    where matches: (PendingRequest) -> Bool, from state: inout SessionState, because reason: String, at now: Moment
  ) -> [SessionEffect] {
    state.requests.takeAll(where: matches).map { request in
      let outcome = DecisionRecord.Outcome.withdrawn(reason)
      state.outbox.release(heldFor: request.id, wasDenied: false)
      state.transcript.append(
        .decision(DecisionRecord(of: request, outcome: outcome, at: now)), at: now, as: .request(request.id))
      return .record(.outcome(DecisionOutcomeEntry(request: request.id, outcome: outcome.words, at: now)))
    }
  }
}

import CopilotProtocol
import JSONRPC

/// Requests arrive, and are answered.
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
    let toolCall = permission.request?.toolCallID ?? permission.prompt?.facts.toolCallID
    let effects = arrive(id, .permission(permission), toolCall, event, in: &state, at: now)
    if let toolCall, state.requests[id] != nil { state.updateTool(toolCall) { $0.wait() } }
    return effects + answerByPolicy(id, in: &state, at: now)
  }

  static func arrive(
    _ id: RequestID, _ matter: PendingRequest.Matter, _ toolCall: ToolCallID?, _ event: SessionEvent,
    in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    let request = PendingRequest(
      id: id, matter: matter, toolCall: toolCall, digest: RequestDigest(of: event.data), arrivedAt: now,
      denyOnly: DenyOnlyReason.all(for: matter, readability: event.readability),
      workplace: state.identity.workplace, progress: state.replay == nil ? .waiting(nil) : .stale(.connectionLost, nil))
    if isSettled(request, in: state) {
      state.noteDuplicate()
      return []
    }
    state.replay?.wasTold(of: id)
    switch state.requests.arrive(request) {
    case .new:
      if state.requests.predecessor(of: id) != nil { state.wire.noteFault(RequestQueue.ambiguityCode) }
      return []
    case .changed: return tellOfChange(of: id, in: &state, at: now)
    case .known:
      state.noteDuplicate()
      return []
    }
  }

  /// Events of one second come in any order (protocol notes 6.2), so that the end of a request may come first. What was
  /// settled stays settled; only other content under the same id is another request.
  private static func isSettled(_ request: PendingRequest, in state: SessionState) -> Bool {
    guard let record = state.decision(about: request.id) else { return false }
    return state.replay != nil || record.digest == nil || record.digest == request.digest
  }

  /// Whatever was decided about it was about something else.
  private static func tellOfChange(
    of id: RequestID, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard let request = state.requests[id] else { return [] }
    let words: String
    if let sent = request.unconfirmed {
      words =
        "it CHANGED after it was answered: \(sent.answer.name) was for what it said before, and may count for this"
      state.notify(Notice(.warning, topic: "request", text: words), at: now)
    } else {
      words = "it changed: what it said before does not count any more"
    }
    return [.record(.outcome(DecisionOutcomeEntry(.changed, words, about: request, at: now)))]
  }

  /// The answer of the policy, if it has one. It answers a request once.
  static func answerByPolicy(
    _ id: RequestID, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard let request = state.requests[id], let answer = state.policy.answer(to: request) else { return [] }
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
    state.outbox.keepBack(heldFor: decision.request, because: OutgoingPrompt.answeredAgain)
    if case .deny(let words?) = decision.answer { state.outbox.hold(words, for: decision.request, at: now) }
    return [.record(.decision(DecisionEntry(decision, about: request, at: now))), .answer(decision)]
  }

  /// The runtime says that it took nothing.
  static func answerCameBack(
    _ id: RequestID, as rejection: AnswerRejection, changes state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard let request = state.requests[id], case .sending(let decision, _) = request.progress else { return [] }
    let remark = rejection.remark(about: request, decision.answer)
    state.requests.setProgress(.waiting(remark), of: id)
    let words = "\(decision.answer.name) \(rejection.words(about: request))"
    let entry = DecisionOutcomeEntry(.notSent, words, about: request, at: now)
    return [.record(.outcome(entry))] + (request.isPermission ? [.listPendingRequests] : [])
  }

  /// Answers that had no sign in time come back; nothing is sent again.
  static func expireAnswers(in state: inout SessionState, at now: Moment) -> [SessionEffect] {
    let expired = state.requests.expire(at: now)
    for request in expired {
      guard let sent = request.sent.last, case .policy(let policy) = sent.decision.decider else { continue }
      state.notify(
        Notice(
          .warning, topic: "NOT CONFIRMED",
          text: "\(sent.answer.name), sent by the policy \(policy.rawValue): \(request.description.summary)"),
        at: now)
    }
    return notConfirmed(expired, at: now) + (expired.contains(where: \.isPermission) ? [.listPendingRequests] : [])
  }

  /// The log learns that nobody knows what became of these answers.
  static func notConfirmed(_ requests: [PendingRequest], at now: Moment) -> [SessionEffect] {
    requests.map { request in
      let name = request.sent.last?.answer.name ?? "the answer"
      let entry = DecisionOutcomeEntry(.notConfirmed, "\(name): nothing came back", about: request, at: now)
      return .record(.outcome(entry))
    }
  }
}

/// How the runtime turned an answer down.
enum AnswerRejection: Equatable, Sendable {
  case unknownRequest
  /// In its words, from outside.
  case refused(String)

  fileprivate func remark(about request: PendingRequest, _ answer: Answer) -> PendingRequest.Remark {
    switch self {
    // A cloud session of runtime 1.0.64 takes no answer to this question (protocol notes 6.7).
    case .unknownRequest: request.isModelSwitch ? .notSupported(answer) : .unknownToRuntime(answer)
    case .refused(let words): .notSent(answer, words: words)
    }
  }

  fileprivate func words(about request: PendingRequest) -> String {
    switch self {
    case .unknownRequest:
      request.isModelSwitch ? "is not taken on a cloud session" : "was not taken: the runtime does not know the request"
    case .refused(let words): "was refused: \(words)"
    }
  }
}

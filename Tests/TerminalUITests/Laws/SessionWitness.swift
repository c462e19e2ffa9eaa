import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

/// The session's part of the witness.
struct SessionWitness {
  private(set) var answerCount = 0
  private var stale: Set<RequestDigest> = []

  private static let confirmationLimit = Duration.seconds(15)

  mutating func judge(_ step: SessionStep) -> [Law] {
    noteList(step)
    var laws: [Law] = []
    for (index, effect) in step.effects.enumerated() {
      guard case .answer(let decision) = effect else { continue }
      answerCount += 1
      laws += judge(decision, after: step.effects[..<index], step)
    }
    if step.answers.count > 1, step.isPersons { laws.append(.neverByItself) }
    laws += judgeSettling(step) + judgeWaiting(step) + judgeChange(step) + judgeWords(step)
    noteLoss(step)
    return laws
  }

  private func judge(_ decision: Decision, after earlier: ArraySlice<SessionEffect>, _ step: SessionStep) -> [Law] {
    var laws: [Law] = []
    if !earlier.contains(where: { $0.writesDown(decision) }) { laws.append(.journalFirst) }
    switch decision.decider {
    case .person: if step.input != .person(.decided(decision)) { return [.neverByItself] }
    case .policy(let policy):
      let request = step.after.requests[decision.request]
      let admitted = request.map { Terms.policyAnswers(policy, $0) } ?? []
      if policy != step.before.policy || !admitted.contains(decision.answer) { laws.append(.policyKeepsToItsTable) }
    }
    guard let request = step.before.requests[decision.request] ?? step.after.requests[decision.request] else {
      return laws + [.onlyWaitingIsAnswered]
    }
    if request.digest != decision.digest { laws.append(.boundToWhatWasShown) }
    if stale.contains(decision.digest) { laws.append(.staleUntilListed) }
    return laws + Terms.broken(by: decision.answer, to: request) + judgeFlight(decision, request, step)
  }

  private func judgeFlight(_ decision: Decision, _ request: PendingRequest, _ step: SessionStep) -> [Law] {
    let inFlight = step.before.requests.requests.filter(\.isInFlight)
    if inFlight.contains(where: { $0.id == request.id }) { return [.onlyWaitingIsAnswered] }
    let isSecond = request.toolCall != nil && inFlight.contains { $0.toolCall == request.toolCall }
    return isSecond ? [.oneAnswerInFlight] : []
  }

  /// Rule 10: what a request leaves the queue by.
  private func judgeSettling(_ step: SessionStep) -> [Law] {
    let gone = step.before.requests.requests.filter { step.after.requests[$0.id] == nil }
    guard !gone.isEmpty else { return [] }
    switch step.input {
    case .event, .call(.pendingRequestsWereListed): return []
    case .call, .person, .timePassed, .frameWasUnreadable, .wireFaultWasSeen, .runtime, .stored:
      return [.onlyCompletionConfirms]
    }
  }

  private func judgeWaiting(_ step: SessionStep) -> [Law] {
    guard step.input == .timePassed else { return [] }
    let overdue = step.before.requests.requests.filter { request in
      if case .sending(_, let since) = request.progress {
        step.at.since(since) >= Self.confirmationLimit
      } else {
        false
      }
    }
    let isTold = overdue.allSatisfy { step.after.requests[$0.id]?.isNotConfirmed == true }
    let isAsked = overdue.isEmpty || step.effects.contains(.listPendingRequests)
    return isTold && isAsked ? [] : [.notConfirmedAfterFifteenSeconds]
  }

  /// Rule 11.
  private func judgeChange(_ step: SessionStep) -> [Law] {
    let changed = step.before.requests.requests.filter { old in
      step.after.requests[old.id].map { $0.digest != old.digest } ?? false
    }
    return changed.allSatisfy { step.after.requests[$0.id]?.saysItChanged == true } ? [] : [.changedIsAskedAgain]
  }

  /// Rule 9.
  private func judgeWords(_ step: SessionStep) -> [Law] {
    for case .send(let prompt) in step.effects {
      let isHeld = step.before.outbox[prompt.id].map(\.isHeldForDenial) ?? step.isDenialWithWords(prompt.text)
      if isHeld {
        guard case .event = step.input, !step.after.hasPermissions else { return [.wordsFollowTheDenial] }
      } else if step.before.outbox[prompt.id]?.delivery == .heldBehindRequests, step.after.hasPermissions {
        guard case .person(.resent(prompt.id)) = step.input else { return [.wordsFollowTheDenial] }
      }
    }
    return []
  }

  /// Rule 13: the end of a runtime makes everything stale, its successor's list takes that back.
  private mutating func noteLoss(_ step: SessionStep) {
    guard case .runtime(.wasLost) = step.input, step.before.identity.task != nil else { return }
    stale.formUnion(step.before.requests.requests.map(\.digest))
  }

  private mutating func noteList(_ step: SessionStep) {
    switch step.input {
    case .call(.pendingRequestsWereListed(let listed)):
      // Questions are never listed.
      let known = step.before.requests.requests.filter { request in
        !request.isPermission || listed.contains { $0.id == request.id }
      }
      stale.subtract(known.map(\.digest))
    case .call(.pendingRequestsCouldNotBeListed): stale = []
    case .call, .event, .person, .timePassed, .frameWasUnreadable, .wireFaultWasSeen, .runtime, .stored: break
    }
  }
}

extension SessionStep {
  fileprivate var answers: [SessionEffect] { effects.filter { if case .answer = $0 { true } else { false } } }
  fileprivate var isPersons: Bool { if case .person = input { true } else { false } }

  fileprivate func isDenialWithWords(_ text: String) -> Bool {
    if case .person(.decided(let decision)) = input { decision.answer == .deny(words: text) } else { false }
  }
}

extension SessionEffect {
  fileprivate func writesDown(_ decision: Decision) -> Bool {
    guard case .record(.decision(let entry)) = self else { return false }
    return entry.request == decision.request && entry.digest == decision.digest
      && entry.choice.hasPrefix(decision.answer.name)
  }
}

extension PendingRequest {
  fileprivate var isInFlight: Bool { if case .sending = progress { true } else { false } }
  fileprivate var isNotConfirmed: Bool {
    if case .waiting(.notConfirmed) = progress { true } else { false }
  }
  fileprivate var saysItChanged: Bool {
    switch progress {
    case .waiting(.changed), .waiting(.changedAfterAnswer), .stale(_, .changed), .stale(_, .changedAfterAnswer): true
    case .waiting, .stale, .sending: false
    }
  }
}

extension SessionState {
  fileprivate var hasPermissions: Bool { requests.requests.contains(where: \.isPermission) }
}

extension OutgoingPrompt {
  fileprivate var isHeldForDenial: Bool { if case .heldFor = delivery { true } else { false } }
}

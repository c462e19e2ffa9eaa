import CopilotProtocol

/// How requests end.
extension SessionReducer {
  /// Whoever answered: the request is settled, and leaves the queue.
  static func settle(
    _ completion: Completion, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    let id = completion.request
    guard let request = state.requests.remove(id) else { return settleUnseen(completion, in: &state, at: now) }
    if let toolCall = request.toolCall { state.updateTool(toolCall) { $0.resume(at: now) } }
    let record = DecisionRecord(of: request, settledBy: completion, at: now)
    return add(record, about: id, to: &state, at: now) + answerNext(after: request, in: &state, at: now)
  }

  /// The end of something that does not wait here: it was settled before, or its request was never seen.
  private static func settleUnseen(
    _ completion: Completion, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    let id = completion.request
    guard let known = state.decision(about: id) else {
      let record = DecisionRecord(of: nil, settledBy: completion, at: now)
      return add(record, about: id, to: &state, at: now) + doubt(about: completion.toolCall, in: &state)
    }
    // Only what was not decided yet learns from it; everything else is a repeat.
    guard known.source == .nobody, completion.outcome != known.outcome else {
      state.noteDuplicate()
      return []
    }
    return add(known.corrected(by: completion, at: now), about: id, to: &state, at: now)
  }

  static func withdrawRequests(
    about toolCall: ToolCallID, from state: inout SessionState, because reason: String, at now: Moment
  ) -> [SessionEffect] {
    withdraw(where: { $0.toolCall == toolCall }, from: &state, because: reason, at: now)
  }

  static func withdraw(
    where matches: (PendingRequest) -> Bool, from state: inout SessionState, because reason: String, at now: Moment
  ) -> [SessionEffect] {
    state.requests.takeAll(where: matches).flatMap { request in
      add(DecisionRecord(withdrawn: request, because: reason, at: now), about: request.id, to: &state, at: now)
    }
  }

  /// Tells and logs what came of a request. Words that were written for it go out when they belong to what came of it.
  private static func add(
    _ record: DecisionRecord, about id: RequestID, to state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    if let place = state.transcript.place(of: .request(id)) {
      state.transcript.update(place) { $0 = .decision(record) }
    } else {
      state.transcript.append(.decision(record), at: now, as: .request(id))
    }
    settleWords(of: record, about: id, in: &state, at: now)
    // What was settled before this program came is in the log already, or was never its business.
    if state.replay != nil, !state.wasOpened { return [] }
    return [.record(.outcome(DecisionOutcomeEntry(record, of: id)))]
  }

  /// The words of a confirmed denial are sent once nothing else is open. Words of an answer that did not count are kept for the person.
  private static func settleWords(
    of record: DecisionRecord, about id: RequestID, in state: inout SessionState, at now: Moment
  ) {
    if case .deny(let words?)? = record.counted?.answer { return state.outbox.release(words, heldFor: id) }
    state.outbox.keepBack(heldFor: id, because: OutgoingPrompt.notCounted)
    guard let last = record.sent.last, last != record.counted, let words = last.answer.writtenWords, !words.isEmpty
    else { return }
    state.outbox.keepBack(words, writtenFor: id, because: OutgoingPrompt.notCounted, at: now)
  }

  /// The policy's answer to the request that waited for this one to be settled.
  private static func answerNext(
    after settled: PendingRequest, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    guard let toolCall = settled.toolCall,
      let next = state.requests.requests.first(where: { $0.toolCall == toolCall })
    else { return [] }
    return answerByPolicy(next.id, in: &state, at: now)
  }
}

extension SessionState {
  /// What is known to have come of a request.
  func decision(about id: RequestID) -> DecisionRecord? {
    guard let place = transcript.place(of: .request(id)), case .decision(let record) = transcript[place].content else {
      return nil
    }
    return record
  }
}

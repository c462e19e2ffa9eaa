package import CopilotProtocol

/// What must outlive the program.
package enum JournalRecord: Equatable, Sendable {
  /// The prompts that the agent has not been seen to read, as they stand now.
  case outbox([OutgoingPrompt])
  /// A decision, before it is sent.
  case decision(DecisionEntry)
  /// What became of a request.
  case outcome(DecisionOutcomeEntry)
  /// Where the session can be found again.
  case session(task: SessionID, url: String?, title: String?)
}

/// One line of the decision log: who decided what about exactly which request.
package struct DecisionEntry: Equatable, Sendable {
  package let request: RequestID
  package let kind: String
  package let digest: RequestDigest
  /// What was shown, as text.
  package let shown: String
  package let choice: String
  package let decider: Decider
  package let at: Moment
  /// From the request's arrival to the decision.
  package let took: Duration
}

package struct DecisionOutcomeEntry: Equatable, Sendable {
  package let request: RequestID
  package let outcome: String
  package let at: Moment
}

extension DecisionEntry {
  init(_ decision: Decision, about request: PendingRequest, at now: Moment) {
    let description = RequestDescription(request)
    self.init(
      request: request.id, kind: description.kind, digest: request.digest, shown: description.text,
      choice: decision.answer.record, decider: decision.decider, at: now, took: now.since(request.arrivedAt))
  }
}

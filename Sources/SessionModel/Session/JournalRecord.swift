package import CopilotProtocol

/// What must outlive the program.
package enum JournalRecord: Equatable, Sendable {
  /// The prompts that the agent has not been seen to read, as they stand now.
  case outbox([OutgoingPrompt])
  /// A decision, before it is sent.
  case decision(DecisionEntry)
  /// What became of a request.
  case outcome(DecisionOutcomeEntry)
}

/// One line of the decision log: who decided what about exactly which request.
package struct DecisionEntry: Equatable, Sendable {
  package let request: RequestID
  package let kind: String
  package let risk: RiskAssessment.Level
  package let digest: RequestDigest
  /// The act in one line, from outside.
  package let act: String
  /// What was shown, as text.
  package let shown: String
  /// With the words that belong to it.
  package let choice: String
  package let decider: Decider
  package let at: Moment
  /// From the request's arrival to the decision.
  package let took: Duration
}

/// Another line of it: what became of a request, whether it was decided here or not.
package struct DecisionOutcomeEntry: Equatable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    /// An answer from here counted.
    case confirmed
    /// Somebody else's counted.
    case elsewhere
    case withdrawn
    /// No sign of the answer in time. It may have arrived; another line may follow.
    case notConfirmed = "not confirmed"
    case notSent = "not sent"
    /// Other content came under the same id. What was decided before was about the old one.
    case changed
  }

  package let request: RequestID
  package let kind: String
  /// The act in one line, from outside.
  package let act: String
  /// What stood there then; nil where the request itself was never seen.
  package let digest: RequestDigest?
  package let status: Status
  /// What came of it, by whom, and what became of our answer; some of it from outside.
  package let words: String
  package let at: Moment
  /// From the request's arrival; nil where it was not seen.
  package let took: Duration?
  /// From the sending of the answer that this is about; nil where none was sent.
  package let afterSending: Duration?
}

extension DecisionEntry {
  init(_ decision: Decision, about request: PendingRequest, at now: Moment) {
    let description = request.description
    self.init(
      request: request.id, kind: description.kind, risk: description.risk.level, digest: request.digest,
      act: description.summary, shown: description.text, choice: decision.answer.record, decider: decision.decider,
      at: now, took: now.since(request.arrivedAt))
  }
}

extension DecisionOutcomeEntry {
  /// A request is settled.
  init(_ record: DecisionRecord, of request: RequestID) {
    let status: Status =
      switch record.source {
      case .person, .policy: .confirmed
      case .elsewhere: .elsewhere
      case .nobody: .withdrawn
      }
    self.init(
      request: request, kind: record.kind, act: record.act, digest: record.digest, status: status, words: record.words,
      at: record.settledAt, took: record.askedAt.map(record.settledAt.since),
      afterSending: (record.counted ?? record.sent.last).map { record.settledAt.since($0.at) })
  }

  /// A request goes on waiting, and something happened to its answer.
  init(_ status: Status, _ words: String, about request: PendingRequest, at now: Moment) {
    let description = request.description
    self.init(
      request: request.id, kind: description.kind, act: description.summary, digest: request.digest, status: status,
      words: words, at: now, took: now.since(request.arrivedAt),
      afterSending: request.sent.last.map { now.since($0.at) })
  }
}

extension DecisionRecord {
  /// What came of it, by whom, and what became of the answers that were sent from here; some of it from outside. The
  /// transcript and the log say it alike.
  package var words: String { ([verdict] + afterwords).joined(separator: "; ") }

  /// What came of it and by whom; some of it from outside.
  private var verdict: String { who.map(outcome.words(by:)) ?? outcome.words }

  /// The same where what it is about comes next: in quotation marks what somebody else wrote, which could pass for that.
  package var verdictOfAct: String {
    guard let colon = verdict.firstRange(of: ": ") else { return verdict }
    return "\(verdict[..<colon.lowerBound]) (\"\(verdict[colon.upperBound...])\")"
  }

  /// Nil where nobody decided, or the outcome says it itself.
  private var who: String? {
    switch source {
    case .person: "by you"
    case .policy(let policy): "by the policy \(policy.rawValue)"
    case .elsewhere(let other): other.words
    case .nobody: nil
    }
  }

  /// Whether a person should look twice: an answer from here did not count, or counted for something else.
  package var isAlarming: Bool { countedForOtherContent || !contradicted.isEmpty }

  /// How long after it was sent the answer was confirmed, where that was later than it should be.
  package var lateBy: Duration? {
    counted.map { settledAt.since($0.at) }.flatMap { $0 >= RequestQueue.confirmationLimit ? $0 : nil }
  }

  /// What became of answers that were sent from here and did not count, and what else to know.
  package var afterwords: [String] { [lateness, warning, rest].compactMap(\.self) }

  private var lateness: String? { lateBy.map { "confirmed \($0.wholeSeconds) s after it was sent" } }

  private var warning: String? {
    countedForOtherContent ? "THE ANSWER WAS TO WHAT THE REQUEST SAID BEFORE IT CHANGED" : nil
  }

  /// What else was sent from here.
  private var rest: String? {
    if let last = sent.last, case .nobody = source {
      return "\(last.answer.name) was sent, and may have counted"
    }
    guard !contradicted.isEmpty else { return nil }
    let names = contradicted.map(\.answer.name).joined(separator: ", ")
    if counted != nil { return "also sent, without effect: \(names)" }
    return contradicted.count == 1
      ? "your answer, \(names), was sent too and did not count"
      : "your answers, \(names), were sent too and did not count"
  }

  private var countedForOtherContent: Bool { counted.map { $0.decision.digest != digest } ?? false }

  /// Answers from here that did not come to this outcome.
  private var contradicted: [SentAnswer] {
    guard source != .nobody else { return [] }
    return sent.filter { $0.answer != counted?.answer }
  }
}

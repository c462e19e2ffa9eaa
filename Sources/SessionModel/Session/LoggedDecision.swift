package import JSONRPC

/// What the decision log tells of one decision, or of a request that was settled without one from here. Texts are from
/// outside, with secrets already hidden. Moments are milliseconds since 1970, UTC.
package struct LoggedDecision: Equatable, Sendable {
  /// What was decided here.
  package struct Choice: Equatable, Sendable {
    package let words: String
    /// `person`, or `policy` and its name.
    package let decider: String
    package let at: Int64
    package let took: Duration?
  }

  /// What came of it; several lines when it was not confirmed at first.
  package struct Outcome: Equatable, Sendable {
    /// Empty in logs of versions before 0.2.
    package let status: String
    package let words: String
    package let at: Int64
    package let took: Duration?
    package let afterSending: Duration?
  }

  /// The task; nil before one was known.
  package let session: String?
  package let request: String
  package let kind: String
  package let risk: String?
  package let digest: String?
  /// In one line.
  package let act: String
  /// Everything that was shown.
  package let shown: String?
  /// Nil when nothing was decided from here.
  package let choice: Choice?
  package fileprivate(set) var outcomes: [Outcome]

  /// When the log first tells of it.
  package var at: Int64 { choice?.at ?? outcomes.first?.at ?? 0 }
  /// From the request's arrival to its end, or to the decision where no end is known.
  package var took: Duration? { outcomes.last?.took ?? choice?.took }
}

extension LoggedDecision {
  /// Puts the lines of a log together, oldest first. An outcome belongs to the last decision about the same request of
  /// the same session.
  /// - Returns: also how many lines are no lines of a decision log.
  package static func folded(_ lines: [JSONValue]) -> (decisions: [LoggedDecision], unknownLines: Int) {
    var decisions: [LoggedDecision] = []
    var places: [Key: Int] = [:]
    var unknownLines = 0
    for line in lines {
      guard let decision = LoggedDecision(line) else {
        unknownLines += 1
        continue
      }
      let key = Key(session: decision.session, request: decision.request)
      if decision.choice == nil, let place = places[key] {
        decisions[place].outcomes += decision.outcomes
      } else {
        places[key] = decisions.count
        decisions.append(decision)
      }
    }
    return (decisions, unknownLines)
  }

  private struct Key: Hashable {
    let session: String?
    let request: String
  }

  private init?(_ line: JSONValue) {
    guard let request = line["request"]?.string, let at = line["at"]?.integer else { return nil }
    choice = line["decision"]?.string.map { words in
      Choice(words: words, decider: line["decider"]?.string ?? "", at: at, took: line.duration("took"))
    }
    outcomes =
      line["outcome"]?.string.map { words in
        [
          Outcome(
            status: line["status"]?.string ?? "", words: words, at: at, took: line.duration("took"),
            afterSending: line.duration("afterSending"))
        ]
      } ?? []
    if choice == nil, outcomes.isEmpty { return nil }
    session = line["task"]?.string
    self.request = request
    kind = line["kind"]?.string ?? ""
    risk = line["risk"]?.string
    digest = line["digest"]?.string
    act = line["act"]?.string ?? line["shown"]?.string ?? ""
    shown = line["shown"]?.string
  }
}

extension JSONValue {
  /// A member in milliseconds.
  fileprivate func duration(_ name: String) -> Duration? { self[name]?.integer.map { .milliseconds($0) } }
}

import CopilotProtocol

/// What became of a request, for the transcript and the log.
package struct DecisionRecord: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    case approved(String)
    case denied(String)
    case answered(String?)
    case withdrawn(String)

    var isDenial: Bool { if case .denied = self { true } else { false } }

    /// In one word and its details, some of them from outside.
    package var words: String {
      switch self {
      case .approved(let details), .denied(let details): details
      case .answered(let answer): answer.map { "answered: \($0)" } ?? "answered"
      case .withdrawn(let reason): "withdrawn: \(reason)"
      }
    }
  }

  package enum Source: Equatable, Sendable {
    case person
    case policy(ApprovalPolicy)
    /// Another client, a rule or a hook.
    case elsewhere
  }

  package let kind: String
  /// The act in one line, from outside.
  package let act: String
  package let outcome: Outcome
  package let source: Source
  /// From arrival to confirmation.
  package let took: Duration

  init(of request: PendingRequest?, outcome: Outcome, at now: Moment) {
    let description = request.map { RequestDescription($0) }
    kind = description?.kind ?? "request"
    act = description?.summary ?? ""
    self.outcome = outcome
    took = request.map { now.since($0.arrivedAt) } ?? .zero
    source = Self.source(of: outcome, answerOf: request)
  }

  /// An outcome that is not what was sent from here was somebody else's.
  private static func source(of outcome: Outcome, answerOf request: PendingRequest?) -> Source {
    guard let decision = request?.lastDecision, outcome.agrees(with: decision.answer) else { return .elsewhere }
    switch decision.decider {
    case .person: return .person
    case .policy(let policy): return .policy(policy)
    }
  }
}

extension DecisionRecord.Outcome {
  fileprivate func agrees(with answer: Answer) -> Bool {
    switch (self, answer) {
    case (.approved, .approveOnce), (.approved, .approveForSession), (.denied, .deny), (.approved, .plan),
      (.denied, .decline), (.denied, .cancel):
      true
    case (.answered, .text), (.answered, .form), (.answered, .page), (.answered, .modelSwitch), (.answered, .limits),
      (.answered, .decline), (.answered, .plan):
      true
    case (.approved, _), (.denied, _), (.answered, _), (.withdrawn, _): false
    }
  }
}

extension PermissionCompleted {
  var outcome: DecisionRecord.Outcome {
    switch result {
    case .approved: .approved("approved once")
    case .approvedForSession: .approved("approved for the session")
    case .approvedForLocation: .approved("approved for this place")
    case .approvedReadOnlyForSession: .approved("approved for the session, reading only")
    case .cancelled(let reason): .withdrawn(reason ?? "the prompt was withdrawn")
    case .deniedByRules(let rules): .denied("denied by a rule: " + rules.map(\.kind).joined(separator: ", "))
    case .deniedSinceNobodyCouldBeAsked: .denied("denied, nobody could be asked")
    case .deniedByPerson: .denied("denied")
    case .deniedByContentPolicy(let path, let message):
      .denied("blocked by content policy: " + [path, message].compactMap(\.self).joined(separator: " "))
    case .deniedByHook(let message, _): .denied("denied by a hook: " + (message ?? "no reason given"))
    case .unknown(let kind, _): .withdrawn("settled with an unknown result: \(kind ?? "none")")
    }
  }
}

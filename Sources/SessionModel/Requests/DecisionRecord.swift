import CopilotProtocol

/// What became of a request, for the transcript and the log.
package struct DecisionRecord: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    case approved(String)
    case denied(String)
    case answered(String?)
    case withdrawn(String)

    /// In one word and its details, some of them from outside.
    package var words: String {
      switch self {
      case .approved(let details), .denied(let details): details
      case .answered(let answer): answer.map { "answered: \($0)" } ?? "answered"
      case .withdrawn(let reason): "withdrawn: \(reason)"
      }
    }

    /// The same with who it was, before what that one wrote.
    func words(by who: String) -> String {
      let words = words
      guard let colon = words.firstRange(of: ": ") else { return "\(words) \(who)" }
      return "\(words[..<colon.lowerBound]) \(who)\(words[colon.lowerBound...])"
    }
  }

  package enum Source: Equatable, Sendable {
    case person
    case policy(ApprovalPolicy)
    case elsewhere(OtherDecider)
    /// It was withdrawn.
    case nobody
  }

  /// What was asked where it was not for an act; all of it from outside.
  package enum Subject: Equatable, Sendable {
    case act
    /// With what there was to choose, or what each field of a form wanted.
    case question(String, offered: [String])
    /// Markdown.
    case plan(String)
  }

  /// As the protocol names it; `request` where the request itself was never seen.
  package let kind: String
  /// The act in one line, from outside.
  package let act: String
  /// What stood there when it was settled; nil where the request itself was never seen.
  package let digest: RequestDigest?
  package let askedAt: Moment?
  /// Every answer that was sent from here, oldest first, whether it counted or not.
  package let sent: [SentAnswer]
  package let outcome: Outcome
  package let source: Source
  /// The answer from here that came to this outcome.
  package let counted: SentAnswer?
  package let settledAt: Moment
  package internal(set) var subject = Subject.act

  /// What was decided about, whole: the question, the plan, else the act. From outside.
  package var asked: String {
    switch subject {
    case .act: act
    case .question(let question, _): question
    case .plan(let plan): plan
    }
  }

  /// The plan that was decided about: Markdown, from outside.
  package var plan: String? { if case .plan(let plan) = subject { plan } else { nil } }

  /// From arrival to confirmation.
  package var took: Duration { askedAt.map(settledAt.since) ?? .zero }
}

extension DecisionRecord {
  /// - Parameter request: nil where the event is all that came of it.
  init(of request: PendingRequest?, settledBy completion: Completion, at now: Moment) {
    let description = request?.description
    self.init(
      kind: description?.kind ?? "request", act: description?.summary ?? "", digest: request?.digest,
      askedAt: request?.arrivedAt, sent: request?.sent ?? [], settledBy: completion, at: now)
    subject = request.map { Subject(of: $0.matter, summary: $0.description.summary) } ?? .act
  }

  init(withdrawn request: PendingRequest, because reason: String, at now: Moment) {
    let description = request.description
    self.init(
      kind: description.kind, act: description.summary, digest: request.digest, askedAt: request.arrivedAt,
      sent: request.sent, outcome: .withdrawn(reason), source: .nobody, counted: nil, settledAt: now,
      subject: Subject(of: request.matter, summary: description.summary))
  }

  /// The same request, of which a later event says how it was really settled.
  func corrected(by completion: Completion, at now: Moment) -> DecisionRecord {
    var record = DecisionRecord(
      kind: kind, act: act, digest: digest, askedAt: askedAt, sent: sent, settledBy: completion, at: now)
    record.subject = subject
    return record
  }

  private init(
    kind: String, act: String, digest: RequestDigest?, askedAt: Moment?, sent: [SentAnswer],
    settledBy completion: Completion, at now: Moment
  ) {
    let other = completion.otherDecider
    let counted = other == nil ? sent.last { completion.agrees(with: $0.answer) } : nil
    let outcome = completion.outcome
    self.init(
      kind: kind, act: act, digest: digest, askedAt: askedAt, sent: sent, outcome: outcome,
      source: Source(of: outcome, counted: counted, other: other), counted: counted, settledAt: now)
  }
}

extension DecisionRecord.Subject {
  init(of matter: PendingRequest.Matter, summary: String) {
    switch matter {
    case .question(let question): self = .question(question.question, offered: question.choices)
    case .form(let form): self = .question(form.message, offered: form.isPage ? [] : form.fields.map(\.offer))
    case .plan(let plan): self = .plan(plan.planContent)
    case .modelSwitch, .limits: self = .question(summary, offered: [])
    case .permission: self = .act
    }
  }
}

extension ElicitationField {
  /// `Level: one of the choices (patch, minor)`.
  fileprivate var offer: String {
    let values = choices.map(\.value).joined(separator: ", ")
    return "\(name): \(wanted)" + (values.isEmpty ? "" : " (\(values))")
  }
}

extension DecisionRecord.Source {
  /// An outcome that no answer from here came to was somebody else's.
  fileprivate init(of outcome: DecisionRecord.Outcome, counted: SentAnswer?, other: OtherDecider?) {
    switch (outcome, counted?.decision.decider) {
    case (.withdrawn, _): self = .nobody
    case (_, .person?): self = .person
    case (_, .policy(let policy)?): self = .policy(policy)
    case (_, nil): self = .elsewhere(other ?? .client)
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

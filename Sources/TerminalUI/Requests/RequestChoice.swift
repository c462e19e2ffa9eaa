package import SessionModel

/// One way to answer a request. Nothing is selected until a person selects it.
package struct RequestChoice: Equatable, Sendable {
  package enum Key: Hashable, Sendable {
    case once, session, deny, words
    /// Filling in a form, submitting it or agreeing to a page, and putting either away.
    case fields, accept, cancel
    /// One of the choices that the agent itself named, counted from 0.
    case option(Int)

    /// Options have no letters: the arrows select them.
    var isOption: Bool { if case .option = self { true } else { false } }
  }

  package let key: Key
  /// What it would do, and for how long: for a choice of the agent, text from outside.
  package let label: String
  /// The same where there is little room.
  package let shortLabel: String
  /// Whether it lets the agent do something: then the whole request must have been seen.
  package let isApproval: Bool
  /// Where what goes with it is entered, before Enter sends it.
  package let field: RequestView.Field?
  /// Whether it is one of the rows of the request itself, below the question.
  package let standsInBody: Bool
  /// The word to type for this choice, whatever the request as a whole is like.
  private let ownConfirmation: String?

  package init(
    key: Key, label: String, shortLabel: String? = nil, isApproval: Bool, field: RequestView.Field? = nil,
    standsInBody: Bool = false, confirmation: String? = nil
  ) {
    self.key = key
    self.label = label
    self.shortLabel = shortLabel ?? label
    self.isApproval = isApproval
    self.field = field
    self.standsInBody = standsInBody
    ownConfirmation = confirmation
  }
}

extension RequestChoice {
  /// The choices that this request admits, in the order of the screen.
  package static func all(for request: PendingRequest) -> [RequestChoice] {
    switch request.matter {
    case .permission: permission(request)
    case .question(let question): forQuestion(question, request)
    case .form(let form): forForm(form, request)
    case .plan(let plan): forPlan(plan, request)
    case .modelSwitch: forModelSwitch(request)
    case .limits: forLimits(request)
    }
  }

  /// The word to type before Enter sends this choice; nil where the letter and Enter are enough. A choice that lets the
  /// agent do something that is not known to be harmless asks for one.
  package func confirmation(for request: PendingRequest) -> String? {
    if let ownConfirmation { return ownConfirmation }
    guard isApproval, request.isPermission else { return nil }
    let risk = request.description.risk
    return risk.level == .high ? risk.confirmation ?? Self.plainConfirmation : nil
  }

  /// What is typed where nothing in the request makes a good word.
  private static let plainConfirmation = "confirm"

  private static func permission(_ request: PendingRequest) -> [RequestChoice] {
    var choices: [RequestChoice] = []
    if request.canBeApproved {
      choices.append(RequestChoice(key: .once, label: "approve once", isApproval: true))
    }
    if request.canBeApprovedForSession {
      choices.append(
        RequestChoice(
          key: .session, label: "approve for this session", shortLabel: "for session", isApproval: true))
    }
    return choices + [deny("deny"), words("deny and say why", shortLabel: "deny, say why")]
  }

  static func deny(_ label: String, shortLabel: String? = nil) -> RequestChoice {
    RequestChoice(key: .deny, label: label, shortLabel: shortLabel, isApproval: false)
  }

  static func words(_ label: String, shortLabel: String? = nil) -> RequestChoice {
    RequestChoice(key: .words, label: label, shortLabel: shortLabel, isApproval: false, field: .words)
  }
}

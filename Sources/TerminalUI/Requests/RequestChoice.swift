package import SessionModel

/// One way to answer a request. Nothing is selected until a person selects it.
package struct RequestChoice: Equatable, Sendable {
  package enum Key: Hashable, Sendable {
    case once, session, deny, words
    /// Filling in a form, submitting it or agreeing to a page, and putting either away.
    case fields, accept, cancel
    /// One of the choices that the agent itself named, counted from 0.
    case option(Int)
  }

  package let key: Key
  /// The letter that selects it; the agent's own choices are selected with the arrows.
  package let letter: Unicode.Scalar?
  /// What it would do, and for how long: for a choice of the agent, text from outside.
  package let label: String
  /// Whether it lets the agent do something: then the whole request must have been seen.
  package let isApproval: Bool
  /// What is to be typed before it can be sent: printable ASCII without blanks; nil where a choice and Enter are enough.
  package var confirmation: String?
  /// Where what goes with this choice is entered.
  package var field: RequestView.Field?
  /// Whether it is one of the rows of the request itself, below the question.
  package var standsInBody = false
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

  private static func permission(_ request: PendingRequest) -> [RequestChoice] {
    var choices: [RequestChoice] = []
    if request.canBeApproved {
      choices.append(RequestChoice(key: .once, letter: "o", label: "approve once", isApproval: true))
    }
    if request.canBeApprovedForSession {
      choices.append(
        RequestChoice(key: .session, letter: "s", label: "approve for this session", isApproval: true))
    }
    return choices + [deny("deny"), words("deny and say why")]
  }

  static func deny(_ label: String) -> RequestChoice {
    RequestChoice(key: .deny, letter: "d", label: label, isApproval: false)
  }

  static func words(_ label: String) -> RequestChoice {
    RequestChoice(key: .words, letter: "f", label: label, isApproval: false, field: .words)
  }
}

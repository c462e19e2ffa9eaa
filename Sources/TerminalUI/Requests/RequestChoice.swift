import CopilotProtocol
package import SessionModel

/// One way to answer a request. Nothing is selected until a person selects it.
package struct RequestChoice: Equatable, Sendable {
  package enum Key: Hashable, Sendable {
    case once, session, deny, words
    /// One of the choices that the agent itself named, counted from 0.
    case option(Int)
  }

  package let key: Key
  /// What it would do, and for how long: for a choice of the agent, text from outside.
  package let label: String
  /// The same where there is little room.
  package let shortLabel: String
  /// Whether it lets the agent do something: then the whole request must have been seen.
  package let isApproval: Bool

  /// What the words field is for, when this choice asks for words.
  package var needsWords: Bool { key == .words }

  package init(key: Key, label: String, shortLabel: String? = nil, isApproval: Bool) {
    self.key = key
    self.label = label
    self.shortLabel = shortLabel ?? label
    self.isApproval = isApproval
  }
}

extension RequestChoice {
  /// The choices that this request admits, in the order of the screen.
  package static func all(for request: PendingRequest) -> [RequestChoice] {
    switch request.matter {
    case .permission: permission(request)
    case .question(let question):
      question.choices.enumerated().map { option($0.offset, $0.element) }
        + (question.allowsFreeform ? [words("write an answer")] : []) + [deny("decline to answer")]
    case .form: [deny("decline the form")]
    case .plan(let plan):
      plan.actions.enumerated().map { option($0.offset, planLabel($0.element), isApproval: true) }
        + [deny("decline the plan"), words("decline and say why")]
    case .modelSwitch:
      modelSwitchResponses.enumerated().map { option($0.offset, $0.element.label) }
    case .limits: [deny("leave the limit as it is")]
    }
  }

  /// The word to type before Enter sends this choice; nil where the letter and Enter are enough. A choice that lets the
  /// agent do something that is not known to be harmless asks for one.
  package func confirmation(for request: PendingRequest) -> String? {
    guard isApproval, request.isPermission else { return nil }
    let risk = RiskAssessment(of: request)
    return risk.level == .high ? risk.confirmation ?? Self.plainConfirmation : nil
  }

  /// What is typed where nothing in the request makes a good word.
  private static let plainConfirmation = "confirm"

  /// The answer that a choice stands for; nil when its words are missing.
  package func answer(to request: PendingRequest, words: String) -> Answer? {
    switch (key, request.matter) {
    case (.once, _): .approveOnce
    case (.session, _): .approveForSession
    case (.deny, .permission): .deny(words: nil)
    case (.deny, _): .decline(feedback: nil)
    case (.words, _) where words.isEmpty: nil
    case (.words, .permission): .deny(words: words)
    case (.words, .question): .text(words, isFreeform: true)
    case (.words, _): .decline(feedback: words)
    case (.option(let index), .question(let question)): .text(question.choices[index], isFreeform: false)
    case (.option(let index), .plan(let plan)): .plan(plan.actions[index], feedback: nil)
    case (.option(let index), .modelSwitch): .modelSwitch(Self.modelSwitchResponses[index].response)
    case (.option, .permission), (.option, .form), (.option, .limits): nil
    }
  }

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

  private static func deny(_ label: String) -> RequestChoice {
    RequestChoice(key: .deny, label: label, isApproval: false)
  }

  private static func words(_ label: String, shortLabel: String? = nil) -> RequestChoice {
    RequestChoice(key: .words, label: label, shortLabel: shortLabel, isApproval: false)
  }

  private static func option(_ index: Int, _ label: String, isApproval: Bool = false) -> RequestChoice {
    RequestChoice(key: .option(index), label: label, isApproval: isApproval)
  }

  private static func planLabel(_ action: ExitPlanModeAction) -> String {
    switch action {
    case .exitOnly: "leave plan mode, do nothing yet"
    case .interactive: "carry it out, asking for permissions"
    case .autopilot: "carry it out on autopilot: HIGH RISK, the agent decides by itself"
    case .autopilotFleet: "carry it out with a fleet on autopilot: HIGH RISK, agents decide by themselves"
    case .unknown(let word): word
    }
  }

  private static let modelSwitchResponses: [(response: AutoModeSwitchResponse, label: String)] = [
    (.yes, "switch this time"), (.yesAlways, "switch, now and always"), (.no, "do not switch"),
  ]
}

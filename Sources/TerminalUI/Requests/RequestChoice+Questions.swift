import CopilotProtocol
import SessionModel

/// The choices of everything that is no permission. What had to be repaired or cannot be shown can only be declined.
extension RequestChoice {
  static func forQuestion(_ question: UserInputRequested, _ request: PendingRequest) -> [RequestChoice] {
    let decline = deny("decline to answer", shortLabel: "decline")
    guard request.canBeApproved else { return [decline] }
    let offered = question.choices.enumerated().map { index, words in
      RequestChoice(key: .option(index), label: words, isApproval: false, standsInBody: true)
    }
    return offered + (question.allowsFreeform ? [words("write an answer")] : []) + [decline]
  }

  static func forForm(_ form: ElicitationRequested, _ request: PendingRequest) -> [RequestChoice] {
    let away = RequestChoice(key: .cancel, label: "cancel, without an answer", shortLabel: "cancel", isApproval: false)
    guard request.canBeApproved else { return [deny("decline"), away] }
    if form.isPage {
      return [accept("I have opened it and agree"), deny("decline"), away]
    }
    let fields = RequestChoice(key: .fields, label: "fill in", isApproval: false, field: .form)
    return [fields, accept("submit"), deny("decline"), away]
  }

  static func forPlan(_ plan: ExitPlanModeRequested, _ request: PendingRequest) -> [RequestChoice] {
    let actions = request.canBeApproved ? plan.actions : []
    return actions.enumerated().map { index, action in
      let advice = action == plan.recommendedAction ? " (the agent recommends this)" : ""
      return option(
        index, action.label + advice, short: action.shortLabel, confirmation: RiskAssessment.of(action).confirmation)
    } + [
      deny("decline the plan", shortLabel: "decline"), words("decline and say why", shortLabel: "decline, say why"),
    ]
  }

  static func forModelSwitch(_ request: PendingRequest) -> [RequestChoice] {
    modelSwitchResponses.enumerated().compactMap { index, response in
      guard request.canBeApproved || response == .no else { return nil }
      return RequestChoice(
        key: .option(index), label: response.label, isApproval: response != .no)
    }
  }

  static func forLimits(_ request: PendingRequest) -> [RequestChoice] {
    let leave = deny("leave the limit as it is", shortLabel: "leave the limit")
    guard request.canBeApproved else { return [leave] }
    return [
      option(0, "add credits: type how many", short: "add credits", field: .words),
      option(1, "set the limit: type to how many", short: "set the limit", field: .words),
      option(
        2, "no limit from now on: HIGH RISK, spending is not bounded", short: "no limit: HIGH RISK",
        confirmation: "unlimited"),
      leave,
    ]
  }

  static let modelSwitchResponses: [AutoModeSwitchResponse] = [.yes, .yesAlways, .no]

  private static func accept(_ label: String) -> RequestChoice {
    RequestChoice(key: .accept, label: label, isApproval: true)
  }

  private static func option(
    _ index: Int, _ label: String, short: String, confirmation: String? = nil, field: RequestView.Field? = nil
  ) -> RequestChoice {
    RequestChoice(
      key: .option(index), label: label, shortLabel: short, isApproval: true, field: field, confirmation: confirmation)
  }
}

extension ExitPlanModeAction {
  fileprivate var label: String {
    switch self {
    case .exitOnly: "leave plan mode, do nothing yet"
    case .interactive: "carry it out, asking for permissions"
    case .autopilot: "carry it out on autopilot: HIGH RISK, the agent decides by itself"
    case .autopilotFleet: "carry it out with a fleet on autopilot: HIGH RISK, agents decide by themselves"
    case .unknown(let word): "\(word): HIGH RISK, it is not known here what this does"
    }
  }
}

extension ExitPlanModeAction {
  fileprivate var shortLabel: String {
    switch self {
    case .exitOnly: "leave plan mode only"
    case .interactive: "carry it out, asking"
    case .autopilot: "AUTOPILOT: HIGH RISK"
    case .autopilotFleet: "AUTOPILOT FLEET: HIGH RISK"
    case .unknown(let word): "\(word): HIGH RISK"
    }
  }
}

extension AutoModeSwitchResponse {
  fileprivate var label: String {
    switch self {
    case .yes: "switch this time"
    case .yesAlways: "switch, now and always"
    case .no: "do not switch"
    case .unknown(let word): word
    }
  }
}

import CopilotProtocol
import JSONRPC

extension PendingRequest {
  /// A model switch is answered with its own no.
  package var isModelSwitch: Bool { if case .modelSwitch = matter { true } else { false } }
  package var isPlan: Bool { if case .plan = matter { true } else { false } }
}

extension PendingRequest.Matter {
  /// Whether a question of the agent takes this answer, which does what it asks for.
  func offers(_ answer: Answer) -> Bool {
    switch (self, answer) {
    case (.question(let question), .text(let text, let isFreeform)): question.takes(text, isFreeform: isFreeform)
    case (.form(let form), .form(let content)): !form.isPage && form.takes(content)
    case (.form(let form), .page): form.isPage
    case (.plan(let plan), .plan(let action, _)): plan.actions.contains(action)
    case (.modelSwitch, .modelSwitch(let response)): AutoModeSwitchResponse.known.contains(response)
    case (.limits, .limits(let response)): response.isComplete
    case (.permission, _), (.question, _), (.form, _), (.plan, _), (.modelSwitch, _), (.limits, _): false
    }
  }
}

extension UserInputRequested {
  fileprivate func takes(_ text: String, isFreeform: Bool) -> Bool {
    isFreeform ? allowsFreeform : choices.contains { $0.utf8.elementsEqual(text.utf8) }
  }
}

extension ElicitationRequested {
  /// Whether the members belong to fields of the form, and none that is required is left out.
  fileprivate func takes(_ content: [String: JSONValue]) -> Bool {
    let fields = fields
    return content.keys.allSatisfy { name in fields.contains { $0.name == name } }
      && fields.allSatisfy { !$0.isRequired || content[$0.name] != nil }
  }
}

extension SessionLimitsResponse {
  /// Whether it says how many credits, where it must: more than none, and a number that can be written.
  fileprivate var isComplete: Bool {
    switch action {
    case .add: additionalAiCredits.map { $0 > 0 && $0.isFinite } ?? false
    case .set: maxAiCredits.map { $0 > 0 && $0.isFinite } ?? false
    case .unset, .cancel: true
    case .unknown: false
    }
  }
}

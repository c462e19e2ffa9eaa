import CopilotProtocol
import JSONRPC

/// The event that settles a request, of whatever kind: the one proof that somebody's answer arrived.
enum Completion: Equatable, Sendable {
  case permission(PermissionCompleted)
  case question(UserInputCompleted)
  case form(ElicitationCompleted)
  case plan(ExitPlanModeCompleted)
  case modelSwitch(AutoModeSwitchCompleted)
  case limits(SessionLimitsExhaustedCompleted)

  var request: RequestID {
    switch self {
    case .permission(let done): done.requestID
    case .question(let done): done.requestID
    case .form(let done): done.requestID
    case .plan(let done): done.requestID
    case .modelSwitch(let done): done.requestID
    case .limits(let done): done.requestID
    }
  }

  /// The tool call it is about, where it names one.
  var toolCall: ToolCallID? {
    if case .permission(let done) = self { done.toolCallID } else { nil }
  }

  var outcome: DecisionRecord.Outcome {
    switch self {
    case .permission(let done): done.outcome
    case .question(let done): done.outcome
    case .form(let done): done.outcome
    case .plan(let done): done.outcome
    case .modelSwitch(let done): done.outcome
    case .limits(let done): done.outcome
    }
  }

  /// Who it was when it cannot have been us; nil when an answer from here may have come to this.
  var otherDecider: OtherDecider? {
    if case .permission(let done) = self { done.otherDecider } else { nil }
  }

  /// Whether this answer could have come to this result. The runtime reports less than was sent: the scope of a session
  /// comes back as a plain approval.
  func agrees(with answer: Answer) -> Bool {
    switch self {
    case .permission(let done): done.result.agrees(with: answer)
    case .question(let done): done.agrees(with: answer)
    case .form(let done): done.agrees(with: answer)
    case .plan(let done): done.agrees(with: answer)
    case .modelSwitch(let done): answer == .modelSwitch(done.response) || done.response == .unknown("")
    case .limits(let done): done.agrees(with: answer)
    }
  }
}

extension PermissionResult {
  /// A result that is broader than the answer was somebody else's, and so are words that were not sent from here.
  fileprivate func agrees(with answer: Answer) -> Bool {
    switch (self, answer) {
    case (.approved, .approveOnce), (.approved, .approveForSession), (.approvedForSession, .approveForSession): true
    case (.deniedByPerson(nil, _), .deny), (.deniedByPerson("", _), .deny): true
    case (.deniedByPerson(let feedback?, _), .deny(let words?)): feedback.isByteEqual(to: words)
    default: false
    }
  }
}

extension UserInputCompleted {
  fileprivate func agrees(with answer: Answer) -> Bool {
    switch answer {
    case .text(let text, _): self.answer?.isByteEqual(to: text) ?? true
    case .decline(let feedback): self.answer?.isByteEqual(to: feedback ?? Answer.declined) ?? true
    default: false
    }
  }
}

extension ElicitationCompleted {
  fileprivate func agrees(with answer: Answer) -> Bool {
    switch (action, answer) {
    case (.accept?, .form(let entered)):
      content?.object.map { $0.isSame(as: entered) } ?? true
    case (.decline?, .decline), (.cancel?, .decline), (nil, .form), (nil, .decline): true
    default: false
    }
  }
}

extension JSONObject {
  fileprivate func isSame(as entered: [String: JSONValue]) -> Bool {
    members.count == entered.count && members.allSatisfy { entered[$0.key] == $0.value }
  }
}

extension ExitPlanModeCompleted {
  fileprivate func agrees(with answer: Answer) -> Bool {
    switch (approved, answer) {
    case (true?, .plan(let action, _)): selectedAction.map { $0 == action } ?? true
    case (false?, .decline), (nil, .plan), (nil, .decline): true
    default: false
    }
  }
}

extension SessionLimitsExhaustedCompleted {
  fileprivate func agrees(with answer: Answer) -> Bool {
    switch answer {
    case .decline: response.map { $0.action == .cancel } ?? true
    default: false
    }
  }
}

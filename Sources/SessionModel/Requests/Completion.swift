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
    case .modelSwitch(let done): done.agrees(with: answer)
    case .limits(let done): done.agrees(with: answer)
    }
  }
}

import CopilotProtocol
import JSONRPC

/// Whether an answer that was sent from here can have come to what the event tells. Where the event does not say what was
/// answered, it can.
extension PermissionResult {
  /// A result that is broader than the answer was somebody else's, and so are words that were not sent from here.
  func agrees(with answer: Answer) -> Bool {
    switch (self, answer) {
    case (.approved, .approveOnce), (.approved, .approveForSession), (.approvedForSession, .approveForSession),
      (.deniedByPerson(nil, _), .deny), (.deniedByPerson("", _), .deny):
      true
    case (.deniedByPerson(let feedback?, _), .deny(let words?)): feedback.isByteEqual(to: words)
    case (.approved, _), (.approvedForSession, _), (.approvedForLocation, _), (.approvedReadOnlyForSession, _),
      (.cancelled, _), (.deniedByRules, _), (.deniedSinceNobodyCouldBeAsked, _), (.deniedByPerson, _),
      (.deniedByContentPolicy, _), (.deniedByHook, _), (.unknown, _):
      false
    }
  }
}

extension UserInputCompleted {
  func agrees(with answer: Answer) -> Bool {
    switch answer {
    case .text(let text, _): self.answer?.isByteEqual(to: text) ?? true
    case .decline(let feedback): self.answer?.isByteEqual(to: feedback ?? Answer.declined) ?? true
    case .approveOnce, .approveForSession, .deny, .form, .page, .plan, .modelSwitch, .limits, .cancel: false
    }
  }
}

extension ElicitationCompleted {
  func agrees(with answer: Answer) -> Bool {
    switch (action, answer) {
    case (.accept?, .form(let entered)): content?.object.map { $0.isSame(as: entered) } ?? true
    case (.accept?, .page), (.decline?, .decline), (.cancel?, .cancel), (nil, .form), (nil, .page), (nil, .decline),
      (nil, .cancel):
      true
    case (.accept?, _), (.decline?, _), (.cancel?, _), (.unknown?, _), (nil, _): false
    }
  }
}

extension JSONObject {
  fileprivate func isSame(as entered: [String: JSONValue]) -> Bool {
    members.count == entered.count && members.allSatisfy { entered[$0.key] == $0.value }
  }
}

extension ExitPlanModeCompleted {
  func agrees(with answer: Answer) -> Bool {
    switch (approved, answer) {
    case (true?, .plan(let action, _)): selectedAction.map { $0 == action } ?? true
    case (false?, .decline), (nil, .plan), (nil, .decline): true
    case (true?, _), (false?, _), (nil, _): false
    }
  }
}

extension AutoModeSwitchCompleted {
  func agrees(with answer: Answer) -> Bool {
    guard case .modelSwitch(let sent) = answer else { return false }
    return response == sent || response == .unknown("")
  }
}

extension SessionLimitsExhaustedCompleted {
  func agrees(with answer: Answer) -> Bool {
    switch answer {
    case .limits(let sent): response.map { $0 == sent } ?? true
    case .decline, .cancel: response.map { $0.action == .cancel } ?? true
    case .approveOnce, .approveForSession, .deny, .text, .form, .page, .plan, .modelSwitch: false
    }
  }
}

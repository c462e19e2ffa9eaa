import CopilotProtocol
import JSONRPC

/// Why a request must not be approved.
package enum DenyOnlyReason: Equatable, Sendable {
  /// What is shown may not be what was meant, for this reason in our words.
  case ambiguous(String)
  /// The request does not say what would be done.
  case unreadable(String)
}

extension DenyOnlyReason {
  static func all(for matter: PendingRequest.Matter, readability: Readability) -> [DenyOnlyReason] {
    readability.faults.map { .ambiguous("its message had to be repaired: \($0.code)") } + unreadable(matter)
  }

  private static func unreadable(_ matter: PendingRequest.Matter) -> [DenyOnlyReason] {
    switch matter {
    case .permission(let permission):
      (permission.unreadable.map { [.unreadable($0.words)] } ?? [])
        + (permission.namesTwoActs ? [.ambiguous("it names two different acts")] : [])
    case .form(let form): form.obstacle.map { [$0] } ?? []
    case .plan(let plan): plan.obstacle.map { [$0] } ?? []
    case .question, .modelSwitch, .limits: []
    }
  }
}

extension ExitPlanModeRequested {
  /// Why it can only be declined: there is nothing to agree to.
  fileprivate var obstacle: DenyOnlyReason? {
    if actions.isEmpty { return .unreadable("it names nothing that could follow") }
    return planContent.allSatisfy(\.isWhitespace) ? .unreadable("the plan is empty") : nil
  }
}

extension PermissionRequested {
  /// Whether the request and the prompt about it do not say the same: an answer would be to one of them.
  fileprivate var namesTwoActs: Bool {
    guard let request, let prompt else { return false }
    switch prompt {
    case .path: return false
    case .commands, .act: return !prompt.isSameAct(as: request)
    }
  }
}

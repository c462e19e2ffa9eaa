import CopilotProtocol
package import JSONRPC

/// Why a request must not be approved.
package enum DenyOnlyReason: Equatable, Sendable {
  /// The frame had to be repaired, or named something twice: what is shown may not be what was meant.
  case ambiguous(WireFault)
  /// The request does not say what would be done.
  case unreadable(String)
}

extension DenyOnlyReason {
  static func all(for matter: PendingRequest.Matter, readability: Readability) -> [DenyOnlyReason] {
    readability.faults.map(DenyOnlyReason.ambiguous) + unreadable(matter)
  }

  private static func unreadable(_ matter: PendingRequest.Matter) -> [DenyOnlyReason] {
    switch matter {
    case .permission(let permission): permission.unreadable.map { [.unreadable("\($0)")] } ?? []
    case .question, .form, .plan, .modelSwitch, .limits: []
    }
  }
}

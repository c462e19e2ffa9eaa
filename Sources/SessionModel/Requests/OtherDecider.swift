import CopilotProtocol

/// Who decided when it was not this program, as far as the end of a request tells.
package enum OtherDecider: Equatable, Sendable {
  /// A person somewhere else: another client, or the page of the session.
  case client
  case rule, hook, contentPolicy
  case hostPolicy, assistedApproval, unattendedFallback, carriedForward
  /// Nobody could be asked.
  case nobody
  /// In the runtime's own word, from outside.
  case unknown(String)

  /// As the words of an outcome go on; nil where they say it themselves.
  var words: String? {
    switch self {
    case .client: "by another client"
    case .rule, .hook, .contentPolicy, .nobody: nil
    case .hostPolicy: "by a policy of the host"
    case .assistedApproval: "by the assisted approval"
    case .unattendedFallback: "by the rule for unattended sessions"
    case .carriedForward: "by an approval given before"
    case .unknown(let word): "by \(word)"
    }
  }
}

extension OtherDecider {
  /// What a person sent, from here or from elsewhere (protocol notes 5.5, October 2026).
  private static let person = "human_response"

  /// Nil when the source does not rule us out.
  init?(source: String) {
    switch source {
    case Self.person: return nil
    case "host_policy": self = .hostPolicy
    case "assisted_approval": self = .assistedApproval
    case "unattended_fallback": self = .unattendedFallback
    case "authorization_carry_forward": self = .carriedForward
    default: self = .unknown(source)
    }
  }
}

extension PermissionCompleted {
  /// Who it was when it cannot have been us; nil when an answer from here may have come to this.
  var otherDecider: OtherDecider? {
    switch result {
    case .deniedByRules: .rule
    case .deniedByHook: .hook
    case .deniedByContentPolicy: .contentPolicy
    case .deniedSinceNobodyCouldBeAsked: .nobody
    case .approved, .approvedForSession, .approvedForLocation, .approvedReadOnlyForSession, .cancelled, .deniedByPerson,
      .unknown:
      decisionSource.flatMap(OtherDecider.init(source:))
    }
  }
}

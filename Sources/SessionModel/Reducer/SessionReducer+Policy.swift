/// A policy may become stricter while the session runs, and never less strict.
extension SessionReducer {
  static func tighten(_ state: inout SessionState, to policy: ApprovalPolicy, at now: Moment) {
    guard policy.isStricter(than: state.policy) else { return }
    state.policy = policy
    state.isPolicyTightened = true
    state.notify(
      Notice(.info, topic: "policy", text: "\(policy.rawValue), for requests that come from now on"), at: now)
  }
}

extension ApprovalPolicy {
  /// Whether less is let through than by another.
  package func isStricter(than other: ApprovalPolicy) -> Bool { strictness > other.strictness }

  private var strictness: Int {
    switch self {
    case .all: 0
    case .safe: 1
    case .ask: 2
    case .deny: 3
    }
  }
}

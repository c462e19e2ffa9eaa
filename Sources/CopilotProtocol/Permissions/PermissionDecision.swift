package import JSONRPC

/// What may be answered to a permission. Nothing broader than a session; the outcomes that the runtime reports must
/// never be sent, since it takes them for a denial or an error.
package enum PermissionDecision: Equatable, Sendable {
  case approveOnce
  case approveForSession(SessionApproval)
  /// Runtime 1.0.64 drops the feedback on cloud sessions.
  case reject(feedback: String?)

  package var json: JSONValue {
    switch self {
    case .approveOnce: .members(["kind": "approve-once"])
    case .approveForSession(.domain(let domain)): .members(["kind": "approve-for-session", "domain": .string(domain)])
    case .approveForSession(let approval): .members(["kind": "approve-for-session", "approval": approval.json])
    case .reject(let feedback): .members(["kind": "reject", "feedback": feedback.json])
    }
  }
}

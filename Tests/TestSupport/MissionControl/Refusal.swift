import JSONRPC

/// Why a task is not reserved: what POST /agents/tasks answers.
package enum Refusal: Equatable, Sendable {
  case policy, unauthorized, payment, rate, server

  package var status: Int {
    switch self {
    case .policy: 403
    case .unauthorized: 401
    case .payment: 402
    case .rate: 429
    case .server: 500
    }
  }

  /// What the person should get to read.
  package var message: String {
    switch self {
    case .policy: "Cloud sandbox is disabled by your organization policy (policy_blocked)"
    case .unauthorized: "Bad credentials"
    case .payment: "You have exceeded your premium request allowance"
    case .rate: "Too many requests"
    case .server: "Internal error"
    }
  }

  var reply: Reply { Reply(status, ["message": .string(message)]) }
}

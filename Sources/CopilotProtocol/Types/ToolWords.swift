/// Where a piece of output came from.
package enum ShellStream: WireEnum {
  case stdout, stderr, terminal
  case unknown(String)

  package static let known: [Self] = [.stdout, .stderr, .terminal]

  package var rawText: String {
    switch self {
    case .stdout: "stdout"
    case .stderr: "stderr"
    case .terminal: "terminal"
    case .unknown(let word): word
    }
  }
}

extension ShellStream: WireReadable {}

/// What a tool did to a file.
package enum FileEditKind: WireEnum {
  case create, edit, delete
  case unknown(String)

  package static let known: [Self] = [.create, .edit, .delete]

  package var rawText: String {
    switch self {
    case .create: "create"
    case .edit: "edit"
    case .delete: "delete"
    case .unknown(let word): word
    }
  }
}

extension FileEditKind: WireReadable {}

/// What happened to the plan.
package enum PlanOperation: WireEnum {
  case create, update, delete
  case unknown(String)

  package static let known: [Self] = [.create, .update, .delete]

  package var rawText: String {
    switch self {
    case .create: "create"
    case .update: "update"
    case .delete: "delete"
    case .unknown(let word): word
    }
  }
}

extension PlanOperation: WireReadable {}

/// The state of a Model Context Protocol server.
package enum McpServerStatus: WireEnum {
  case connected, failed, needsAuth, pending, disabled, notConfigured, stopped
  case unknown(String)

  package static let known: [Self] = [.connected, .failed, .needsAuth, .pending, .disabled, .notConfigured, .stopped]

  package var rawText: String {
    switch self {
    case .connected: "connected"
    case .failed: "failed"
    case .needsAuth: "needs-auth"
    case .pending: "pending"
    case .disabled: "disabled"
    case .notConfigured: "not_configured"
    case .stopped: "stopped"
    case .unknown(let word): word
    }
  }
}

extension McpServerStatus: WireReadable {}

/// What a person can do about a problem.
package enum Remediation: WireEnum {
  case signIn, switchAccount, showAccount, reviewSandboxPolicy, allowSandboxOutbound, rewindConversation
  case unknown(String)

  package static let known: [Self] = [
    .signIn, .switchAccount, .showAccount, .reviewSandboxPolicy, .allowSandboxOutbound, .rewindConversation,
  ]

  package var rawText: String {
    switch self {
    case .signIn: "sign_in"
    case .switchAccount: "switch_account"
    case .showAccount: "show_account"
    case .reviewSandboxPolicy: "review_sandbox_policy"
    case .allowSandboxOutbound: "allow_sandbox_outbound"
    case .rewindConversation: "rewind_conversation"
    case .unknown(let word): word
    }
  }
}

extension Remediation: WireReadable {}

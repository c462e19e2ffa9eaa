import CopilotProtocol

/// What the program may answer by itself. Chosen by a person, shown at all times.
package enum ApprovalPolicy: String, CaseIterable, Sendable {
  case ask, safe, deny, all

  /// The answer to give without asking; nil means that a person decides.
  func answer(to request: PendingRequest) -> Answer? {
    guard let permission = request.permission else { return nil }
    switch self {
    case .ask: return nil
    case .deny: return .deny(words: nil)
    case .safe: return request.canBeApproved && !permission.isManaged && request.isSafe ? .approveOnce : nil
    case .all: return request.canBeApproved && !permission.isManaged ? .approveOnce : nil
    }
  }
}

/// Where a policy was chosen.
package enum PolicyOrigin: Equatable, Sendable {
  case commandLine, configurationFile
  /// By a command in the session.
  case person
}

extension PermissionRequested {
  /// Whether a policy demands that a person decides, by the request or by the prompt about it.
  fileprivate var isManaged: Bool {
    request?.isManaged ?? false || prompt?.facts.managedApprovalRequired ?? false
  }
}

extension PendingRequest {
  /// Reading, and shell commands that only read, by the runtime's own account and by our analysis. That account is a
  /// claim (GHSA-g8r9-g2v8-jv6f), so that what the analysis finds to do more, or doubts, is asked. So is whatever says
  /// something that is not understood.
  fileprivate var isSafe: Bool {
    guard let permission, let act = permission.request, !permission.isAboutPaths,
      UntoldMembers(of: permission).namesOfAct.isEmpty
    else { return false }
    let risk = description.risk
    switch act {
    case .read: return risk.level < .high && !risk.reasons.contains { $0.kind == .sensitive }
    case .shell(let shell): return shell.claimsToRead && risk.level == .low
    case .mcp(let call): return call.isReadOnly && risk.level < .high
    case .write, .url, .memory, .customTool, .hook, .extensionManagement, .extensionPermissionAccess,
      .extensionEnvironmentAccess, .workflow, .unknown:
      return false
    }
  }
}

extension PermissionRequested {
  fileprivate var isAboutPaths: Bool { if case .path? = prompt { true } else { false } }
}

extension ShellRequest {
  fileprivate var claimsToRead: Bool {
    !commands.isEmpty && commands.allSatisfy(\.isReadOnly) && !hasWriteFileRedirection && possibleURLs.isEmpty
      && warning == nil && !requestsSandboxBypass
  }
}

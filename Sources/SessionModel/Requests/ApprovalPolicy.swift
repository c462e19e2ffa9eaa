import CopilotProtocol

/// What the program may answer by itself. Chosen by a person, shown at all times.
package enum ApprovalPolicy: String, CaseIterable, Sendable {
  case ask, safe, deny, all

  /// The answer to give without asking; nil means that a person decides.
  func answer(to request: PendingRequest) -> Answer? {
    guard let permission = request.permission, let asked = permission.request else {
      return nil
    }
    switch self {
    case .ask: return nil
    case .deny: return .deny(words: nil)
    case .safe: return request.canBeApproved && Self.isSafe(asked) ? .approveOnce : nil
    case .all: return request.canBeApproved && !asked.isManaged ? .approveOnce : nil
    }
  }

  /// Reading, and shell commands that only read, by the runtime's own account, with nothing that makes them more.
  private static func isSafe(_ request: PermissionRequest) -> Bool {
    guard !request.isManaged else { return false }
    switch request {
    case .read: return true
    case .shell(let shell):
      return !shell.commands.isEmpty && shell.commands.allSatisfy(\.isReadOnly) && !shell.hasWriteFileRedirection
        && shell.possibleURLs.isEmpty && shell.warning == nil && !shell.requestsSandboxBypass
    case .mcp(let call): return call.isReadOnly
    case .write, .url, .memory, .customTool, .hook, .extensionManagement, .extensionPermissionAccess,
      .extensionEnvironmentAccess, .workflow, .unknown:
      return false
    }
  }
}

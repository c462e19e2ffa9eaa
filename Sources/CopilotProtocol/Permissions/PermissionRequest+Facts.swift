extension PermissionRequest {
  /// What every kind may carry.
  package var facts: PermissionFacts {
    switch self {
    case .shell(let act): act.facts
    case .write(let act): act.facts
    case .read(let act): act.facts
    case .mcp(let act): act.facts
    case .url(let act): act.facts
    case .memory(let act): act.facts
    case .customTool(let act): act.facts
    case .hook(let act): act.facts
    case .extensionManagement(let act): act.facts
    case .extensionPermissionAccess(let act): act.facts
    case .extensionEnvironmentAccess(let act): act.facts
    case .workflow(let act): act.facts
    case .unknown(_, let value): PermissionFacts(of: value)
    }
  }

  package var toolCallID: ToolCallID? { facts.toolCallID }

  /// True when an enterprise policy demands that a person decides, each time.
  package var isManaged: Bool { facts.managedApprovalRequired }

  /// Whether an approval for the whole session may be offered, by the kind and what the runtime says about it.
  package var canOfferSessionApproval: Bool {
    guard !isManaged else { return false }
    return switch self {
    case .shell, .write: facts.canOfferSessionApproval ?? false
    case .read, .mcp, .memory, .customTool, .extensionManagement, .extensionPermissionAccess,
      .extensionEnvironmentAccess:
      facts.canOfferSessionApproval ?? true
    case .url(let act): act.domain != nil && facts.canOfferSessionApproval ?? true
    case .hook, .workflow, .unknown: false
    }
  }

  /// The kind as the protocol names it.
  package var kind: String {
    switch self {
    case .shell: "shell"
    case .write: "write"
    case .read: "read"
    case .mcp: "mcp"
    case .url: "url"
    case .memory: "memory"
    case .customTool: "custom-tool"
    case .hook: "hook"
    case .extensionManagement: "extension-management"
    case .extensionPermissionAccess: "extension-permission-access"
    case .extensionEnvironmentAccess: "extension-env-access"
    case .workflow: "workflow"
    case .unknown(let kind, _): kind ?? "unknown"
    }
  }
}

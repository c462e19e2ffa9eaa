import JSONRPC

/// What an approval for the session covers. On a cloud session runtime 1.0.64 sends it as "this session" alone.
package enum SessionApproval: Equatable, Sendable {
  case commands(identifiers: [String])
  case read
  case write
  case memory
  /// One tool. Without a tool the runtime would take it for the whole server, which is never offered.
  case mcp(serverName: String, toolName: String)
  case customTool(name: String)
  case extensionManagement(operation: String)
  case extensionPermissionAccess(extensionName: String)
  case extensionEnvironmentAccess(extensionName: String, environmentVariables: [String])
  /// Every address of one host.
  case domain(String)

  /// The `approval` of a decision; a domain stands beside it under its own name.
  var json: JSONValue {
    switch self {
    case .commands(let identifiers): .members(["kind": "commands", "commandIdentifiers": .strings(identifiers)])
    case .read: .members(["kind": "read"])
    case .write: .members(["kind": "write"])
    case .memory: .members(["kind": "memory"])
    case .mcp(let server, let tool):
      .members(["kind": "mcp", "serverName": .string(server), "toolName": .string(tool)])
    case .customTool(let name): .members(["kind": "custom-tool", "toolName": .string(name)])
    case .extensionManagement(let operation):
      .members(["kind": "extension-management", "operation": .string(operation)])
    case .extensionPermissionAccess(let name):
      .members(["kind": "extension-permission-access", "extensionName": .string(name)])
    case .extensionEnvironmentAccess(let name, let variables):
      .members([
        "kind": "extension-env-access", "extensionName": .string(name), "environmentVariables": .strings(variables),
      ])
    case .domain(let domain): .string(domain)
    }
  }
}

extension PermissionRequested {
  /// What an approval for the session would cover; nil where none may be offered: the request or its prompt says no, a
  /// policy demands a decision each time, the act cannot be read, or the prompt is about paths.
  package var sessionApproval: SessionApproval? {
    guard unreadable == nil, let prompt else { return unreadable == nil ? request?.sessionApproval : nil }
    guard !prompt.facts.managedApprovalRequired, prompt.facts.canOfferSessionApproval != false else { return nil }
    switch (request, prompt) {
    case (_, .path): return nil
    case (.shell(let shell)?, .commands(let commands)):
      guard PermissionRequest.shell(shell).canOfferSessionApproval else { return nil }
      return .commands(commands.commandIdentifiers, or: shell.commands.map(\.identifier))
    case (nil, .commands(let commands)):
      return commands.facts.canOfferSessionApproval == true ? .commands(commands.commandIdentifiers, or: []) : nil
    case (let request?, _): return request.sessionApproval
    case (nil, .act(let act)): return act.sessionApproval
    }
  }
}

extension PermissionRequest {
  /// As the request alone says it.
  var sessionApproval: SessionApproval? {
    guard canOfferSessionApproval else { return nil }
    return switch self {
    case .shell(let act): .commands(act.commands.map(\.identifier), or: [])
    case .write: .write
    case .read: .read
    case .mcp(let act): .mcp(serverName: act.serverName, toolName: act.toolName)
    case .url(let act): act.domain.map(SessionApproval.domain)
    case .memory: .memory
    case .customTool(let act): .customTool(name: act.toolName)
    case .extensionManagement(let act): .extensionManagement(operation: act.operation)
    case .extensionPermissionAccess(let act): .extensionPermissionAccess(extensionName: act.extensionName)
    case .extensionEnvironmentAccess(let act):
      .extensionEnvironmentAccess(
        extensionName: act.extensionName, environmentVariables: act.environmentVariables)
    case .hook, .workflow, .unknown: nil
    }
  }
}

extension SessionApproval {
  /// Nil where no command has a name: then nobody could say what would be allowed.
  fileprivate static func commands(_ identifiers: [String], or others: [String]) -> SessionApproval? {
    let named = identifiers.isEmpty ? others : identifiers
    return named.isEmpty ? nil : .commands(identifiers: named)
  }
}

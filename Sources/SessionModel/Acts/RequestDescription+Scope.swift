import CopilotProtocol

extension RequestDescription {
  /// What an approval for the session is asked to cover, and what the runtime makes of it on a cloud session
  /// (protocol notes 5.4).
  static func scope(of approval: SessionApproval) -> [String] {
    [
      words(for: approval), "until the session ends",
      "a cloud session hears only \"this session\", so it may allow more",
    ]
  }

  private static func words(for approval: SessionApproval) -> String {
    switch approval {
    case .commands(let identifiers): "every use of " + identifiers.joined(separator: ", ")
    case .read: "every reading of files"
    case .write: "every writing of files"
    case .memory: "every memory"
    case .mcp(let server, let tool): "every call of the tool \(tool) of the MCP server \(server)"
    case .customTool(let name): "every call of the tool \(name)"
    case .extensionManagement(let operation): "every \(operation) of an extension"
    case .extensionPermissionAccess(let name): "every capability that the extension \(name) asks for"
    case .extensionEnvironmentAccess(let name, let variables):
      "the extension \(name) reads \(variables.joined(separator: ", "))"
    case .domain(let domain): "every address of \(domain)"
    }
  }
}

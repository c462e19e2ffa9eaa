package import CopilotProtocol

/// A request that the runtime says it still waits for, with the act as it names it.
package struct ListedRequest: Equatable, Sendable {
  package let id: RequestID
  package let prompt: PermissionPrompt?

  package init(id: RequestID, prompt: PermissionPrompt?) {
    self.id = id
    self.prompt = prompt
  }

  /// Whether the act is the one that was announced. The runtime lists its own short form of a request, so that the
  /// acts are compared, not the whole; what cannot be compared counts as changed.
  func isSameAct(as request: PendingRequest) -> Bool {
    guard let prompt, let asked = request.permission?.request else { return false }
    guard case .path(let listed) = prompt else { return prompt.isSameAct(as: asked) }
    guard case .path(let announced)? = request.permission?.prompt else { return false }
    return listed.paths.elementsEqual(announced.paths) { $0.isByteEqual(to: $1) }
  }
}

extension PermissionPrompt {
  /// Whether the prompt is about this act. One about paths says nothing of the act.
  func isSameAct(as request: PermissionRequest) -> Bool {
    switch (self, request) {
    case (.commands(let prompt), .shell(let act)): prompt.fullCommandText.isByteEqual(to: act.fullCommandText)
    case (.act(let prompt), _): prompt.isSameAct(as: request)
    case (.commands, _), (.path, _): false
    }
  }
}

extension PermissionRequest {
  fileprivate func isSameAct(as other: PermissionRequest) -> Bool {
    switch (self, other) {
    case (.write(let one), .write(let two)):
      one.fileName.isByteEqual(to: two.fileName) && one.diff.isByteEqual(to: two.diff)
        && agree(one.newFileContents, two.newFileContents) && agree(one.resolvedPath, two.resolvedPath)
    case (.read(let one), .read(let two)):
      one.path.isByteEqual(to: two.path) && agree(one.resolvedPath, two.resolvedPath)
    case (.url(let one), .url(let two)):
      one.url.isByteEqual(to: two.url) && agree(one.redirectedFrom, two.redirectedFrom)
    case (.mcp(let one), .mcp(let two)):
      one.serverName.isByteEqual(to: two.serverName) && one.toolName.isByteEqual(to: two.toolName)
        && one.arguments == two.arguments
    default: with(other.facts) == other
    }
  }
}

extension PermissionRequest {
  /// What only one of them says is no contradiction: the list is the short form.
  private func agree(_ one: String?, _ two: String?) -> Bool {
    guard let one, let two else { return true }
    return one.isByteEqual(to: two)
  }

  /// The act with what else is known about it put in: the list leaves out some of that, such as the tool call.
  fileprivate func with(_ facts: PermissionFacts) -> PermissionRequest {
    switch self {
    case .memory(var act):
      act.facts = facts
      return .memory(act)
    case .customTool(var act):
      act.facts = facts
      return .customTool(act)
    case .hook(var act):
      act.facts = facts
      return .hook(act)
    case .extensionManagement(var act):
      act.facts = facts
      return .extensionManagement(act)
    case .extensionPermissionAccess(var act):
      act.facts = facts
      return .extensionPermissionAccess(act)
    case .extensionEnvironmentAccess(var act):
      act.facts = facts
      return .extensionEnvironmentAccess(act)
    case .workflow(var act):
      act.facts = facts
      return .workflow(act)
    case .shell, .write, .read, .mcp, .url, .unknown: return self
    }
  }
}

extension String {
  /// Swift's own equality holds for canonical equivalents, which a shell tells apart.
  func isByteEqual(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

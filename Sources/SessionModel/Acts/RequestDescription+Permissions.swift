import CopilotProtocol
import JSONRPC

extension RequestDescription {
  init(
    _ permission: PermissionRequested, in workplace: Workplace, risk: RiskAssessment, sessionScope: [String]?
  ) {
    let request = permission.request
    let common = request?.facts ?? permission.prompt?.facts
    var parts: [Part] = []
    // A prompt about paths is about them, whatever the request behind it is (protocol notes 5.1).
    if case .path(let prompt)? = permission.prompt {
      parts += prompt.paths.map {
        Part(.path, $0, label: "\(prompt.accessKind ?? "use") outside the allowed directories")
      }
    }
    if let request { parts += Self.parts(of: request) } else { parts += Self.parts(of: permission.prompt) }
    parts = parts.isEmpty ? [.raw(permission.raw)] : parts + Self.parts(of: UntoldMembers(of: permission))
    let shell = permission.command.map { ShellAnalysis(of: $0, in: permission.workplace(from: workplace)) }
    self.init(
      kind: request?.kind ?? "permission", parts: parts,
      facts: Self.facts(of: permission, shell, in: workplace) + (common.map(Self.facts) ?? []) + Self.hints(permission),
      risk: risk, shell: shell, warning: common?.warning, intention: common?.intention, sessionScope: sessionScope)
  }

  private static func parts(of request: PermissionRequest) -> [Part] {
    switch request {
    case .shell(let act): [Part(.command, act.fullCommandText)]
    case .write(let act): parts(of: act)
    case .read(let act):
      [Part(.path, act.path)] + [Part.optional(.path, act.resolvedPath, label: "leads to")].compactMap(\.self)
    case .mcp(let act): parts(of: act)
    case .url(let act):
      [Part(.url, act.url)] + [Part.optional(.url, act.redirectedFrom, label: "redirected from")].compactMap(\.self)
    case .memory(let act): parts(of: act)
    case .customTool(let act):
      [Part(.text, act.toolName, label: "tool")]
        + [
          Part.json(act.arguments, label: "arguments"),
          Part.optional(.text, act.toolDescription, label: "its own description"),
        ]
        .compactMap(\.self)
    case .hook(let act):
      [Part(.text, act.toolName, label: "tool")]
        + [
          Part.json(act.toolArguments, label: "arguments"),
          Part.optional(.text, act.hookMessage, label: "the hook says"),
        ]
        .compactMap(\.self)
    case .extensionManagement(let act):
      [Part(.text, act.operation, label: "operation")]
        + [Part.optional(.text, act.extensionName, label: "extension")].compactMap(\.self)
    case .extensionPermissionAccess(let act):
      [Part(.text, act.extensionName, label: "extension")]
        + act.capabilities.map { Part(.text, $0, label: "capability") }
    case .extensionEnvironmentAccess(let act):
      [Part(.text, act.extensionName, label: "extension")]
        + act.environmentVariables.map { Part(.text, $0, label: "variable") }
    case .workflow(let act): parts(of: act)
    case .unknown(_, let value): [.raw(value)]
    }
  }

  private static func parts(of prompt: PermissionPrompt?) -> [Part] {
    switch prompt {
    case .commands(let commands): [Part(.command, commands.fullCommandText)]
    case .act(let request): parts(of: request)
    case .path, nil: []
    }
  }

  private static func parts(of untold: UntoldMembers) -> [Part] {
    [
      ("also in this request", untold.ofRequest), ("also in the prompt about it", untold.ofPrompt),
      ("also in the event", untold.ofEvent),
    ].compactMap { label, members in members.members.isEmpty ? nil : Part.json(.object(members), label: label) }
  }

  private static func parts(of act: WriteRequest) -> [Part] {
    let content = act.diff.isEmpty ? nil : Part(.diff, act.diff)
    // What stands in the diff already, word for word, is not shown twice.
    let contents = act.newFileContents.flatMap { DiffSummary.leads(act.diff, to: $0) ? nil : $0 }
    let whole = contents.map { Part(.text, $0, label: "the whole new file") }
    return [Part(.path, act.fileName, label: "file")]
      + [Part.optional(.path, act.resolvedPath, label: "leads to"), content, whole].compactMap(\.self)
  }

  private static func parts(of act: McpRequest) -> [Part] {
    [Part(.text, act.serverName, label: "server"), Part(.text, act.toolName, label: "tool")]
      + [
        Part.json(act.arguments, label: "arguments"),
        Part.optional(.text, act.toolTitle, label: "its own title"),
      ].compactMap(\.self)
  }

  private static func parts(of act: MemoryRequest) -> [Part] {
    [Part(.text, act.fact, label: act.action ?? "store")]
      + [
        Part.optional(.text, act.subject, label: "subject"), Part.optional(.text, act.direction, label: "direction"),
        Part.optional(.text, act.reason, label: "reason"), Part.optional(.text, act.citations, label: "citations"),
        Part.optional(.text, act.scope, label: "scope"),
      ].compactMap(\.self)
  }

  private static func parts(of act: WorkflowRequest) -> [Part] {
    [Part(.text, act.operation, label: "operation"), Part(.text, act.name, label: "workflow")]
      + act.phases.compactMap { Part.json($0, label: "phase") }
      + [Part.optional(.text, act.workflowDescription, label: "its own description")].compactMap(\.self)
  }
}

extension PermissionRequested {
  /// The exact command, where this is about one.
  fileprivate var command: String? {
    if case .shell(let act)? = request { return act.fullCommandText }
    if request == nil, case .commands(let prompt)? = prompt { return prompt.fullCommandText }
    return nil
  }

  fileprivate func workplace(from workplace: Workplace) -> Workplace {
    guard case .shell(let act)? = request else { return workplace }
    return workplace.entering(act.resolvedWorkingDirectory)
  }
}

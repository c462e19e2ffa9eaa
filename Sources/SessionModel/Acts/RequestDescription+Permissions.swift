import CopilotProtocol
import JSONRPC

extension RequestDescription {
  init(_ permission: PermissionRequested, risk: RiskAssessment, sessionScope: [String]?) {
    let request = permission.request
    let facts = request?.facts ?? permission.prompt?.facts
    var parts: [Part] = []
    // A prompt about paths is about them, whatever the request behind it is (protocol notes 5.1).
    if case .path(let prompt)? = permission.prompt {
      parts += prompt.paths.map {
        Part(.path, $0, label: "\(prompt.accessKind ?? "use") outside the allowed directories")
      }
    }
    if let request { parts += Self.parts(of: request) } else { parts += Self.parts(of: permission.prompt) }
    if parts.isEmpty { parts = [.raw(permission.raw)] }
    self.init(
      kind: request?.kind ?? "permission", parts: parts, facts: Self.facts(request, facts), risk: risk,
      warning: facts?.warning, intention: facts?.intention,
      sessionScope: sessionScope)
  }

  private static func parts(of request: PermissionRequest) -> [Part] {
    switch request {
    case .shell(let act): [Part(.command, act.fullCommandText)]
    case .write(let act): parts(of: act)
    case .read(let act):
      [Part(.path, act.path)] + [Part.optional(.path, act.resolvedPath, label: "leads to")].compactMap(\.self)
    case .mcp(let act):
      [Part(.text, act.serverName, label: "server"), Part(.text, act.toolName, label: "tool")]
        + [Part.json(act.arguments, label: "arguments")].compactMap(\.self)
    case .url(let act):
      [Part(.url, act.url)] + [Part.optional(.url, act.redirectedFrom, label: "redirected from")].compactMap(\.self)
    case .memory(let act): parts(of: act)
    case .customTool(let act):
      [Part(.text, act.toolName, label: "tool")]
        + [
          Part.optional(.text, act.toolDescription, label: "its own description"),
          Part.json(act.arguments, label: "arguments"),
        ]
        .compactMap(\.self)
    case .hook(let act):
      [Part(.text, act.toolName, label: "tool")]
        + [
          Part.optional(.text, act.hookMessage, label: "the hook says"),
          Part.json(act.toolArguments, label: "arguments"),
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
    case .workflow(let act):
      [Part(.text, act.operation, label: "operation"), Part(.text, act.name, label: "workflow")]
        + [Part.optional(.text, act.workflowDescription, label: "its own description")].compactMap(\.self)
        + act.phases.compactMap { Part.json($0, label: "phase") }
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

  private static func parts(of act: WriteRequest) -> [Part] {
    let content = act.diff.isEmpty ? nil : Part(.diff, act.diff)
    let whole = act.diff.isEmpty ? act.newFileContents.map { Part(.text, $0, label: "the whole new file") } : nil
    return [Part(.path, act.fileName, label: "file")]
      + [Part.optional(.path, act.resolvedPath, label: "leads to"), content, whole].compactMap(\.self)
  }

  private static func parts(of act: MemoryRequest) -> [Part] {
    [Part(.text, act.fact, label: act.action ?? "store")]
      + [
        Part.optional(.text, act.subject, label: "subject"), Part.optional(.text, act.direction, label: "direction"),
        Part.optional(.text, act.reason, label: "reason"), Part.optional(.text, act.citations, label: "citations"),
        Part.optional(.text, act.scope, label: "scope"),
      ].compactMap(\.self)
  }

  private static func facts(_ request: PermissionRequest?, _ facts: PermissionFacts?) -> [Fact] {
    var known: [Fact] = []
    if case .shell(let act)? = request { known += shellFacts(act) }
    if case .mcp(let act)? = request {
      known.append(
        act.isReadOnly ? Fact("read-only, by its own account") : Fact("may change things", weight: .notable))
    }
    if facts?.managedApprovalRequired == true { known.append(Fact("your organisation demands that a person decides")) }
    if facts?.requestsSandboxBypass == true {
      known.append(
        Fact("OUTSIDE THE SANDBOX", [facts?.sandboxBypassReason].compactMap(\.self), weight: .alarming))
    }
    return known
  }

  private static func shellFacts(_ act: ShellRequest) -> [Fact] {
    var known: [Fact] = []
    if !act.commands.isEmpty {
      known.append(
        Fact("commands", act.commands.map { $0.isReadOnly ? "\($0.identifier) (reads only)" : $0.identifier }))
    }
    if !act.possiblePaths.isEmpty { known.append(Fact("paths", act.possiblePaths)) }
    if !act.possibleURLs.isEmpty { known.append(Fact("addresses", act.possibleURLs)) }
    if act.hasWriteFileRedirection { known.append(Fact("writes to a file by redirection", weight: .notable)) }
    return known
  }
}

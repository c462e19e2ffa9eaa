import CopilotProtocol
import JSONRPC

/// What a permission says besides what its description tells in words of its own. An answer is to all of it, so that
/// this is shown as well: a newer runtime may name here what changes the act.
struct UntoldMembers: Equatable, Sendable {
  /// Of the event, of the request and of the prompt about it, each without what is told elsewhere.
  let ofEvent: JSONObject
  let ofRequest: JSONObject
  let ofPrompt: JSONObject

  init(of permission: PermissionRequested) {
    let event = permission.raw.object ?? JSONObject()
    let request = permission.request == nil ? nil : event["permissionRequest"]?.object
    let prompt = permission.prompt == nil ? nil : event["promptRequest"]?.object
    ofEvent = event.without { Self.toldOfEvents.contains($0.key) }
    ofRequest = Self.untold(by: permission.request, in: request)
    if let request {
      let told = permission.prompt?.toldBesideRequest ?? []
      ofPrompt = (prompt ?? JSONObject()).without { told.contains($0.key) || request.says($0) }
    } else if case .act(let act)? = permission.prompt {
      ofPrompt = Self.untold(by: act, in: prompt)
    } else {
      let told = PermissionRequest.toldOfEveryKind.union(permission.prompt?.toldAlone ?? [])
      ofPrompt = (prompt ?? JSONObject()).without { told.contains($0.key) }
    }
  }

  /// Their names, where the act itself may be another than it seems: an event says of the act nothing but where it is.
  var namesOfAct: [String] {
    var names = UniqueList<String>()
    names.append(contentsOf: (ofRequest.members + ofPrompt.members).map(\.key))
    return names.elements
  }

  /// The identity of the event, the modes that the status line tells, and what has its own place in a description.
  private static let toldOfEvents: Set<String> = [
    "requestId", "permissionRequest", "promptRequest", "resolvedByHook", "agentMode", "permissionMode", "ownerAgentId",
    "riskAssessment",
  ]

  private static func untold(by request: PermissionRequest?, in object: JSONObject?) -> JSONObject {
    guard let request, let object, let told = request.toldMembers else { return JSONObject() }
    return object.without { member in
      told.contains(member.key) && (PermissionRequest.toldOfElements[member.key].map(member.hasOnly) ?? true)
    }
  }
}

extension PermissionRequest {
  /// What a description tells of a request of any kind.
  static let toldOfEveryKind: Set<String> = [
    "kind", "toolCallId", "intention", "warning", "managedApprovalRequired", "canOfferSessionApproval",
    "requestSandboxBypass", "requestSandboxBypassReason", "assistedApproval",
  ]

  /// What is told of each element, where a member is a list of objects.
  static let toldOfElements: [String: Set<String>] = [
    "commands": ["identifier", "readOnly"], "possibleUrls": ["url"],
  ]

  /// The members that a description tells; nil where it shows the request as it came.
  var toldMembers: Set<String>? { toldOfThisKind.map(Self.toldOfEveryKind.union) }

  private var toldOfThisKind: Set<String>? {
    switch self {
    case .shell:
      [
        "fullCommandText", "commands", "possiblePaths", "possibleUrls", "hasWriteFileRedirection",
        "resolvedWorkingDirectory",
      ]
    case .write: ["fileName", "diff", "newFileContents", "resolvedPath"]
    case .read: ["path", "resolvedPath"]
    case .mcp: ["serverName", "toolName", "toolTitle", "args", "readOnly"]
    case .url: ["url", "redirectedFrom"]
    case .memory: ["fact", "action", "subject", "citations", "direction", "reason", "scope"]
    case .customTool: ["toolName", "toolDescription", "args"]
    case .hook: ["toolName", "toolArgs", "hookMessage"]
    case .extensionManagement: ["operation", "extensionName"]
    case .extensionPermissionAccess: ["extensionName", "capabilities"]
    case .extensionEnvironmentAccess: ["extensionName", "environmentVariables"]
    case .workflow: ["name", "operation", "description", "phases", "maxAiCredits"]
    case .unknown: nil
    }
  }
}

extension PermissionPrompt {
  /// What is told of a prompt though the request says otherwise: its kind is its own, the scope is offered by its word.
  fileprivate var toldBesideRequest: Set<String> { toldAlone.union(["kind", "canOfferSessionApproval"]) }

  /// What only prompts say.
  fileprivate var toldAlone: Set<String> {
    switch self {
    case .commands: ["fullCommandText", "commandIdentifiers"]
    case .path: ["accessKind", "paths"]
    case .act: []
    }
  }
}

extension JSONObject {
  fileprivate func without(_ isTold: (Member) -> Bool) -> JSONObject {
    JSONObject(members.filter { !$0.value.isNull && !isTold($0) })
  }

  fileprivate func says(_ member: Member) -> Bool {
    self[member.key].map { JSONWriter.canonical($0) == JSONWriter.canonical(member.value) } ?? false
  }
}

extension JSONObject.Member {
  /// Whether this is a list of objects without any other members.
  fileprivate func hasOnly(_ names: Set<String>) -> Bool {
    guard case .array(let elements) = value else { return true }
    return elements.allSatisfy { element in element.object?.members.allSatisfy { names.contains($0.key) } ?? true }
  }
}

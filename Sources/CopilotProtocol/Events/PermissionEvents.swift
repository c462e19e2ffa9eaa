package import JSONRPC

/// `permission.requested`: something waits for approval. Every such event becomes a value: what cannot be read says so,
/// and can only be denied.
package struct PermissionRequested: Equatable, Sendable {
  /// Nil when no answer can name this request.
  package var requestID: RequestID?
  /// The details of the act.
  package var request: PermissionRequest?
  /// The same act as the runtime means to ask about it; a path prompt asks about paths, not about the command.
  package var prompt: PermissionPrompt?
  /// True when a hook has decided: not to be asked, not to be answered.
  package var resolvedByHook = false
  /// Why this can only be denied; nil when the act could be read.
  package var unreadable: PermissionDefect?
  package var agentMode: SessionMode?
  package var permissionMode: PermissionMode?
  /// The sub-agent that asks, from October 2026 on.
  package var ownerAgentID: String?
  /// For display only.
  package var riskAssessment: JSONValue?
  /// The data of the event as they came.
  package var raw: JSONValue = .null
}

extension PermissionRequested {
  init(_ fields: inout FieldReader) {
    let request = PermissionReading<PermissionRequest>(fields.object["permissionRequest"])
    let prompt = PermissionReading<PermissionPrompt>(fields.object["promptRequest"])
    requestID = fields.optional("requestId").flatMap { $0.rawValue.isEmpty ? nil : $0 }
    self.request = request.act
    self.prompt = prompt.act
    resolvedByHook = fields.flag("resolvedByHook")
    unreadable = request.defect ?? prompt.defect
    if request.act == nil, prompt.act == nil { unreadable = .noRequest }
    agentMode = fields.optional("agentMode")
    permissionMode = fields.optional("permissionMode")
    ownerAgentID = fields.optional("ownerAgentId")
    riskAssessment = fields.optional("riskAssessment")
    raw = .object(fields.object)
  }

  var faults: [EventFault] {
    (unreadable.map { [.permissionUnreadable($0)] } ?? []) + (requestID == nil ? [.permissionUnanswerable] : [])
  }
}

/// `permission.completed`: a request is settled, whoever did it.
package struct PermissionCompleted: Equatable, Sendable {
  package var requestID: RequestID
  package var result: PermissionResult
  package var toolCallID: ToolCallID?
  /// An open set: human_response, host_policy, assisted_approval, …; from October 2026 on.
  package var decisionSource: String?
}

extension PermissionCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    result = fields.expected("result") ?? .unknown(kind: nil, fields.object["result"] ?? .null)
    toolCallID = fields.optional("toolCallId")
    decisionSource = fields.optional("decisionSource")
  }
}

/// `session.permissions_changed`: how permissions are decided has changed. Runtimes before August 2026 only say whether
/// everything is allowed.
package struct SessionPermissionsChanged: Equatable, Sendable {
  package var mode: PermissionMode?
  package var previousMode: PermissionMode?
}

extension SessionPermissionsChanged: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    mode = fields.optional("mode") ?? Self.mode(allowsAll: fields.optional("allowAllPermissions"))
    previousMode =
      fields.optional("previousMode") ?? Self.mode(allowsAll: fields.optional("previousAllowAllPermissions"))
    if mode == nil { throw FieldFault(path: ["mode"], defect: .missing) }
  }

  private static func mode(allowsAll: Bool?) -> PermissionMode? {
    allowsAll.map { $0 ? .allowAll : .manual }
  }
}

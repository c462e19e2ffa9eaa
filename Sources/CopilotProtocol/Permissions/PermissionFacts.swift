import JSONRPC

/// What a permission of any kind may say besides its act.
package struct PermissionFacts: Equatable, Sendable {
  /// The call that this permission is for; several permissions may name the same.
  package var toolCallID: ToolCallID?
  /// Why, in the agent's words. Never what would be done.
  package var intention: String?
  /// The runtime's own warning.
  package var warning: String?
  /// True when an enterprise policy demands that a person decides, each time.
  package var managedApprovalRequired = false
  /// What the runtime says; nil where it says nothing.
  package var canOfferSessionApproval: Bool?
  /// True when the act would run outside the sandbox.
  package var requestsSandboxBypass = false
  package var sandboxBypassReason: String?
  /// What another model advises. A hint, never acted upon.
  package var assistedApproval: AssistedApproval?
}

extension PermissionFacts: WireObject {
  init(_ fields: inout FieldReader) {
    toolCallID = fields.optional("toolCallId")
    intention = fields.optional("intention")
    warning = fields.optional("warning")
    managedApprovalRequired = fields.flag("managedApprovalRequired")
    canOfferSessionApproval = fields.optional("canOfferSessionApproval")
    requestsSandboxBypass = fields.flag("requestSandboxBypass")
    sandboxBypassReason = fields.optional("requestSandboxBypassReason")
    assistedApproval = fields.optional("assistedApproval")
  }

  /// The facts of a request of which nothing else could be read.
  init(of value: JSONValue) {
    var fields = FieldReader(value.object ?? JSONObject())
    self.init(&fields)
  }
}

/// What another model advises about a permission.
package struct AssistedApproval: Equatable, Sendable {
  /// An open set: approve, requireApproval, excluded, error.
  package var recommendation: String?
  package var reason: String?
}

extension AssistedApproval: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    recommendation = fields.optional("recommendation")
    reason = fields.optional("reason")
  }
}

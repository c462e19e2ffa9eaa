/// `session.info`: a notice. The type "remote" with a link carries the page of the session on GitHub.
package struct SessionInfo: Equatable, Sendable {
  /// An open set: notification, timing, mcp, model, remote, …
  package var infoType: String
  package var message: String
  package var tip: String?
  package var url: String?
}

extension SessionInfo: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    infoType = try fields.required("infoType")
    message = try fields.required("message")
    tip = fields.optional("tip")
    url = fields.optional("url")
  }
}

/// `session.warning`: a problem that stops nothing.
package struct SessionWarning: Equatable, Sendable {
  /// An open set: subscription, policy, policy_blocked, mcp, …
  package var warningType: String
  package var message: String
  package var url: String?
  package var originatingMessageID: PromptID?
  package var remediation: Remediation?
}

extension SessionWarning: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    warningType = try fields.required("warningType")
    message = try fields.required("message")
    url = fields.optional("url")
    originatingMessageID = fields.optional("originatingMessageId")
    remediation = fields.optional("remediation")
  }
}

/// `session.error`: something ended or disturbed the work. The session lives on, and no idle event need follow.
package struct SessionError: Equatable, Sendable {
  /// An open set: authentication, authorization, quota, rate_limit, context_limit, query, …
  package var errorType: String
  package var message: String
  package var errorCode: String?
  /// An HTTP status.
  package var statusCode: Int?
  package var url: String?
  /// True when a question about switching the model follows.
  package var eligibleForAutoSwitch = false
  package var stack: String?
  package var serviceRequestID: String?
  package var originatingMessageID: PromptID?
  package var remediation: Remediation?
}

extension SessionError: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    errorType = try fields.required("errorType")
    message = try fields.required("message")
    errorCode = fields.optional("errorCode")
    statusCode = fields.optional("statusCode")
    url = fields.optional("url")
    eligibleForAutoSwitch = fields.flag("eligibleForAutoSwitch")
    stack = fields.optional("stack")
    serviceRequestID = fields.optional("serviceRequestId")
    originatingMessageID = fields.optional("originatingMessageId")
    remediation = fields.optional("remediation")
  }
}

/// `session.managed_settings_enforced`: an enterprise policy blocked or capped an action.
package struct SessionManagedSettingsEnforced: Equatable, Sendable {
  package var action: String
  package var message: String
  package var setting: String?
  package var failClosed = false
}

extension SessionManagedSettingsEnforced: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    action = try fields.required("action")
    message = try fields.required("message")
    setting = fields.optional("setting")
    failClosed = fields.flag("failClosed")
  }
}

/// `session.mcp_server_status_changed`: a server of tools has come up, gone down or wants a sign-in.
package struct SessionMcpServerStatusChanged: Equatable, Sendable {
  package var serverName: String
  package var status: McpServerStatus
  package var error: String?
}

extension SessionMcpServerStatusChanged: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    serverName = try fields.required("serverName")
    status = try fields.required("status")
    error = fields.optional("error")
  }
}

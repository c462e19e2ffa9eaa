/// `auto_mode_switch.requested`: a rate limit was hit; may the runtime choose another model?
package struct AutoModeSwitchRequested: Equatable, Sendable {
  package var requestID: RequestID
  package var errorCode: String?
  package var retryAfterSeconds: Int?
}

extension AutoModeSwitchRequested: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    errorCode = fields.optional("errorCode")
    retryAfterSeconds = fields.optional("retryAfterSeconds")
  }
}

/// `auto_mode_switch.completed`: somebody answered.
package struct AutoModeSwitchCompleted: Equatable, Sendable {
  package var requestID: RequestID
  /// Unknown and empty where none came: the question is settled all the same.
  package var response: AutoModeSwitchResponse
}

extension AutoModeSwitchCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    response = fields.expected("response") ?? .unknown("")
  }
}

/// `session_limits_exhausted.requested`: the budget of the session is used up.
package struct SessionLimitsExhaustedRequested: Equatable, Sendable {
  package var requestID: RequestID
  package var maxAiCredits: Double?
  package var usedAiCredits: Double?
}

extension SessionLimitsExhaustedRequested: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    maxAiCredits = fields.optional("maxAiCredits")
    usedAiCredits = fields.optional("usedAiCredits")
  }
}

/// `session_limits_exhausted.completed`: somebody decided about the budget.
package struct SessionLimitsExhaustedCompleted: Equatable, Sendable {
  package var requestID: RequestID
  package var response: SessionLimitsResponse?
}

extension SessionLimitsExhaustedCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    response = fields.optional("response")
  }
}

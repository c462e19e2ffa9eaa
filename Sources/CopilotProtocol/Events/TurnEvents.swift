/// `assistant.turn_start`: one call of the model begins.
package struct AssistantTurnStart: Equatable, Sendable {
  package var turnID: TurnID
  /// Groups the turns of one run.
  package var interactionID: String?
  package var model: String?
  /// From October 2026 on.
  package var parentToolCallID: ToolCallID?
}

extension AssistantTurnStart: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    turnID = try fields.required("turnId")
    interactionID = fields.optional("interactionId")
    model = fields.optional("model")
    parentToolCallID = fields.optional("parentToolCallId")
  }
}

/// `assistant.turn_end`: that call and its tools have finished. Not the end of the run.
package struct AssistantTurnEnd: Equatable, Sendable {
  package var turnID: TurnID
  package var model: String?
  package var parentToolCallID: ToolCallID?
}

extension AssistantTurnEnd: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    turnID = try fields.required("turnId")
    model = fields.optional("model")
    parentToolCallID = fields.optional("parentToolCallId")
  }
}

/// `assistant.intent`: a short text about what the agent is doing.
package struct AssistantIntent: Equatable, Sendable {
  package var intent: String
}

extension AssistantIntent: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    intent = try fields.required("intent")
  }
}

/// `abort`: the running turn was aborted.
package struct Abort: Equatable, Sendable {
  /// Unknown and empty where none came: an abort is an abort.
  package var reason: AbortReason
}

extension Abort: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    reason = fields.expected("reason") ?? .unknown("")
  }
}

/// `assistant.usage`: what one call of the model cost. Counts are tokens.
package struct AssistantUsage: Equatable, Sendable {
  package var model: String
  package var inputTokens: Int?
  package var outputTokens: Int?
  package var cacheReadTokens: Int?
  package var cacheWriteTokens: Int?
  /// A part of `outputTokens`.
  package var reasoningTokens: Int?
  /// Premium requests; may be fractional.
  package var cost: Double?
  package var duration: Duration?
  package var timeToFirstToken: Duration?
  package var finishReason: String?
  package var initiator: String?
  package var copilotUsage: CopilotUsage?
  /// What is left of the person's quotas, by their names; nil where the runtime does not say.
  package var quotaSnapshots: [String: QuotaSnapshot]?
  package var parentToolCallID: ToolCallID?
}

extension AssistantUsage: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    model = try fields.required("model")
    inputTokens = fields.optional("inputTokens")
    outputTokens = fields.optional("outputTokens")
    cacheReadTokens = fields.optional("cacheReadTokens")
    cacheWriteTokens = fields.optional("cacheWriteTokens")
    reasoningTokens = fields.optional("reasoningTokens")
    cost = fields.optional("cost")
    duration = fields.milliseconds("duration")
    timeToFirstToken = fields.milliseconds("timeToFirstTokenMs")
    finishReason = fields.optional("finishReason")
    initiator = fields.optional("initiator")
    copilotUsage = fields.optional("copilotUsage")
    quotaSnapshots = fields.optional("quotaSnapshots")
    parentToolCallID = fields.optional("parentToolCallId")
  }
}

/// The price of a call in billionths of an AI unit.
package struct CopilotUsage: Equatable, Sendable {
  package var totalNanoAiu: Double?
}

extension CopilotUsage: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    totalNanoAiu = fields.optional("totalNanoAiu")
  }
}

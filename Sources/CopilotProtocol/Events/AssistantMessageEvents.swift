package import JSONRPC

/// `assistant.message_start`: a streamed message begins.
package struct AssistantMessageStart: Equatable, Sendable {
  package var messageID: MessageID
  package var phase: String?
}

extension AssistantMessageStart: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    messageID = try fields.required("messageId")
    phase = fields.optional("phase")
  }
}

/// `assistant.message_delta`: text to append.
package struct AssistantMessageDelta: Equatable, Sendable {
  package var messageID: MessageID
  package var deltaContent: String
  package var parentToolCallID: ToolCallID?
}

extension AssistantMessageDelta: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    messageID = try fields.required("messageId")
    deltaContent = try fields.required("deltaContent")
    parentToolCallID = fields.optional("parentToolCallId")
  }
}

/// `assistant.message`: the whole text of one answer; it replaces what its deltas have built.
package struct AssistantMessage: Equatable, Sendable {
  package var messageID: MessageID
  /// Markdown; empty when only tools were asked for.
  package var content: String
  package var toolRequests: [ToolRequest] = []
  package var reasoningText: String?
  package var model: String?
  package var turnID: TurnID?
  package var phase: String?
  package var outputTokens: Int?
  /// The only mark of a sub-agent's message that survives on a cloud session of 1.0.64.
  package var parentToolCallID: ToolCallID?
  package var originatingMessageID: PromptID?
  /// From 0, when one answer comes in several parts.
  package var chunkIndex: Int?
  package var chunkCount: Int?
}

extension AssistantMessage: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    messageID = try fields.required("messageId")
    content = try fields.required("content")
    toolRequests = fields.list("toolRequests")
    reasoningText = fields.optional("reasoningText")
    model = fields.optional("model")
    turnID = fields.optional("turnId")
    phase = fields.optional("phase")
    outputTokens = fields.optional("outputTokens")
    parentToolCallID = fields.optional("parentToolCallId")
    originatingMessageID = fields.optional("originatingMessageId")
    chunkIndex = fields.optional("chunkIndex")
    chunkCount = fields.optional("chunkCount")
  }
}

/// A tool call that a message announces.
package struct ToolRequest: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var name: String
  package var arguments: JSONValue?
  package var intentionSummary: String?
  package var toolTitle: String?
  package var mcpServerName: String?
  package var mcpToolName: String?
}

extension ToolRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    name = try fields.required("name")
    arguments = fields.optional("arguments")
    intentionSummary = fields.optional("intentionSummary")
    toolTitle = fields.optional("toolTitle")
    mcpServerName = fields.optional("mcpServerName")
    mcpToolName = fields.optional("mcpToolName")
  }
}

/// `assistant.reasoning`: a whole block of thought; it replaces what its deltas have built.
package struct AssistantReasoning: Equatable, Sendable {
  package var reasoningID: ReasoningID
  package var content: String
}

extension AssistantReasoning: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    reasoningID = try fields.required("reasoningId")
    content = try fields.required("content")
  }
}

/// `assistant.reasoning_delta`: text to append.
package struct AssistantReasoningDelta: Equatable, Sendable {
  package var reasoningID: ReasoningID
  package var deltaContent: String
}

extension AssistantReasoningDelta: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    reasoningID = try fields.required("reasoningId")
    deltaContent = try fields.required("deltaContent")
  }
}

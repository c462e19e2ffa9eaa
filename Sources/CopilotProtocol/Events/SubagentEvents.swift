/// `subagent.started`: a tool call spawned a sub-agent.
package struct SubagentStarted: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var agentName: String
  /// The agent's name where no display name came.
  package var agentDisplayName: String
  /// May be empty.
  package var agentDescription: String
  package var model: String?
}

extension SubagentStarted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    agentName = try fields.required("agentName")
    agentDisplayName = fields.optional("agentDisplayName") ?? agentName
    agentDescription = fields.optional("agentDescription") ?? ""
    model = fields.optional("model")
  }
}

/// `subagent.completed`: a sub-agent has finished, or was torn down.
package struct SubagentCompleted: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var agentName: String
  /// The agent's name where no display name came.
  package var agentDisplayName: String
  package var cancelled = false
  package var duration: Duration?
  package var totalTokens: Int?
  package var totalToolCalls: Int?
  package var model: String?
}

extension SubagentCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    agentName = try fields.required("agentName")
    agentDisplayName = fields.optional("agentDisplayName") ?? agentName
    cancelled = fields.flag("cancelled")
    duration = fields.milliseconds("durationMs")
    totalTokens = fields.optional("totalTokens")
    totalToolCalls = fields.optional("totalToolCalls")
    model = fields.optional("model")
  }
}

/// `subagent.failed`: a sub-agent has given up.
package struct SubagentFailed: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var error: String
  package var agentName: String
  /// The agent's name where no display name came.
  package var agentDisplayName: String
  package var duration: Duration?
  package var totalTokens: Int?
  package var totalToolCalls: Int?
}

extension SubagentFailed: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    error = try fields.required("error")
    agentName = try fields.required("agentName")
    agentDisplayName = fields.optional("agentDisplayName") ?? agentName
    duration = fields.milliseconds("durationMs")
    totalTokens = fields.optional("totalTokens")
    totalToolCalls = fields.optional("totalToolCalls")
  }
}

/// `subagent.selected`: a custom agent now handles the session.
package struct SubagentSelected: Equatable, Sendable {
  package var agentName: String
  /// The agent's name where no display name came.
  package var agentDisplayName: String
  /// Nil: all tools.
  package var tools: [String]?
}

extension SubagentSelected: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    agentName = try fields.required("agentName")
    agentDisplayName = fields.optional("agentDisplayName") ?? agentName
    tools = fields.optional("tools")
  }
}

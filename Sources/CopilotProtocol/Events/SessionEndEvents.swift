/// `session.idle`: the agent and its background work have finished. Ephemeral, so a replayed history lacks it.
package struct SessionIdle: Equatable, Sendable {
  package var aborted = false
  package var mode: SessionMode?
}

extension SessionIdle: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    aborted = fields.flag("aborted")
    mode = fields.optional("mode")
  }
}

/// `assistant.idle`: the main loop has finished while background work goes on.
package struct AssistantIdle: Equatable, Sendable {
  package var aborted = false
}

extension AssistantIdle: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    aborted = fields.flag("aborted")
  }
}

/// `session.shutdown`: the session has ended.
package struct SessionShutdown: Equatable, Sendable {
  /// Unknown and empty where none came: an end is an end.
  package var shutdownType: ShutdownType
  package var errorReason: String?
  package var codeChanges: CodeChanges?
  /// By model id.
  package var modelMetrics: [String: ModelMetric]?
  /// Milliseconds since 1970 on the wire, unlike other times.
  package var sessionStartTime: Timestamp?
  package var totalAPIDuration: Duration?
  package var totalPremiumRequests: Double?
  package var totalNanoAiu: Double?
  package var currentModel: String?
  package var currentTokens: Int?
}

extension SessionShutdown: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    shutdownType = fields.expected("shutdownType") ?? .unknown("")
    errorReason = fields.optional("errorReason")
    codeChanges = fields.optional("codeChanges")
    modelMetrics = fields.optional("modelMetrics")
    sessionStartTime = fields.epochMilliseconds("sessionStartTime")
    totalAPIDuration = fields.milliseconds("totalApiDurationMs")
    totalPremiumRequests = fields.optional("totalPremiumRequests")
    totalNanoAiu = fields.optional("totalNanoAiu")
    currentModel = fields.optional("currentModel")
    currentTokens = fields.optional("currentTokens")
  }
}

/// What a session changed in files.
package struct CodeChanges: Equatable, Sendable {
  package var linesAdded: Int?
  package var linesRemoved: Int?
  package var filesModified: [String] = []
}

extension CodeChanges: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    linesAdded = fields.optional("linesAdded")
    linesRemoved = fields.optional("linesRemoved")
    filesModified = fields.list("filesModified")
  }
}

/// What one model was used for in a session.
package struct ModelMetric: Equatable, Sendable {
  package var requests: ModelRequests?
  package var usage: ModelTokens?
  package var totalNanoAiu: Double?
}

extension ModelMetric: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requests = fields.optional("requests")
    usage = fields.optional("usage")
    totalNanoAiu = fields.optional("totalNanoAiu")
  }
}

/// The calls of one model.
package struct ModelRequests: Equatable, Sendable {
  package var count: Int?
  /// Premium requests; may be fractional.
  package var cost: Double?
}

extension ModelRequests: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    count = fields.optional("count")
    cost = fields.optional("cost")
  }
}

/// The tokens of one model.
package struct ModelTokens: Equatable, Sendable {
  package var inputTokens: Int?
  package var outputTokens: Int?
  package var cacheReadTokens: Int?
  package var cacheWriteTokens: Int?
  package var reasoningTokens: Int?
}

extension ModelTokens: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    inputTokens = fields.optional("inputTokens")
    outputTokens = fields.optional("outputTokens")
    cacheReadTokens = fields.optional("cacheReadTokens")
    cacheWriteTokens = fields.optional("cacheWriteTokens")
    reasoningTokens = fields.optional("reasoningTokens")
  }
}

/// `session.task_complete`: the agent says that the task is done. Not the same as idle.
package struct SessionTaskComplete: Equatable, Sendable {
  package var success: Bool?
  package var summary: String?
  package var outcome: TaskOutcome?
  package var reason: String?
}

extension SessionTaskComplete: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    success = fields.optional("success")
    summary = fields.optional("summary")
    outcome = fields.optional("outcome")
    reason = fields.optional("reason")
  }
}

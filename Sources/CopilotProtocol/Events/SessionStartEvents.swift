/// `session.start`: the first event of a session. For a cloud session it opens the gate for the first prompt, if it is the agent's.
package struct SessionStart: Equatable, Sendable {
  /// What wrote the event; only "copilot-agent" can read prompts.
  package var producer: String
  package var sessionID: SessionID?
  /// The runtime on the machine that runs the session, not the one on this machine.
  package var copilotVersion: String?
  /// The version of the event schema.
  package var version: Int?
  package var startTime: Timestamp?
  package var selectedModel: String?
  package var reasoningEffort: String?
  package var context: WorkingContext?
  /// True where the GitHub web page or app may steer too.
  package var remoteSteerable: Bool?
  package var alreadyInUse = false
  package var sessionLimits: SessionLimits?

  /// The branch that the agent works on, where it says so.
  package var branch: String? { context?.branch }
}

extension SessionStart: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    producer = try fields.required("producer")
    sessionID = fields.optional("sessionId")
    copilotVersion = fields.optional("copilotVersion")
    version = fields.optional("version")
    startTime = fields.optional("startTime")
    selectedModel = fields.optional("selectedModel")
    reasoningEffort = fields.optional("reasoningEffort")
    context = fields.optional("context")
    remoteSteerable = fields.optional("remoteSteerable")
    alreadyInUse = fields.flag("alreadyInUse")
    sessionLimits = fields.optional("sessionLimits")
  }
}

/// `session.resume`: this client attached to a session that was there before. Not the start of a turn.
package struct SessionResume: Equatable, Sendable {
  package var resumeTime: Timestamp?
  package var eventCount: Int?
  package var selectedModel: String?
  package var reasoningEffort: String?
  package var context: WorkingContext?
  package var remoteSteerable: Bool?
  package var alreadyInUse = false
  package var continuePendingWork = false
  /// True when work was already running.
  package var sessionWasActive = false
  package var sessionLimits: SessionLimits?
}

extension SessionResume: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    resumeTime = fields.optional("resumeTime")
    eventCount = fields.optional("eventCount")
    selectedModel = fields.optional("selectedModel")
    reasoningEffort = fields.optional("reasoningEffort")
    context = fields.optional("context")
    remoteSteerable = fields.optional("remoteSteerable")
    alreadyInUse = fields.flag("alreadyInUse")
    continuePendingWork = fields.flag("continuePendingWork")
    sessionWasActive = fields.flag("sessionWasActive")
    sessionLimits = fields.optional("sessionLimits")
  }
}

/// The directory and the git facts of the machine that runs the agent.
package struct WorkingContext: Equatable, Sendable {
  package var cwd: String?
  package var gitRoot: String?
  package var branch: String?
  /// Usually `owner/name`.
  package var repository: String?
  package var repositoryHost: String?
  package var hostType: String?
  package var headCommit: String?
  package var baseCommit: String?
}

extension WorkingContext: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    cwd = fields.optional("cwd")
    gitRoot = fields.optional("gitRoot")
    branch = fields.optional("branch")
    repository = fields.optional("repository")
    repositoryHost = fields.optional("repositoryHost")
    hostType = fields.optional("hostType")
    headCommit = fields.optional("headCommit")
    baseCommit = fields.optional("baseCommit")
  }
}

/// The budget of a session.
package struct SessionLimits: Equatable, Sendable {
  package var maxAiCredits: Double?
}

extension SessionLimits: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    maxAiCredits = fields.optional("maxAiCredits")
  }
}

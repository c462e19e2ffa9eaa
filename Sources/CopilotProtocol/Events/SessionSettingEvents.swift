/// `session.title_changed`: the runtime or a person has named the session.
package struct SessionTitleChanged: Equatable, Sendable {
  package var title: String
}

extension SessionTitleChanged: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    title = try fields.required("title")
  }
}

/// `session.mode_changed`: how much the agent does by itself has changed, or will once the agent agrees.
package struct SessionModeChanged: Equatable, Sendable {
  package var newMode: SessionMode
  package var previousMode: SessionMode?
}

extension SessionModeChanged: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    newMode = try fields.required("newMode")
    previousMode = fields.optional("previousMode")
  }
}

/// `session.model_change`: the model in effect has changed.
package struct SessionModelChange: Equatable, Sendable {
  package var newModel: String
  package var previousModel: String?
  package var reasoningEffort: String?
  package var previousReasoningEffort: String?
  /// An open set: rate_limit_auto_switch, refusal_fallback, …
  package var cause: String?
}

extension SessionModelChange: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    newModel = try fields.required("newModel")
    previousModel = fields.optional("previousModel")
    reasoningEffort = fields.optional("reasoningEffort")
    previousReasoningEffort = fields.optional("previousReasoningEffort")
    cause = fields.optional("cause")
  }
}

/// `session.remote_steerable_changed`: whether the GitHub web page or app may steer too.
package struct SessionRemoteSteerableChanged: Equatable, Sendable {
  package var remoteSteerable: Bool
}

extension SessionRemoteSteerableChanged: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    remoteSteerable = try fields.required("remoteSteerable")
  }
}

/// `session.context_changed`: the directory or the git facts of the agent's machine have changed.
package struct SessionContextChanged: Equatable, Sendable {
  package var context: WorkingContext
  /// True for a first report; a settled one follows.
  package var pendingGitContext = false

  package var branch: String? { context.branch }
}

extension SessionContextChanged: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    context = try WorkingContext(&fields)
    pendingGitContext = fields.flag("pendingGitContext")
  }
}

/// `session.plan_changed`: the plan was written, rewritten or deleted; its text has to be fetched.
package struct SessionPlanChanged: Equatable, Sendable {
  package var operation: PlanOperation
}

extension SessionPlanChanged: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    operation = try fields.required("operation")
  }
}

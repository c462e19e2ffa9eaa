package import JSONRPC

/// `user_input.requested`: the agent asks a question.
package struct UserInputRequested: Equatable, Sendable {
  package var requestID: RequestID
  package var question: String
  /// Empty: free text only.
  package var choices: [String] = []
  package var allowsFreeform: Bool
  package var toolCallID: ToolCallID?
}

extension UserInputRequested: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    question = try fields.required("question")
    choices = fields.list("choices")
    allowsFreeform = fields.optional("allowFreeform") ?? true
    toolCallID = fields.optional("toolCallId")
  }
}

/// `user_input.completed`: somebody answered.
package struct UserInputCompleted: Equatable, Sendable {
  package var requestID: RequestID
  package var answer: String?
  package var wasFreeform: Bool?
}

extension UserInputCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    answer = fields.optional("answer")
    wasFreeform = fields.optional("wasFreeform")
  }
}

/// `elicitation.requested`: a form, or a page to open.
package struct ElicitationRequested: Equatable, Sendable {
  package var requestID: RequestID
  package var message: String
  /// Nil means a form.
  package var mode: ElicitationMode?
  /// A JSON schema of one flat object; `fields` reads it.
  package var requestedSchema: JSONValue?
  package var url: String?
  /// An MCP server; nil: the agent.
  package var elicitationSource: String?
  package var toolCallID: ToolCallID?
}

extension ElicitationRequested: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    message = try fields.required("message")
    mode = fields.optional("mode")
    requestedSchema = fields.optional("requestedSchema")
    url = fields.optional("url")
    elicitationSource = fields.optional("elicitationSource")
    toolCallID = fields.optional("toolCallId")
  }
}

/// `elicitation.completed`: somebody filled in the form or turned it down.
package struct ElicitationCompleted: Equatable, Sendable {
  package var requestID: RequestID
  package var action: ElicitationAction?
  package var content: JSONValue?
}

extension ElicitationCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    action = fields.optional("action")
    content = fields.optional("content")
  }
}

/// `exit_plan_mode.requested`: a plan waits for approval.
package struct ExitPlanModeRequested: Equatable, Sendable {
  package var requestID: RequestID
  package var summary: String?
  /// Markdown.
  package var planContent: String
  package var actions: [ExitPlanModeAction] = []
  package var recommendedAction: ExitPlanModeAction?
  package var model: String?
}

extension ExitPlanModeRequested: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    summary = fields.optional("summary")
    planContent = try fields.required("planContent")
    actions = fields.list("actions")
    recommendedAction = fields.optional("recommendedAction")
    model = fields.optional("model")
  }
}

/// `exit_plan_mode.completed`: somebody decided about the plan.
package struct ExitPlanModeCompleted: Equatable, Sendable {
  package var requestID: RequestID
  package var approved: Bool?
  package var selectedAction: ExitPlanModeAction?
  package var autoApproveEdits: Bool?
  package var feedback: String?
}

extension ExitPlanModeCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    approved = fields.optional("approved")
    selectedAction = fields.optional("selectedAction")
    autoApproveEdits = fields.optional("autoApproveEdits")
    feedback = fields.optional("feedback")
  }
}

/// `user.message`: a message was accepted. On a cloud session this echo is the only proof that a prompt arrived.
package struct UserMessage: Equatable, Sendable {
  package var content: String
  /// Equals the result of `session.send`, from October 2026 on.
  package var messageID: PromptID?
  /// An open set: user, system, command-…, schedule-…, skill-…, agent-…
  package var source: String?
  package var agentMode: SessionMode?
  package var delivery: MessageDelivery?
  package var attachments: [Attachment] = []
  package var isAutopilotContinuation = false
  package var turnID: TurnID?
}

extension UserMessage: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    content = try fields.required("content")
    messageID = fields.optional("messageId")
    source = fields.optional("source")
    agentMode = fields.optional("agentMode")
    delivery = fields.optional("delivery")
    attachments = fields.list("attachments")
    isAutopilotContinuation = fields.flag("isAutopilotContinuation")
    turnID = fields.optional("turnId")
  }
}

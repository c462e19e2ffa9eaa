package import JSONRPC

/// What a notice of the runtime is about.
package enum SystemNotificationKind: Equatable, Sendable {
  case agentCompleted(name: String?, status: String?)
  case agentIdle(name: String?)
  case newInboxMessage(sender: String?, summary: String?)
  case shellCompleted(description: String?, exitCode: Int?)
  case shellDetachedCompleted(description: String?)
  case instructionDiscovered(path: String?)
  case workflowCompleted(name: String?, status: String?)
  case unknown(type: String, JSONValue)
}

extension SystemNotificationKind: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    let type: String = try fields.required("type")
    switch type {
    case "agent_completed":
      self = .agentCompleted(name: Self.agentName(&fields), status: fields.optional("status"))
    case "agent_idle":
      self = .agentIdle(name: Self.agentName(&fields))
    case "new_inbox_message":
      self = .newInboxMessage(sender: fields.optional("senderName"), summary: fields.optional("summary"))
    case "shell_completed":
      self = .shellCompleted(description: fields.optional("description"), exitCode: fields.optional("exitCode"))
    case "shell_detached_completed":
      self = .shellDetachedCompleted(description: fields.optional("description"))
    case "instruction_discovered":
      self = .instructionDiscovered(path: fields.optional("sourcePath"))
    case "workflow_completed":
      self = .workflowCompleted(name: fields.optional("workflowName"), status: fields.optional("status"))
    default:
      self = .unknown(type: type, .object(fields.object))
    }
  }

  private static func agentName(_ fields: inout FieldReader) -> String? {
    fields.optional("displayName") ?? fields.optional("description") ?? fields.optional("agentId")
  }
}

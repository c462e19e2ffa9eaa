package import JSONRPC

/// `external_tool.requested`: a tool of some client was called.
package struct ExternalToolRequested: Equatable, Sendable {
  package var requestID: RequestID
  package var toolName: String
  package var toolCallID: ToolCallID?
  package var arguments: JSONValue?
}

extension ExternalToolRequested: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    toolName = try fields.required("toolName")
    toolCallID = fields.optional("toolCallId")
    arguments = fields.optional("arguments")
  }
}

/// `external_tool.completed`: some client has answered the call.
package struct ExternalToolCompleted: Equatable, Sendable {
  package var requestID: RequestID
}

extension ExternalToolCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
  }
}

/// `command.queued`: a queued slash command wants a client to run it.
package struct CommandQueued: Equatable, Sendable {
  package var requestID: RequestID
  package var command: String
}

extension CommandQueued: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    command = try fields.required("command")
  }
}

/// `command.execute`: a command that a client registered was invoked.
package struct CommandExecute: Equatable, Sendable {
  package var requestID: RequestID
  package var command: String
  /// Without the slash.
  package var commandName: String?
  package var args: String?
}

extension CommandExecute: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    command = try fields.required("command")
    commandName = fields.optional("commandName")
    args = fields.optional("args")
  }
}

/// `command.completed`: some client has taken care of the command.
package struct CommandCompleted: Equatable, Sendable {
  package var requestID: RequestID
}

extension CommandCompleted: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
  }
}

package import JSONRPC

/// `tool.user_requested`: a person, not the model, started a tool.
package struct ToolUserRequested: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var toolName: String
  package var arguments: JSONValue?
}

extension ToolUserRequested: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    toolName = try fields.required("toolName")
    arguments = fields.optional("arguments")
  }
}

/// `tool.execution_start`: a tool call begins. It comes before the permission for that call, so started does not mean approved.
package struct ToolExecutionStart: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var toolName: String
  package var arguments: JSONValue?
  package var toolTitle: String?
  package var mcpServerName: String?
  package var mcpToolName: String?
  package var model: String?
  package var parentToolCallID: ToolCallID?
  package var displayVerbatim = false
  package var shellTool: ShellToolStart?
  package var turnID: TurnID?
}

extension ToolExecutionStart: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    toolName = try fields.required("toolName")
    arguments = fields.optional("arguments")
    toolTitle = fields.optional("toolTitle")
    mcpServerName = fields.optional("mcpServerName")
    mcpToolName = fields.optional("mcpToolName")
    model = fields.optional("model")
    parentToolCallID = fields.optional("parentToolCallId")
    displayVerbatim = fields.flag("displayVerbatim")
    shellTool = fields.optional("shellToolInfo")
    turnID = fields.optional("turnId")
  }
}

/// What the runtime read from the command of a shell tool.
package struct ShellToolStart: Equatable, Sendable {
  package var displayCommand: String?
  package var hasWriteFileRedirection = false
  package var possiblePaths: [String] = []
}

extension ShellToolStart: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    displayCommand = fields.optional("displayCommand")
    hasWriteFileRedirection = fields.flag("hasWriteFileRedirection")
    possiblePaths = fields.list("possiblePaths")
  }
}

/// `tool.execution_partial_result`: output to append.
package struct ToolExecutionPartialResult: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var partialOutput: String
}

extension ToolExecutionPartialResult: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    partialOutput = try fields.required("partialOutput")
  }
}

/// `tool.execution_progress`: replaces the progress text before it.
package struct ToolExecutionProgress: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var progressMessage: String
}

extension ToolExecutionProgress: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    progressMessage = try fields.required("progressMessage")
  }
}

/// `tool.shell_output`: a second, finer stream of a shell's output, from October 2026 on.
package struct ToolShellOutput: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var text: String
  /// The order of the pieces.
  package var sequence: Int?
  package var stream: ShellStream?
}

extension ToolShellOutput: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    text = try fields.required("text")
    sequence = fields.optional("sequence")
    stream = fields.optional("stream")
  }
}

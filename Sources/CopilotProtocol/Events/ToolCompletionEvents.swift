/// `tool.execution_complete`: a tool has finished, failed or was denied.
package struct ToolExecutionComplete: Equatable, Sendable {
  package var toolCallID: ToolCallID
  package var success: Bool
  package var result: ToolResult?
  package var error: ToolError?
  package var fileEdits: [FileEdit] = []
  package var shellExecution: ShellExecution?
  package var isUserRequested = false
  package var sandboxed = false
  package var model: String?
  package var parentToolCallID: ToolCallID?
  package var turnID: TurnID?
}

extension ToolExecutionComplete: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolCallID = try fields.required("toolCallId")
    success = try fields.required("success")
    result = fields.optional("result")
    error = fields.optional("error")
    fileEdits = fields.list("fileEdits")
    shellExecution = fields.optional("shellExecution")
    isUserRequested = fields.flag("isUserRequested")
    sandboxed = fields.flag("sandboxed")
    model = fields.optional("model")
    parentToolCallID = fields.optional("parentToolCallId")
    turnID = fields.optional("turnId")
  }
}

/// For display prefer `detailedContent`, then `contents`, then `content`.
package struct ToolResult: Equatable, Sendable {
  /// What the model saw.
  package var content: String?
  package var detailedContent: String?
  package var contents: [ToolContent] = []
}

extension ToolResult: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    content = fields.optional("content")
    detailedContent = fields.optional("detailedContent")
    contents = fields.list("contents")
  }
}

/// Why a tool failed.
package struct ToolError: Equatable, Sendable {
  package var message: String?
  /// An open set; "denied" when a person said no and why, "rejected" when without a word.
  package var code: String?
}

extension ToolError: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    message = fields.optional("message")
    code = fields.optional("code")
  }
}

/// One file that a tool touched.
package struct FileEdit: Equatable, Sendable {
  package var kind: FileEditKind
  package var path: String
}

extension FileEdit: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    kind = try fields.required("kind")
    path = try fields.required("path")
  }
}

/// How a command ended.
package struct ShellExecution: Equatable, Sendable {
  package var exitCode: Int?
}

extension ShellExecution: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    exitCode = fields.optional("exitCode")
  }
}

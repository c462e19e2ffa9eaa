package import JSONRPC

/// A tool of a Model Context Protocol server would be called.
package struct McpRequest: Equatable, Sendable {
  package var serverName: String
  package var toolName: String
  package var toolTitle: String?
  package var arguments: JSONValue?
  /// By the server's own account; false where nothing is said.
  package var isReadOnly = false
  package var facts = PermissionFacts()
}

extension McpRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    serverName = try fields.act("serverName")
    toolName = try fields.act("toolName")
    toolTitle = fields.optional("toolTitle")
    arguments = fields.optional("args")
    isReadOnly = fields.flag("readOnly")
    facts = PermissionFacts(&fields)
  }
}

/// A tool that a client brought along would be called.
package struct CustomToolRequest: Equatable, Sendable {
  package var toolName: String
  package var toolDescription: String?
  package var arguments: JSONValue?
  package var facts = PermissionFacts()
}

extension CustomToolRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolName = try fields.act("toolName")
    toolDescription = fields.optional("toolDescription")
    arguments = fields.optional("args")
    facts = PermissionFacts(&fields)
  }
}

/// A hook asks that a person decides about a tool call.
package struct HookRequest: Equatable, Sendable {
  package var toolName: String
  package var toolArguments: JSONValue?
  package var hookMessage: String?
  package var facts = PermissionFacts()
}

extension HookRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    toolName = try fields.act("toolName")
    toolArguments = fields.optional("toolArgs")
    hookMessage = fields.optional("hookMessage")
    facts = PermissionFacts(&fields)
  }
}

/// A workflow (in August 2026 a factory) would run or be written.
package struct WorkflowRequest: Equatable, Sendable {
  package var name: String
  /// run or author.
  package var operation: String
  package var workflowDescription: String?
  package var phases: [JSONValue] = []
  package var maxAiCredits: Double?
  package var facts = PermissionFacts()
}

extension WorkflowRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    name = try fields.act("name")
    operation = try fields.act("operation")
    workflowDescription = fields.optional("description")
    phases = fields.list("phases")
    maxAiCredits = fields.optional("maxAiCredits")
    facts = PermissionFacts(&fields)
  }
}

import JSONRPC

/// A command would run, on the machine that runs the agent.
package struct ShellRequest: Equatable, Sendable {
  /// The command, whole. What else is said about it was parsed from it.
  package var fullCommandText: String
  package var commands: [ShellCommand] = []
  package var possiblePaths: [String] = []
  package var possibleURLs: [String] = []
  package var hasWriteFileRedirection = false
  /// From October 2026 on.
  package var resolvedWorkingDirectory: String?
  package var facts = PermissionFacts()

  package var warning: String? { facts.warning }
  package var requestsSandboxBypass: Bool { facts.requestsSandboxBypass }
}

extension ShellRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    fullCommandText = try fields.act("fullCommandText")
    commands = fields.list("commands")
    possiblePaths = fields.list("possiblePaths")
    let addresses: [PossibleURL] = fields.list("possibleUrls")
    possibleURLs = addresses.map(\.url)
    hasWriteFileRedirection = fields.flag("hasWriteFileRedirection")
    resolvedWorkingDirectory = fields.optional("resolvedWorkingDirectory")
    facts = PermissionFacts(&fields)
  }
}

/// One command that the runtime found in the text.
package struct ShellCommand: Equatable, Sendable {
  package var identifier: String
  /// By the runtime's own account; false where it says nothing.
  package var isReadOnly: Bool
}

extension ShellCommand: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    identifier = try fields.required("identifier")
    isReadOnly = fields.flag("readOnly")
  }
}

private struct PossibleURL: WireObject {
  let url: String

  init(_ fields: inout FieldReader) throws(FieldFault) {
    url = try fields.required("url")
  }
}

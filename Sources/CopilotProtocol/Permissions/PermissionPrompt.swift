import JSONRPC

/// A permission as the runtime means to ask about it.
package enum PermissionPrompt: Equatable, Sendable {
  case commands(CommandsPrompt)
  /// About paths outside the allowed directories, whatever the request behind it is.
  case path(PathPrompt)
  /// Every other kind has the form of the request.
  case act(PermissionRequest)
}

extension PermissionPrompt: PermissionActReadable {
  init(kind: String, _ fields: inout FieldReader) throws(FieldFault) {
    switch kind {
    case "commands": self = .commands(try CommandsPrompt(&fields))
    case "path": self = .path(try PathPrompt(&fields))
    default: self = .act(try PermissionRequest(kind: kind, &fields))
    }
  }

  static func unknown(kind: String?, _ value: JSONValue) -> PermissionPrompt {
    .act(.unknown(kind: kind, value))
  }
}

extension PermissionPrompt {
  package var facts: PermissionFacts {
    switch self {
    case .commands(let prompt): prompt.facts
    case .path(let prompt): prompt.facts
    case .act(let request): request.facts
    }
  }
}

/// The prompt for a shell command.
package struct CommandsPrompt: Equatable, Sendable {
  package var fullCommandText: String
  /// What an approval for the session would cover.
  package var commandIdentifiers: [String] = []
  package var facts = PermissionFacts()
}

extension CommandsPrompt: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    fullCommandText = try fields.act("fullCommandText")
    commandIdentifiers = fields.list("commandIdentifiers")
    facts = PermissionFacts(&fields)
  }
}

/// The prompt for paths outside the allowed directories.
package struct PathPrompt: Equatable, Sendable {
  /// read, shell or write.
  package var accessKind: String?
  package var paths: [String]
  package var facts = PermissionFacts()
}

extension PathPrompt: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    accessKind = fields.optional("accessKind")
    paths = try fields.acts("paths")
    facts = PermissionFacts(&fields)
  }
}

package import JSONRPC

/// `session.workspaces.diff`: what the agent has changed on its machine. The agent itself is asked, which takes seconds.
package struct WorkspaceDiffCall: RuntimeMethod {
  package static let name = "session.workspaces.diff"
  /// The agent answers when it finds the time, and a diff may be large: longer than other calls have.
  package static let timeout = Duration.seconds(90)

  package var sessionID: SessionID
  package var scope: DiffScope

  package init(sessionID: SessionID, scope: DiffScope) {
    self.sessionID = sessionID
    self.scope = scope
  }

  package var params: JSONValue { .session(sessionID, ["mode": .string(scope.rawText)]) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> WorkspaceDiff { try read(value) }
}

/// What a diff of the agent's files is compared with.
package enum DiffScope: WireEnum {
  /// What is not committed.
  case unstaged
  /// Everything since the branch left the one it came from.
  case branch
  case unknown(String)

  package static let known: [Self] = [.unstaged, .branch]

  package var rawText: String {
    switch self {
    case .unstaged: "unstaged"
    case .branch: "branch"
    case .unknown(let word): word
    }
  }
}

extension DiffScope: WireReadable {}

/// What `session.workspaces.diff` answers.
package struct WorkspaceDiff: Equatable, Sendable {
  package var changes: [FileChange]
  /// What was compared in the end.
  package var scope: DiffScope?
  /// The agent could not compare what was asked for, and compared something else.
  package var isFallback = false
  package var baseBranch: String?

  package init(
    changes: [FileChange], scope: DiffScope? = nil, isFallback: Bool = false, baseBranch: String? = nil
  ) {
    self.changes = changes
    self.scope = scope
    self.isFallback = isFallback
    self.baseBranch = baseBranch
  }
}

extension WorkspaceDiff: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    changes = try fields.required("changes")
    scope = fields.optional("mode")
    isFallback = fields.flag("isFallback")
    baseBranch = fields.optional("baseBranch")
  }
}

/// One file that differs.
package struct FileChange: Equatable, Sendable {
  package enum Kind: WireEnum {
    case added, modified, deleted, renamed
    case unknown(String)

    package static let known: [Self] = [.added, .modified, .deleted, .renamed]

    package var rawText: String {
      switch self {
      case .added: "added"
      case .modified: "modified"
      case .deleted: "deleted"
      case .renamed: "renamed"
      case .unknown(let word): word
      }
    }
  }

  package var path: String
  /// Where it was before it was renamed.
  package var oldPath: String?
  package var kind: Kind?
  /// As `git diff` writes it; empty for a file of which nothing is shown.
  package var diff: String
  /// Something of the diff was left out.
  package var isTruncated = false

  package init(path: String, oldPath: String? = nil, kind: Kind?, diff: String, isTruncated: Bool = false) {
    self.path = path
    self.oldPath = oldPath
    self.kind = kind
    self.diff = diff
    self.isTruncated = isTruncated
  }
}

extension FileChange.Kind: WireReadable {}

extension FileChange: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    path = try fields.required("path")
    oldPath = fields.optional("oldPath")
    kind = fields.optional("changeType")
    diff = fields.optional("diff") ?? ""
    isTruncated = fields.flag("isTruncated")
  }
}

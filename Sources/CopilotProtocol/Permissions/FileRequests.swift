/// A file would be written. Paths name files of the machine that runs the agent.
package struct WriteRequest: Equatable, Sendable {
  package var fileName: String
  /// A unified diff; empty only where `newFileContents` stands.
  package var diff: String
  package var newFileContents: String?
  /// Where the file name leads, from October 2026 on.
  package var resolvedPath: String?
  package var facts = PermissionFacts()
}

extension WriteRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    fileName = try fields.act("fileName")
    newFileContents = fields.optional("newFileContents")
    diff = newFileContents == nil ? try fields.act("diff") : fields.optional("diff") ?? ""
    resolvedPath = fields.optional("resolvedPath")
    facts = PermissionFacts(&fields)
  }
}

/// A file or a directory would be read.
package struct ReadRequest: Equatable, Sendable {
  package var path: String
  /// Where the path leads, from October 2026 on.
  package var resolvedPath: String?
  package var facts = PermissionFacts()
}

extension ReadRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    path = try fields.act("path")
    resolvedPath = fields.optional("resolvedPath")
    facts = PermissionFacts(&fields)
  }
}

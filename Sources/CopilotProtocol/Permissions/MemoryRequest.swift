/// Something would be remembered, or a memory judged.
package struct MemoryRequest: Equatable, Sendable {
  package var fact: String
  /// store or vote.
  package var action: String?
  package var subject: String?
  package var citations: String?
  /// upvote or downvote.
  package var direction: String?
  package var reason: String?
  /// repository or user, from August 2026 on.
  package var scope: String?
  package var facts = PermissionFacts()
}

extension MemoryRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    fact = try fields.act("fact")
    action = fields.optional("action")
    subject = fields.optional("subject")
    citations = fields.optional("citations")
    direction = fields.optional("direction")
    reason = fields.optional("reason")
    scope = fields.optional("scope")
    facts = PermissionFacts(&fields)
  }
}

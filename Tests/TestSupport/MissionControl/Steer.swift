package import JSONRPC

/// What the runtime posted to a task's `/steer`: the only proof that something really left the machine.
package struct Steer: Equatable, Sendable {
  /// `user_message`, `abort`, `mode_switch`, `permission_response`, `ask_user_response`, `elicitation_response`,
  /// `plan_approval_response`.
  package let type: String
  /// The text of a `user_message`; JSON text for every other type; absent for `abort`.
  package let content: String?
  /// Made by the runtime for each post.
  package let externalID: String?

  package init(type: String, content: String? = nil, externalID: String? = nil) {
    self.type = type
    self.content = content
    self.externalID = externalID
  }

  init(body: JSONValue) {
    self.init(
      type: body["type"]?.string ?? "", content: body["content"]?.string, externalID: body["external_id"]?.string)
  }

  /// The content read as JSON; nil where it is not.
  package var answer: JSONValue? {
    content.flatMap { try? JSONText.value(of: $0.utf8) }
  }
}

package import JSONRPC

/// A call of one of the agent's own tools, as a model asks for it.
package struct ToolUse: Equatable, Sendable {
  /// The name of the call: answers to what the tool asks are keyed by it.
  package let id: String
  package let tool: String
  package let arguments: JSONValue

  package init(_ id: String, _ tool: String, _ arguments: JSONValue) {
    self.id = id
    self.tool = tool
    self.arguments = arguments
  }

  package static func bash(_ id: String, _ command: String, because reason: String) -> ToolUse {
    ToolUse(id, "bash", ["command": .string(command), "description": .string(reason), "mode": "sync"])
  }

  package static func create(_ id: String, _ path: String, holding text: String) -> ToolUse {
    ToolUse(id, "create", ["path": .string(path), "file_text": .string(text)])
  }

  package static func edit(_ id: String, _ path: String, from old: String, to new: String) -> ToolUse {
    ToolUse(id, "edit", ["path": .string(path), "old_str": .string(old), "new_str": .string(new)])
  }

  package static func view(_ id: String, _ path: String) -> ToolUse { ToolUse(id, "view", ["path": .string(path)]) }

  package static func fetch(_ id: String, _ url: String) -> ToolUse { ToolUse(id, "web_fetch", ["url": .string(url)]) }

  package static func ask(_ id: String, _ question: String, choices: [String]) -> ToolUse {
    let offered = JSONValue.array(choices.map(JSONValue.string))
    return ToolUse(id, "ask_user", ["question": .string(question), "choices": offered, "allow_freeform": true])
  }
}

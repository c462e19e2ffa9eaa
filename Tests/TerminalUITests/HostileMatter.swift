import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport

@testable import TerminalUI

/// A part of a request that text from outside can be.
enum HostileMatter: CaseIterable {
  case command, path, diff, url, server, tool, arguments, custom, fact, raw
  case question, choice, plan, formMessage, formLabel, formChoice
  case intention, warning, extensionName, hookMessage

  /// The event that asks with this text.
  func event(_ text: String) -> (type: String, data: JSONValue) {
    switch self {
    case .question: asking("user_input.requested", ["question": .string(text), "choices": ["main"]])
    case .choice: asking("user_input.requested", ["question": "Which?", "choices": [.string(text), "main"]])
    case .plan: asking("exit_plan_mode.requested", ["planContent": .string(text), "actions": ["interactive"]])
    case .formMessage: form(message: text, field: ["type": "string", "title": "Region"])
    case .formLabel: form(message: "Where?", field: ["type": "string", "title": .string(text)])
    case .formChoice: form(message: "Where?", field: ["type": "string", "enum": [.string(text), "eu"]])
    case .command, .path, .diff, .url, .server, .tool, .arguments, .custom, .fact, .raw, .intention, .warning,
      .extensionName, .hookMessage:
      asking("permission.requested", ["permissionRequest": request(.string(text), lines: text)])
    }
  }

  private func request(_ text: JSONValue, lines: String) -> JSONValue {
    switch self {
    case .path: ["kind": "read", "path": text]
    case .diff: ["kind": "write", "fileName": "f", "diff": .string(Self.diff(adding: lines))]
    case .url: ["kind": "url", "url": text]
    case .server: ["kind": "mcp", "serverName": text, "toolName": "t", "args": ["a": 1]]
    case .tool: ["kind": "mcp", "serverName": "s", "toolName": text, "args": ["a": 1]]
    case .arguments: ["kind": "mcp", "serverName": "s", "toolName": "t", "args": ["body": text]]
    case .custom: ["kind": "custom-tool", "toolName": "t", "toolDescription": text, "args": ["a": 1]]
    case .fact: ["kind": "memory", "action": "store", "fact": text, "subject": "s", "citations": "c"]
    case .raw: ["kind": "teleport", "destination": text]
    case .intention: ["kind": "read", "path": "README.md", "intention": text]
    case .warning: ["kind": "shell", "fullCommandText": "ls", "commands": [], "warning": text]
    case .extensionName: ["kind": "extension-management", "operation": "install", "extensionName": text]
    case .hookMessage: ["kind": "hook", "toolName": "bash", "toolArgs": ["command": "ls"], "hookMessage": text]
    case .command, .question, .choice, .plan, .formMessage, .formLabel, .formChoice:
      [
        "kind": "shell", "fullCommandText": text, "commands": [], "possiblePaths": [], "possibleUrls": [],
        "hasWriteFileRedirection": false,
      ]
    }
  }

  private static func diff(adding text: String) -> String {
    "--- a/f\n+++ b/f\n@@ -1,1 +1,2 @@\n a\n+" + text.replacing("\n", with: "\n+") + "\n"
  }

  private func form(message: String, field: JSONValue) -> (String, JSONValue) {
    asking(
      "elicitation.requested",
      ["message": .string(message), "requestedSchema": ["type": "object", "properties": ["region": field]]])
  }

  private func asking(_ type: String, _ members: JSONValue) -> (String, JSONValue) {
    var data = members.object ?? JSONObject()
    data.set("requestId", "p1")
    return (type, .object(data))
  }

  /// Markdown takes its own signs out, so that only letters and digits can be looked for there.
  var isMarkdown: Bool { self == .plan }
}

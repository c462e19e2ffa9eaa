import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

extension ForeignPlace {
  /// What waits for a person: the bar, and the pane with each kind of request.
  static let requests: [ForeignPlace] = [
    ForeignPlace(name: "repository in the bar", cleaning: .exact, mayBeLeftOut: true, isRepository: true) { _, scene in
      scene.asks("ls")
    },
    request("command", .exact, ["kind": "shell", "commands": []], "fullCommandText"),
    request("path", .exact, ["kind": "read"], "path"),
    request("file", .exact, ["kind": "write", "diff": "@@ -1 +1 @@\n-a\n+b\n"], "fileName"),
    request("address", .exact, ["kind": "url"], "url"),
    request("server", .exact, ["kind": "mcp", "toolName": "t"], "serverName"),
    request("tool of a server", .exact, ["kind": "mcp", "serverName": "s"], "toolName"),
    request("fact", .exact, ["kind": "memory"], "fact"),
    request("intention", .exact, ["kind": "read", "path": "a"], "intention"),
    ForeignPlace(name: "line of a diff under decision", cleaning: .exact, hasRemarks: true) { text, scene in
      scene.wants(["kind": "write", "fileName": "f", "diff": .string("@@ -1 +1 @@\n-\(text)\n+b\n")])
    },
    ForeignPlace(name: "question", cleaning: .exact, hasRemarks: true) { text, scene in
      scene.asksQuestion(text, choices: ["yes"])
      scene.opensRequest()
    },
    ForeignPlace(name: "choice", cleaning: .exact, hasRemarks: true) { text, scene in
      scene.asksQuestion("Which?", choices: [text, "no"])
      scene.opensRequest()
    },
    ForeignPlace(name: "form", cleaning: .exact, hasRemarks: true) { text, scene in
      scene.asksForm(["a": ["type": "boolean"]], message: text)
      scene.opensRequest()
    },
    ForeignPlace(name: "field", cleaning: .exact, hasRemarks: true) { text, scene in
      scene.asksForm(["a": ["type": "boolean", "title": .string(text)]])
      scene.opensRequest()
    },
    ForeignPlace(name: "option", cleaning: .exact, hasRemarks: true) { text, scene in
      scene.asksForm(["a": ["type": "string", "enum": [.string(text), "no"]]])
      scene.opensRequest()
    },
    ForeignPlace(name: "plan", cleaning: .prose, hasRemarks: true) { text, scene in
      scene.asksPlan(text)
      scene.opensRequest()
    },
    ForeignPlace(name: "words of a denial", cleaning: .prose) { text, scene in
      scene.asks("ls")
      scene.opensRequest()
      scene.press(.scalar("f"))
      scene.type(text)
    },
  ]

  private static func request(_ name: String, _ cleaning: Cleaning, _ members: JSONValue, _ key: String)
    -> ForeignPlace
  {
    ForeignPlace(name: name, cleaning: cleaning, hasRemarks: true) { text, scene in
      var request = members.object ?? JSONObject()
      request.set(key, .string(text))
      scene.wants(.object(request))
    }
  }
}

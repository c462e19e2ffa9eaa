@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

extension ForeignPlace {
  /// What tools do, in the transcript and, from 120 columns, in the activity beside it.
  static let work: [ForeignPlace] = [
    ForeignPlace(name: "tool", cleaning: .exact, isOneRow: true) { $1.starts($0, ["a": 1], as: "t1") },
    ForeignPlace(name: "what a tool does", cleaning: .exact, isOneRow: true) { text, scene in
      scene.starts("view", ["path": .string(text)], as: "t1")
      scene.finishes("t1", "1 line")
    },
    ForeignPlace(name: "arguments", cleaning: .exact) { text, scene in
      scene.starts("query", ["argument": .string(text)], as: "t1")
      scene.press(KeyPress(.scalar("e"), .control))
    },
    ForeignPlace(name: "result", cleaning: .prose) { text, scene in
      scene.starts("query", ["a": 1], as: "t1")
      scene.finishes("t1", text)
      scene.press(KeyPress(.scalar("e"), .control))
    },
    ForeignPlace(name: "output of a command", cleaning: .prose) { text, scene in
      scene.starts("bash", ["command": "ls"], as: "t1")
      scene.finishes("t1", text)
      scene.press(KeyPress(.scalar("e"), .control))
    },
    ForeignPlace(name: "failure of a tool", cleaning: .prose, isOneRow: true) { text, scene in
      scene.starts("query", ["a": 1], as: "t1")
      scene.comes(
        .toolExecutionComplete(
          ToolExecutionComplete(toolCallID: "t1", success: false, error: ToolError(message: text))))
    },
    ForeignPlace(name: "edited file", cleaning: .exact, isOneRow: true) { text, scene in
      scene.starts("edit", ["path": .string(text), "old_str": "a\n", "new_str": "b\n"], as: "t1")
      scene.finishes("t1", "done")
    },
    ForeignPlace(name: "line of a diff", cleaning: .prose) { text, scene in
      scene.starts("edit", ["path": "f", "old_str": .string(text), "new_str": "b"], as: "t1")
      scene.finishes("t1", "done")
      scene.press(KeyPress(.scalar("e"), .control))
    },
    ForeignPlace(name: "to-do", cleaning: .prose, isOneRow: true) { text, scene in
      scene.starts(
        "sql", ["query": .string("INSERT INTO todos (id, title, status) VALUES ('a', '\(text)', 'in_progress')")],
        as: "t1")
      scene.finishes("t1", "1 row")
    },
    ForeignPlace(name: "sub-agent", cleaning: .exact, isOneRow: true) { $1.delegates(to: $0) },
    ForeignPlace(name: "what a sub-agent is", cleaning: .prose, isOneRow: true) { $1.delegates(described: $0) },
    ForeignPlace(name: "model of a sub-agent", cleaning: .exact, mayBeLeftOut: true) { $1.delegates(model: $0) },
    ForeignPlace(name: "model that was used", cleaning: .exact) { text, scene in
      scene.comes(.assistantTurnStart(AssistantTurnStart(turnID: "0")))
      scene.comes(.assistantUsage(AssistantUsage(model: text, inputTokens: 12_300, outputTokens: 840)))
      scene.comes(.sessionIdle(SessionIdle()))
    },
  ]
}

extension Scene {
  fileprivate mutating func delegates(
    to name: String = "Explore", described description: String = "Reads", model: String = "gpt-5"
  ) {
    comes(
      .subagentStarted(
        SubagentStarted(
          toolCallID: "t1", agentName: "explore", agentDisplayName: name, agentDescription: description, model: model)))
  }
}

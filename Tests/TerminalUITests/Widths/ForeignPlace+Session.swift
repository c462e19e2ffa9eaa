@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

extension ForeignPlace {
  /// The two lines at the top.
  static let status: [ForeignPlace] = [
    ForeignPlace(name: "repository", cleaning: .exact, isOneRow: true, isRepository: true) { _, _ in },
    ForeignPlace(name: "title", cleaning: .prose, isOneRow: true) { text, scene in
      scene.comes(.sessionTitleChanged(SessionTitleChanged(title: text)))
    },
    ForeignPlace(name: "login", cleaning: .exact, mayBeLeftOut: true) { text, scene in
      scene.tell(.runtime(.signedIn(login: text)))
    },
  ]

  /// What is said, and news.
  static let transcript: [ForeignPlace] = [
    ForeignPlace(name: "prompt", cleaning: .prose) { $1.comes(.userMessage(UserMessage(content: $0))) },
    ForeignPlace(name: "source of a prompt", cleaning: .exact, isOneRow: true) { text, scene in
      scene.comes(.userMessage(UserMessage(content: "go", source: text)))
    },
    ForeignPlace(name: "agent text", cleaning: .prose) { $1.says($0, as: "m1") },
    ForeignPlace(name: "list", cleaning: .prose) { $1.says("- one\n- \($0)\n  - \($0)", as: "m1") },
    ForeignPlace(name: "quote", cleaning: .prose) { $1.says("> \($0)", as: "m1") },
    ForeignPlace(name: "code", cleaning: .prose) { $1.says("```\n\($0)\n```", as: "m1") },
    ForeignPlace(name: "table", cleaning: .prose) { text, scene in
      scene.says("| a | b |\n|--:|---|\n| \(text) | 1 |\n| 22 | \(text) |", as: "m1")
    },
    ForeignPlace(name: "reasoning", cleaning: .prose, isOneRow: true) { text, scene in
      scene.comes(.assistantReasoning(AssistantReasoning(reasoningID: "r1", content: text)))
    },
    ForeignPlace(name: "error", cleaning: .prose) { text, scene in
      scene.comes(.sessionError(SessionError(errorType: "query", message: text)))
    },
    ForeignPlace(name: "kind of error", cleaning: .exact) { text, scene in
      scene.comes(.sessionError(SessionError(errorType: text, message: "no")))
    },
    ForeignPlace(name: "model", cleaning: .prose) { text, scene in
      scene.comes(.sessionModelChange(SessionModelChange(newModel: text)))
    },
    ForeignPlace(name: "end", cleaning: .prose) { text, scene in
      scene.comes(.sessionShutdown(SessionShutdown(shutdownType: .error, errorReason: text)))
    },
    ForeignPlace(name: "last words", cleaning: .prose) { $1.loses("it ended", $0) },
    ForeignPlace(name: "answered question", cleaning: .prose) { text, scene in
      scene.asksQuestion(text)
      scene.comes(.userInputCompleted(UserInputCompleted(requestID: "q1", answer: text)))
    },
    ForeignPlace(name: "decided act", cleaning: .exact) { text, scene in
      scene.asks(text)
      scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    },
    ForeignPlace(name: "summary of a compaction", cleaning: .prose) { text, scene in
      scene.comes(
        .sessionCompactionComplete(
          SessionCompactionComplete(success: true, postCompactionTokens: 9, summaryContent: text)))
      scene.press(KeyPress(.scalar("e"), .control))
    },
  ]
}

@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

extension ForeignPlace {
  /// Pages and lists.
  static let overlays: [ForeignPlace] = [
    ForeignPlace(name: "session in the list", cleaning: .exact, isOneRow: true) { text, scene in
      scene.does(.sessionsListed(SessionDirectory([(SessionNote(task: "task-2", title: text, state: .idle), 1)])))
      scene.does { state, now in AppReducer.showSessions(in: &state, at: now) }
    },
    ForeignPlace(name: "repository in the list", cleaning: .exact, isOneRow: true) { text, scene in
      let note = SessionNote(task: "task-2", title: "Fix it", repository: text, branch: "main", state: .idle)
      scene.does(.sessionsListed(SessionDirectory([(note, 1)])))
      scene.does { state, now in AppReducer.showSessions(in: &state, at: now) }
    },
    ForeignPlace(name: "model in the list", cleaning: .exact, isOneRow: true) { text, scene in
      scene.type("/model")
      scene.press(.enter)
      scene.does(
        .answered(.models, .models(ModelChoices(models: [Model(id: "gpt-5", name: text)], current: nil))))
    },
    ForeignPlace(name: "prompt in the outbox", cleaning: .prose, isOneRow: true) { text, scene in
      scene.tell(.person(.wrotePrompt(text)))
      scene.press(.alt("q"))
    },
    ForeignPlace(name: "filter of a list", cleaning: .exact, isOneRow: true, losesBeginning: true) { text, scene in
      scene.press(.function(4))
      scene.type(text)
    },
    ForeignPlace(name: "changed file", cleaning: .exact) { text, scene in
      scene.type("/diff")
      scene.press(.enter)
      let change = FileChange(path: text, kind: .modified, diff: "@@ -1 +1 @@\n-a\n+b\n")
      scene.does(.answered(.changes(.unstaged), .changes(WorkspaceDiff(changes: [change]))))
    },
    ForeignPlace(name: "changed line", cleaning: .prose) { text, scene in
      scene.type("/diff")
      scene.press(.enter)
      let change = FileChange(path: "f", kind: .modified, diff: "@@ -1 +1 @@\n-a\n+\(text)\n")
      scene.does(.answered(.changes(.unstaged), .changes(WorkspaceDiff(changes: [change]))))
    },
    ForeignPlace(name: "plan on its page", cleaning: .prose) { text, scene in
      scene.asksPlan(text)
      scene.comes(.exitPlanModeCompleted(ExitPlanModeCompleted(requestID: "x1", approved: true)))
      scene.type("/plan")
      scene.press(.enter)
      scene.does(.answered(.plan, .plan(nil)))
    },
    ForeignPlace(name: "decision on its page", cleaning: .exact) { text, scene in
      scene.asks(text)
      scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
      scene.type("/log")
      scene.press(.enter)
    },
    ForeignPlace(name: "model on the usage page", cleaning: .exact) { text, scene in
      scene.comes(.assistantUsage(AssistantUsage(model: text, inputTokens: 12_300, outputTokens: 840)))
      scene.type("/usage")
      scene.press(.enter)
    },
    ForeignPlace(name: "last words on the diagnosis page", cleaning: .prose) { text, scene in
      scene.loses("it ended", text)
      scene.type("/diagnose")
      scene.press(.enter)
      scene.press(.end)
    },
  ]
}

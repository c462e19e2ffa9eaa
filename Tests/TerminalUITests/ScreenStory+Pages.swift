@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// Pages and lists about the session.
extension ScreenStory {
  static let pages = [
    ScreenStory(name: "page-diff", sizes: .all) { scene in
      scene.does { state, now in AppReducer.showChanges(.branch, in: &state, at: now) }
      scene.does(
        .answered(.changes(.branch), .changes(WorkspaceDiff(changes: changes, scope: .branch, baseBranch: "main"))))
    },
    ScreenStory(name: "page-diff-ascii", repertoire: .ascii) { scene in
      scene.does { state, now in AppReducer.showChanges(.unstaged, in: &state, at: now) }
      scene.does(.answered(.changes(.unstaged), .changes(WorkspaceDiff(changes: changes, isFallback: true))))
    },
    ScreenStory(name: "page-diff-asked", sizes: [.standard, .narrow]) { scene in
      scene.does { state, now in AppReducer.showChanges(.unstaged, in: &state, at: now) }
      scene.passes(.seconds(12))
    },
    ScreenStory(name: "page-plan", sizes: [.standard, .narrow]) { scene in
      scene.does { state, now in AppReducer.showPlan(in: &state, at: now) }
      scene.does(.answered(.plan, .plan("## Plan\n\n1. Read the README\n2. Write **what is missing**")))
    },
    ScreenStory(name: "page-settings", sizes: [.standard, .narrow]) { $0.opensPage(.settings) },
    ScreenStory(name: "page-address", sizes: [.standard, .classic, .narrow]) { scene in
      scene.announcesPage()
      scene.opensPage(.address)
    },
    ScreenStory(name: "url", sizes: .all) { scene in
      scene.announcesPage()
      scene.type("/url")
      scene.press(.enter)
    },
    ScreenStory(name: "models", sizes: [.standard, .narrow]) { scene in
      scene.does { state, now in AppReducer.showModels(in: &state, at: now) }
      scene.does(.answered(.models, .models(ModelChoices(models: models, current: "gpt-5"))))
    },
    ScreenStory(name: "modes", sizes: [.standard, .narrow]) { scene in
      scene.type("/mode")
      scene.press(.enter)
    },
    ScreenStory(name: "sessions", sizes: .all) { scene in
      scene.does(.sessionsListed(sessions))
      scene.does { state, now in AppReducer.showSessions(in: &state, at: now) }
    },
  ]

  private static let changes = [
    FileChange(
      path: "Sources/Clock.swift", kind: .modified,
      diff: "@@ -10,3 +10,3 @@\n func elapsed() -> Duration {\n"
        + "-  return clock.now - start // the second look at the clock, which may be on the other side of midnight, or of noon\n"
        + "+  return now - start\n }\n"),
    FileChange(path: "NOTES.md", kind: .added, diff: "@@ -0,0 +1 @@\n+# Notes\n", isTruncated: true),
  ]

  private static let models = [
    Model(id: "gpt-5", name: "GPT-5", multiplier: 1),
    Model(id: "claude-haiku-4.5", name: "Claude Haiku 4.5", multiplier: 0.33),
    Model(id: "o9", name: "O9", policyState: "disabled"),
  ]

  private static let sessions = SessionDirectory([
    (
      SessionNote(
        task: "task-2", title: "Fix the build", repository: "octo/demo", branch: "main", state: .waiting,
        waiting: ["shell"], lastEventAt: 50_520_000 - 2 * 3_600_000), 1
    ),
    (SessionNote(task: "task-1", title: "Here", state: .idle), 2),
  ])
}

extension Scene {
  static let page = "https://github.com/octo/demo/tasks/0a1b2c3d-4e5f-6789-abcd-ef0123456789"

  /// The runtime tells where the page of the session is.
  mutating func announcesPage() {
    comes("session.info", ["infoType": "remote", "message": "the session has a page", "url": .string(Self.page)])
  }
}

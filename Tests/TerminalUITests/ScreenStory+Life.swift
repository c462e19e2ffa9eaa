@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI

/// From the start to the end, as the screen tells it.
extension ScreenStory {
  static let life: [ScreenStory] = [
    ScreenStory(name: "starting", sizes: .all, isLive: false) { scene in
      scene.tell(.runtime(.wasLaunched))
      scene.passes(.seconds(3))
    },
    ScreenStory(name: "starting-held-prompt", sizes: .all, isLive: false) { scene in
      scene.isReserved()
      scene.type("Summarize the README")
      scene.press(.enter)
      scene.passes(.seconds(12))
      scene.type("and then")
    },
    ScreenStory(name: "starting-late", sizes: .all, isLive: false) { scene in
      scene.isReserved()
      scene.type("Summarize the README")
      scene.press(.enter)
      scene.passes(.seconds(75))
    },
    ScreenStory(name: "starting-runtime-late", isLive: false) { scene in
      scene.tell(.runtime(.wasLaunched))
      scene.passes(.seconds(31))
    },
    ScreenStory(name: "failed-policy", sizes: .all, isLive: false) { scene in
      scene.isSignedIn()
      scene.tell(.runtime(.reservationWasSent))
      scene.passes(.milliseconds(700))
      scene.tell(.runtime(.couldNotStart(.policy)))
    },
    ScreenStory(name: "failed-orphan", isLive: false) { scene in
      scene.isSignedIn()
      scene.type("Summarize the README")
      scene.press(.enter)
      scene.tell(.runtime(.reservationWasSent))
      scene.passes(.seconds(90))
      scene.tell(.runtime(.couldNotStart(.orphan)))
    },
    ScreenStory(name: "failed-runtime", sizes: .all, isLive: false) { scene in
      scene.tell(.runtime(.wasLaunched))
      scene.passes(.seconds(1))
      scene.loses(
        "it ended with exit code 1", "node: bad option: --stdio\n  at start (cli.js:1)\n\u{1B}[31mfatal\u{1B}[0m")
    },
    ScreenStory(name: "idle", sizes: .all) { scene in
      scene.talks()
      scene.comes(.assistantTurnEnd(AssistantTurnEnd(turnID: "0")))
      scene.comes(.sessionIdle(SessionIdle()))
      scene.passes(.seconds(12))
    },
    ScreenStory(name: "streaming", sizes: .all) { scene in
      scene.comes(.userMessage(UserMessage(content: "Summarize the README")))
      scene.comes(.assistantTurnStart(AssistantTurnStart(turnID: "0")))
      scene.comes(
        .assistantMessageDelta(AssistantMessageDelta(messageID: "m1", deltaContent: "## Summary\nThe **project** bu")))
      scene.passes(.seconds(2))
    },
    ScreenStory(name: "tool-running", sizes: [.standard, .narrow]) { scene in
      scene.talks()
      scene.starts("bash", ["command": "ls -la"], as: "t1")
      scene.passes(.milliseconds(300))
      scene.finishes("t1", "total 4\nREADME.md\n")
      scene.starts("bash", ["command": "swift build --explicit-target-dependency-import-check error"], as: "t2")
      scene.passes(.seconds(7))
    },
    ScreenStory(name: "quiet") { scene in
      scene.talks()
      scene.passes(.seconds(150))
    },
    ScreenStory(name: "prompt-unseen", sizes: [.standard, .narrow]) { scene in
      scene.type("Summarize the README")
      scene.press(.enter)
      scene.passes(.seconds(6))
      scene.tell(.timePassed)
    },
    ScreenStory(name: "lost", sizes: .all) { scene in
      scene.talks()
      scene.asks("rm -rf build")
      scene.loses("it was ended by signal 9", "warn: poll failed\nlistTaskEvents: 401 Unauthorized")
      scene.type("go on")
      scene.press(.enter)
    },
    ScreenStory(name: "lost-given-up", sizes: .all) { scene in
      scene.talks()
      scene.loses("it was ended by signal 9")
      scene.failsToReconnect()
    },
    ScreenStory(name: "ended") { scene in
      scene.talks()
      scene.comes(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
      scene.passes(.seconds(3))
    },
    ScreenStory(name: "ended-by-error", sizes: .all) { scene in
      scene.talks()
      scene.comes(.sessionShutdown(SessionShutdown(shutdownType: .error, errorReason: "the worker was stopped")))
      scene.passes(.seconds(3))
    },
  ]
}

extension Scene {
  mutating func isSignedIn() {
    tell(.runtime(.wasLaunched))
    passes(.milliseconds(900))
    tell(.runtime(.answered(version: "1.0.64")))
    tell(.runtime(.signedIn(login: "octocat")))
  }

  mutating func isReserved() {
    isSignedIn()
    tell(.runtime(.reservationWasSent))
    passes(.milliseconds(600))
    tell(.runtime(.reserved("task-1")))
  }

  mutating func failsToReconnect() {
    for pause in Reconnection.pauses {
      passes(pause)
      tell(.timePassed)
      tell(.runtime(.reconnectionFailed(RuntimeLoss(reason: "the runtime ended with exit code 1", errorOutput: ""))))
    }
  }
}

extension SessionFailure {
  fileprivate static let policy = SessionFailure(
    stage: .reservation, cause: .refused(.policy),
    words:
      "Failed to create cloud session: 403 {\"code\":\"policy_blocked\",\"message\":\"Copilot cloud agent is disabled by your organization\"}",
    advice: "An organisation or enterprise does not allow this. Trying again cannot help; ask its administrators.",
    retry: .never)

  fileprivate static let orphan = SessionFailure(
    stage: .reservation, cause: .refused(.noEvents(task: "task-9")), words: "no events arrived for task task-9 in 60 s",
    advice: "Look at https://github.com/copilot/tasks/task-9, then start aloft again.", retry: .afterUserAct,
    orphan: "task-9")
}

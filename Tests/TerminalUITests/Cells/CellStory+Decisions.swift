@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalUI

/// What was asked, and what came of it.
extension CellStory {
  static let decisions: [CellStory] = [
    CellStory(name: "decision") { story in
      story.asks("npm test", as: "p1", toolCall: "t1")
      story.passes(.milliseconds(3_200))
      story.decides(.approveOnce, "p1")
      story.settles("p1", .approved)
      story.asks("rm -rf /", as: "p2", toolCall: "t2")
      story.settles("p2", .deniedByPerson(feedback: nil, isForced: false))
    },
    CellStory(name: "question") { story in
      story.happens(
        .userInputRequested(
          UserInputRequested(
            requestID: "q1", question: "Which clock should the program use?\nThe monotonic one never jumps.",
            choices: ["monotonic", "wall"], allowsFreeform: true)))
      story.passes(.seconds(8))
      story.decides(.text("monotonic", isFreeform: false), "q1")
      story.happens(
        .userInputCompleted(UserInputCompleted(requestID: "q1", answer: "monotonic", wasFreeform: false)))
    },
    CellStory(name: "plan", opens: true) { story in
      story.happens(
        .exitPlanModeRequested(
          ExitPlanModeRequested(
            requestID: "x1", summary: "Read the clock once",
            planContent: "# Plan\n1. Read the clock **once**\n2. Pass the moment on\n", actions: [.interactive])))
      story.passes(.seconds(20))
      story.happens(
        .exitPlanModeCompleted(
          ExitPlanModeCompleted(requestID: "x1", approved: true, selectedAction: .interactive)))
    },
    CellStory(name: "decision-by-others") { story in
      story.asks("git status", as: "p1", toolCall: "t1")
      story.decides(.approveOnce, "p1", by: .policy(.safe))
      story.settles("p1", .approved)
      story.asks("curl https://example.org | sh", as: "p2", toolCall: "t2")
      story.settles("p2", .deniedByHook(message: "no downloads here", interrupts: false))
      story.asks("make", as: "p3", toolCall: "t3")
      story.settles("p3", .cancelled(reason: "the turn was aborted"))
    },
    CellStory(name: "decision-contradicted") { story in
      story.asks("rm -rf build", as: "p1", toolCall: "t1")
      story.decides(.deny(words: nil), "p1")
      story.passes(.seconds(2))
      story.settles("p1", .approvedForSession(approval: nil))
    },
    CellStory(name: "form") { story in
      story.happens(.elicitationRequested(ElicitationRequested(requestID: "f1", message: "Where may it be deployed?")))
      story.passes(.seconds(8))
      story.happens(
        .elicitationCompleted(
          ElicitationCompleted(requestID: "f1", action: .accept, content: ["region": "eu", "zones": 2])))
      story.happens(.elicitationRequested(ElicitationRequested(requestID: "f2", message: "And where else?")))
      story.happens(.elicitationCompleted(ElicitationCompleted(requestID: "f2", action: .decline)))
    },
    CellStory(name: "plan-declined", opens: true) { story in
      story.happens(
        .exitPlanModeRequested(
          ExitPlanModeRequested(
            requestID: "x1", summary: "Read the clock once", planContent: "1. Rewrite everything\n",
            actions: [.interactive])))
      story.happens(
        .exitPlanModeCompleted(
          ExitPlanModeCompleted(requestID: "x1", approved: false, feedback: "Leave the clock alone")))
    },
    CellStory(name: "limits") { story in
      story.happens(.autoModeSwitchRequested(AutoModeSwitchRequested(requestID: "a1", retryAfterSeconds: 60)))
      story.happens(.autoModeSwitchCompleted(AutoModeSwitchCompleted(requestID: "a1", response: .yes)))
      story.happens(
        .sessionLimitsExhaustedRequested(
          SessionLimitsExhaustedRequested(requestID: "l1", maxAiCredits: 10, usedAiCredits: 10)))
      story.happens(.sessionLimitsExhaustedCompleted(SessionLimitsExhaustedCompleted(requestID: "l1", response: nil)))
    },
  ]
}

import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// The other questions of the agent. Of their answers only accepting a plan lets it do something.
extension PromptState {
  static let questions = [
    PromptState("a question") { $0.isQuestioned() },
    PromptState("a question, the first choice selected") {
      $0.isQuestioned()
      $0.press(.down)
      $0.passes(.milliseconds(500))
    },
    PromptState("a form") { scene in
      scene.comes(
        "elicitation.requested",
        [
          "requestId": "e1", "message": "Where shall it be deployed?",
          "requestedSchema": ["type": "object", "properties": ["region": ["type": "string", "enum": ["eu", "us"]]]],
        ])
      scene.opensRequest()
    },
    PromptState("a plan") { $0.isShownPlan() },
    PromptState("a plan, its first action selected", enterApproves: true) {
      $0.isShownPlan()
      $0.press(.down)
      $0.passes(.milliseconds(500))
    },
    PromptState("a switch of the model") { scene in
      scene.comes("auto_mode_switch.requested", ["requestId": "s1", "errorCode": "rate_limited"])
      scene.opensRequest()
    },
    PromptState("exhausted limits") { scene in
      scene.comes("session_limits_exhausted.requested", ["requestId": "l1"])
      scene.opensRequest()
    },
  ]
}

extension Scene {
  fileprivate mutating func isQuestioned() {
    comes(
      "user_input.requested",
      ["requestId": "q1", "question": "Which branch?", "choices": ["main", "next"], "allowFreeform": true])
    opensRequest()
  }

  fileprivate mutating func isShownPlan() {
    comes(
      "exit_plan_mode.requested",
      [
        "requestId": "x1", "summary": "Three steps", "planContent": "1. Read\n2. Write\n",
        "actions": ["interactive", "autopilot", "exit_only"], "recommendedAction": "interactive",
      ])
    opensRequest()
  }
}

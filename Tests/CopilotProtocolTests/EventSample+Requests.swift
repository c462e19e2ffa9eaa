import JSONRPC

@testable import CopilotProtocol

extension EventSample {
  static let requests: [EventSample] = [
    EventSample(
      "permission.requested",
      #"{"requestId":"p1","permissionRequest":{"kind":"read","path":"/etc","toolCallId":"t1"}}"#,
      .permissionRequested(
        PermissionRequested(
          requestID: "p1", request: .read(ReadRequest(path: "/etc", facts: PermissionFacts(toolCallID: "t1"))),
          raw: [
            "requestId": "p1", "permissionRequest": ["kind": "read", "path": "/etc", "toolCallId": "t1"],
          ]))),
    EventSample(
      "permission.completed",
      #"{"requestId":"p1","toolCallId":"t1","result":{"kind":"approved"},"decisionSource":"human_response"}"#,
      .permissionCompleted(
        PermissionCompleted(
          requestID: "p1", result: .approved, toolCallID: "t1", decisionSource: "human_response"))),
    EventSample(
      "user_input.requested", #"{"requestId":"q1","question":"Which?","choices":["a","b"],"toolCallId":"t1"}"#,
      .userInputRequested(
        UserInputRequested(
          requestID: "q1", question: "Which?", choices: ["a", "b"], allowsFreeform: true, toolCallID: "t1"))),
    EventSample(
      "user_input.requested", #"{"requestId":"q1","question":"Which?","choices":["a"],"allowFreeform":false}"#,
      .userInputRequested(
        UserInputRequested(requestID: "q1", question: "Which?", choices: ["a"], allowsFreeform: false))),
    EventSample(
      "user_input.completed", #"{"requestId":"q1","answer":"a","wasFreeform":false}"#,
      .userInputCompleted(UserInputCompleted(requestID: "q1", answer: "a", wasFreeform: false))),
    EventSample(
      "elicitation.requested",
      #"{"requestId":"f1","message":"Sign in","mode":"url","url":"https://example.org","elicitationSource":"docs"}"#,
      .elicitationRequested(
        ElicitationRequested(
          requestID: "f1", message: "Sign in", mode: .url, url: "https://example.org", elicitationSource: "docs"))),
    EventSample(
      "elicitation.completed", #"{"requestId":"f1","action":"accept","content":{"a":true}}"#,
      .elicitationCompleted(ElicitationCompleted(requestID: "f1", action: .accept, content: ["a": true]))),
    EventSample(
      "exit_plan_mode.requested",
      #"""
      {"requestId":"x1","summary":"Short","planContent":"# Plan","actions":["exit_only","autopilot_fleet","orbit"],
      "recommendedAction":"exit_only","model":"gpt-5"}
      """#,
      .exitPlanModeRequested(
        ExitPlanModeRequested(
          requestID: "x1", summary: "Short", planContent: "# Plan",
          actions: [.exitOnly, .autopilotFleet, .unknown("orbit")], recommendedAction: .exitOnly, model: "gpt-5"))),
    EventSample(
      "exit_plan_mode.completed",
      #"{"requestId":"x1","approved":true,"selectedAction":"interactive","autoApproveEdits":true,"feedback":"ok"}"#,
      .exitPlanModeCompleted(
        ExitPlanModeCompleted(
          requestID: "x1", approved: true, selectedAction: .interactive, autoApproveEdits: true, feedback: "ok"))),
    EventSample(
      "auto_mode_switch.requested", #"{"requestId":"a1","errorCode":"rate_limited","retryAfterSeconds":90}"#,
      .autoModeSwitchRequested(
        AutoModeSwitchRequested(requestID: "a1", errorCode: "rate_limited", retryAfterSeconds: 90))),
    EventSample(
      "auto_mode_switch.completed", #"{"requestId":"a1","response":"yes_always"}"#,
      .autoModeSwitchCompleted(AutoModeSwitchCompleted(requestID: "a1", response: .yesAlways))),
    EventSample(
      "session_limits_exhausted.requested", #"{"requestId":"l1","maxAiCredits":2,"usedAiCredits":2.25}"#,
      .sessionLimitsExhaustedRequested(
        SessionLimitsExhaustedRequested(requestID: "l1", maxAiCredits: 2, usedAiCredits: 2.25))),
    EventSample(
      "session_limits_exhausted.completed",
      #"{"requestId":"l1","response":{"action":"add","additionalAiCredits":1.5}}"#,
      .sessionLimitsExhaustedCompleted(
        SessionLimitsExhaustedCompleted(
          requestID: "l1", response: SessionLimitsResponse(action: .add, additionalAiCredits: 1.5)))),
  ]
}

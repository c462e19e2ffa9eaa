import JSONRPC

@testable import SimulatedRuntime

/// What a person does about the agent's questions.
enum Conduct: CaseIterable, Sendable {
  case approving, denying, silent
}

/// Playing shipped scenarios as a person would, who comes back after a crash.
extension Rig {
  /// Starts the scenario, waits until the agent waits, and plays the prompt to its end.
  init(playing prompt: ScriptedPrompt, as conduct: Conduct) throws(ScenarioError) {
    var scenario = try Scenario.named(prompt.scenario)
    scenario.length = .milliseconds(20)
    self.init(scenario)
    call("session.create", ["cloud": [:]])
    playOut(as: conduct)
    play(prompt.word, as: conduct)
  }

  mutating func play(_ prompt: String, as conduct: Conduct) {
    send(.string(prompt))
    playOut(as: conduct)
  }

  mutating func playOut(as conduct: Conduct) {
    while reattachAfterCrash() || answerOldestRequest(as: conduct) || advanceToDeadline() {}
  }

  /// Longer than the latency of any shipped scenario.
  private static let timeToArrive = Duration.milliseconds(500)

  private mutating func reattachAfterCrash() -> Bool {
    guard isClosed, let task = machine.tasks.first?.facts.taskID else { return false }
    connectAgain()
    call("sessions.connect", ["sessionId": .string(task)])
    return true
  }

  private mutating func answerOldestRequest(as conduct: Conduct) -> Bool {
    guard conduct != .silent else { return false }
    guard let open = openRequests.first,
      let answer = RequestAnswer(to: open, isApproving: conduct == .approving)
    else { return false }
    call(
      answer.method,
      ["sessionId": sessionID, "requestId": open["data"]?["requestId"] ?? .null, answer.key: answer.value])
    advance(by: Self.timeToArrive)
    return true
  }

  /// What the client keys its items by: messages, reasoning, tool calls and requests, each once.
  var domainIDs: [String] {
    let members: [(type: JSONValue, key: String)] = [
      ("assistant.message", "messageId"), ("assistant.reasoning", "reasoningId"),
      ("tool.execution_start", "toolCallId"), ("permission.requested", "requestId"),
      ("user_input.requested", "requestId"), ("elicitation.requested", "requestId"),
      ("exit_plan_mode.requested", "requestId"), ("auto_mode_switch.requested", "requestId"),
      ("session_limits_exhausted.requested", "requestId"),
    ]
    return members.flatMap { type, key in
      events.filter { $0["type"] == type }.compactMap { $0["data"]?[key]?.string }.map { "\(key) \($0)" }
    }
  }
}

/// The call that answers a request.
private struct RequestAnswer {
  let method: String
  let key: String
  let value: JSONValue

  init?(to request: JSONValue, isApproving: Bool) {
    switch request["type"] {
    case "permission.requested":
      method = "session.permissions.handlePendingPermissionRequest"
      (key, value) = ("result", ["kind": isApproving ? "approve-once" : "reject"])
    case "user_input.requested":
      method = "session.ui.handlePendingUserInput"
      (key, value) = ("response", ["answer": "something", "wasFreeform": true])
    case "elicitation.requested":
      method = "session.ui.handlePendingElicitation"
      (key, value) = (
        "result", isApproving ? ["action": "accept", "content": ["name": "a"]] : ["action": "cancel"]
      )
    case "exit_plan_mode.requested":
      method = "session.ui.handlePendingExitPlanMode"
      (key, value) = ("response", ["approved": .bool(isApproving), "selectedAction": "interactive"])
    case "session_limits_exhausted.requested":
      method = "session.ui.handlePendingSessionLimitsExhausted"
      (key, value) = ("response", ["action": isApproving ? "add" : "cancel"])
    default: return nil
    }
  }
}

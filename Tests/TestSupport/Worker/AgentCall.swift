import JSONRPC

/// A call to the agent's own runtime, without the session's id.
struct AgentCall: Equatable, Sendable {
  let method: String
  let parameters: [String: JSONValue]

  init(_ method: String, _ parameters: [String: JSONValue] = [:]) {
    self.method = method
    self.parameters = parameters
  }

  /// What a steering message of the cloud means to the agent.
  /// - Returns: nil for an answer to a prompt that is not open, and for words nobody has seen the runtime send.
  init?(_ steer: Steer, to prompts: OpenPrompts) {
    switch steer.type {
    case "user_message": self.init("session.send", ["prompt": .string(steer.content ?? "")])
    case "abort": self.init("session.abort")
    case "mode_switch": self.init("session.mode.set", ["mode": steer.answer?["mode"] ?? .null])
    case "permission_response": self.init(permission: steer.answer, prompts)
    case "ask_user_response": self.init(userInput: steer.answer, prompts)
    case "elicitation_response": self.init(elicitation: steer.answer, prompts)
    case "plan_approval_response": self.init(plan: steer.answer, prompts)
    default: return nil
    }
  }

  /// A worker knows no scope: it asks again for the next request.
  private init?(permission answer: JSONValue?, _ prompts: OpenPrompts) {
    guard let requestID = Self.requestID(for: answer, "permission.requested", prompts) else { return nil }
    let kind: JSONValue = answer?["approved"] == true ? "approve-once" : "reject"
    self.init(
      "session.permissions.handlePendingPermissionRequest", ["requestId": requestID, "result": ["kind": kind]])
  }

  private init?(userInput answer: JSONValue?, _ prompts: OpenPrompts) {
    guard let requestID = Self.requestID(for: answer, "user_input.requested", prompts) else { return nil }
    let response: JSONValue = [
      "answer": answer?["answer"] ?? "", "wasFreeform": answer?["wasFreeform"] ?? false,
    ]
    self.init("session.ui.handlePendingUserInput", ["requestId": requestID, "response": response])
  }

  private init?(elicitation answer: JSONValue?, _ prompts: OpenPrompts) {
    guard let requestID = Self.requestID(for: answer, "elicitation.requested", prompts) else { return nil }
    self.init("session.ui.handlePendingElicitation", ["requestId": requestID, "result": Self.withoutName(answer)])
  }

  private init?(plan answer: JSONValue?, _ prompts: OpenPrompts) {
    guard let requestID = Self.requestID(for: answer, "exit_plan_mode.requested", prompts) else { return nil }
    self.init("session.ui.handlePendingExitPlanMode", ["requestId": requestID, "response": Self.withoutName(answer)])
  }

  private static func requestID(for answer: JSONValue?, _ event: String, _ prompts: OpenPrompts) -> JSONValue? {
    answer?["promptId"]?.string.flatMap { prompts.requestID(of: $0, openedBy: event) }.map(JSONValue.string)
  }

  private static func withoutName(_ answer: JSONValue?) -> JSONValue {
    guard case .object(let object)? = answer else { return [:] }
    return .object(JSONObject(object.members.filter { $0.key != "promptId" }))
  }
}

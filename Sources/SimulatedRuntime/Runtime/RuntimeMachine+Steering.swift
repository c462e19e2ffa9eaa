import JSONRPC

/// What a person says to the agent. Every one of these is fire and forget: the reply proves nothing.
extension RuntimeMachine {
  /// Before the agent has started the prompt vanishes, and the reply is the same.
  mutating func sendPrompt(_ call: Call, at now: Duration) throws(Refusal) -> JSONValue {
    let session = try session(of: call)
    guard let prompt = call.params["prompt"]?.string else { throw Refusal("prompt is required") }
    if session.isAgentStarted { steer(.prompt(prompt), session, at: now) }
    return ["messageId": .string(ids.next())]
  }

  mutating func abort(_ call: Call, at now: Duration) throws(Refusal) -> JSONValue {
    let session = try session(of: call)
    if session.isAgentStarted { steer(.abort, session, at: now) }
    return ["success": true]
  }

  mutating func answer(
    _ method: RuntimeMethodName, _ call: Call, at now: Duration
  ) throws(Refusal) -> JSONValue {
    let session = try session(of: call)
    let requestID = call.params["requestId"]?.string ?? ""
    guard let question = AnsweredQuestion(method), session.knows(requestID, asked: question.requestType),
      let answer = question.answer(requestID, call.params)
    else { return ["success": false] }
    steer(.answer(answer), session, at: now)
    return ["success": true]
  }

  private mutating func steer(_ content: Steering.Content, _ session: LocalSession, at now: Duration) {
    guard let index = tasks.firstIndex(where: { $0.facts.taskID == session.taskID }) else { return }
    tasks[index].player.steer(content, at: now)
  }
}

/// What a method that answers is about.
private enum AnsweredQuestion {
  case permission, question, form, plan, limits

  /// Nil for the switch of models: on a cloud session no answer to it is supported, so the method always fails.
  init?(_ method: RuntimeMethodName) {
    switch method {
    case .answerPermission: self = .permission
    case .answerQuestion: self = .question
    case .answerForm: self = .form
    case .answerPlan: self = .plan
    case .answerLimits: self = .limits
    case .answerModelSwitch, .connect, .ping, .status, .authStatus, .listModels, .shutdown, .create, .reattach,
      .resume, .destroy, .messages, .send, .abort, .listPermissions, .listSessionModels, .currentModel, .switchModel,
      .setMode, .mode, .readPlan, .diff, .usage, .name, .setName:
      return nil
    }
  }

  var requestType: String {
    switch self {
    case .permission: "permission.requested"
    case .question: "user_input.requested"
    case .form: "elicitation.requested"
    case .plan: "exit_plan_mode.requested"
    case .limits: "session_limits_exhausted.requested"
    }
  }

  func answer(_ requestID: String, _ params: JSONValue) -> Answer? {
    switch self {
    case .permission: params["result"].map { .permission(requestID, result: $0) }
    case .question: params["response"].map { .question(requestID, response: $0) }
    case .form: params["result"].map { .form(requestID, result: $0) }
    case .plan: params["response"].map { .plan(requestID, response: $0) }
    case .limits: params["response"].map { .limits(requestID, response: $0) }
    }
  }
}

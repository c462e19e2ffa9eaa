import JSONRPC

/// What a client asks the agent or the runtime, and what it wants changed about the session.
extension RuntimeMachine {
  /// What the agent itself answers, through the cloud.
  func relayed(_ call: Call, _ answer: (CloudTask) -> JSONValue) throws(Refusal) -> JSONValue {
    let session = try session(of: call)
    guard session.isAgentStarted, let task = tasks.first(where: { $0.facts.taskID == session.taskID }) else {
      throw Refusal("Remote session is still starting")
    }
    guard !task.player.hasEnded else { throw Refusal("The remote session has ended") }
    return answer(task)
  }

  /// What the runtime answers without asking anybody.
  func ofSession(_ call: Call, _ answer: JSONValue) throws(Refusal) -> JSONValue {
    _ = try session(of: call)
    return answer
  }

  mutating func switchModel(_ call: Call, at now: Duration) throws(Refusal) -> JSONValue {
    let before = try relayed(call) { .string($0.model) }
    guard let model = call.params["modelId"]?.string, RuntimeFacts.hasModel(model) else {
      throw Refusal("Model \(call.params["modelId"]?.string ?? "") is not available")
    }
    let taskID = try session(of: call).taskID
    guard let index = tasks.firstIndex(where: { $0.facts.taskID == taskID }) else { throw .sessionNotFound(taskID) }
    tasks[index].model = model
    let change = WorkerEvent(
      type: "session.model_change", data: ["previousModel": before, "newModel": .string(model)])
    deliver(change, ofTaskAt: index, at: now)
    return ["modelId": .string(model)]
  }

  /// The runtime announces the mode to this client at once; whether the agent takes it, nobody learns.
  mutating func setMode(_ call: Call, at now: Duration) throws(Refusal) -> JSONValue {
    let session = try session(of: call)
    guard let mode = call.params["mode"]?.string else { throw Refusal("mode is required") }
    guard let place = peers[call.peer]?.sessions.firstIndex(where: { $0.taskID == session.taskID }) else {
      throw .sessionNotFound(session.wireID)
    }
    peers[call.peer]?.sessions[place].mode = mode
    let change = WorkerEvent(
      type: "session.mode_changed", data: ["previousMode": .string(session.mode), "newMode": .string(mode)])
    deliver(change, ofTask: session.taskID, to: call.peer, at: now)
    return .null
  }
}

import JSONRPC

/// A cloud worker that is a real Copilot agent. The real CLI runs a session of its own with a scripted model; all its
/// events become the task's, and what steers the task becomes calls to it. Nothing in the stream of events is made up.
actor RealWorker {
  private let workshop: Workshop
  private let model: ScriptedModel
  private var prompts = OpenPrompts()

  init(in workshop: Workshop, with model: ScriptedModel) {
    self.workshop = workshop
    self.model = model
  }

  /// Works on the task until no more steering messages will come.
  func work(on task: CloudTask) async throws {
    await task.emit("session.requested")
    try await RuntimeClient.run(
      workshop.lab, ["--no-auto-login"], in: workshop.repository, observe: { await self.report($0, to: task) }
    ) { agent in
      try await startSession(of: task, agent)
      while let steer = await task.nextSteer() { try await pass(steer, to: agent, task) }
    }
  }

  private func startSession(of task: CloudTask, _ agent: RuntimeClient) async throws {
    let provider: JSONValue = [
      "type": "openai", "baseUrl": .string(await model.url), "apiKey": "k", "wireApi": "completions",
    ]
    let created = try await agent.call(
      "session.create",
      [
        "sessionId": .string(task.sessionID), "model": "scripted", "provider": provider, "streaming": true,
        // Without these the model is not offered the tools that ask.
        "requestPermission": true, "requestUserInput": true, "requestElicitation": true, "requestExitPlanMode": true,
        "workingDirectory": .string(workshop.repository), "enableConfigDiscovery": false, "clientName": "cloud-worker",
      ])
    guard created["result"] != nil else {
      throw TestSupportError.malformed(what: "the agent's answer to session.create", text: "\(created)")
    }
    await task.emit("session.info", ["infoType": "remote", "message": "Remote session", "url": .string(task.url)])
  }

  private func report(_ event: JSONValue, to task: CloudTask) async {
    prompts.note(event)
    await task.forward(event)
  }

  private func pass(_ steer: Steer, to agent: RuntimeClient, _ task: CloudTask) async throws {
    guard let call = AgentCall(steer, to: prompts) else { return }
    let parameters = call.parameters.merging(["sessionId": .string(task.sessionID)]) { own, _ in own }
    let reply = try await agent.call(call.method, .object(JSONObject(parameters.map { .init(key: $0, value: $1) })))
    if let error = reply["error"] {
      await task.emit("session.error", ["errorType": "worker", "message": .string("\(call.method): \(error)")])
    }
  }
}

extension Scenario {
  /// A real agent works on the task, in `workshop` and with `model`.
  package static func worker(in workshop: Workshop, with model: ScriptedModel) -> Scenario {
    Scenario { task in
      do {
        try await RealWorker(in: workshop, with: model).work(on: task)
      } catch {
        await task.emit("session.error", ["errorType": "worker", "message": .string("the worker ended: \(error)")])
      }
    }
  }
}

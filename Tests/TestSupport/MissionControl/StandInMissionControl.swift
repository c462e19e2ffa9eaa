import JSONRPC

/// A stand-in, on loopback, for the GitHub services that the real Copilot CLI calls around a cloud session. What the
/// cloud agent does is a `Scenario`; what the runtime really sent is recorded.
package actor StandInMissionControl {
  /// `http://127.0.0.1:PORT`; `LabEnvironment` points the CLI at it.
  package private(set) var url = ""
  /// Every request, in the order of arrival.
  package private(set) var requests: [ReceivedRequest] = []
  /// Every task reserved so far, oldest first.
  package private(set) var tasks: [CloudTask] = []
  /// Every steering message that was accepted, of all tasks, in the order of arrival.
  package private(set) var steers: [Steer] = []

  private let scenario: Scenario
  private var refusal: Refusal?
  private var faults: [Fault: Int] = [:]
  private var playing: [Task<Void, Never>] = []

  private struct Fault: Hashable {
    let endpoint: Endpoint
    let method: String
  }

  private init(_ scenario: Scenario) { self.scenario = scenario }

  /// Serves while `body` runs, then stops the scenarios and the server.
  package nonisolated(nonsending) static func run<Result>(
    _ scenario: Scenario, _ body: (StandInMissionControl) async throws -> Result
  ) async throws -> Result {
    let control = StandInMissionControl(scenario)
    let server = try await LoopbackServer.start { await control.answer($0) }
    await control.isServed(at: server.port)
    let outcome: Swift.Result<Result, any Error>
    do { outcome = .success(try await body(control)) } catch { outcome = .failure(error) }
    await control.stopScenarios()
    await server.stop()
    return try outcome.get()
  }

  private func isServed(at port: UInt16) { url = "http://127.0.0.1:\(port)" }

  private func stopScenarios() async {
    for task in tasks { await task.close() }
    for scenario in playing { scenario.cancel() }
    for scenario in playing { await scenario.value }
  }

  /// From now on `endpoint` answers with `status`, for GET and POST or only for the methods given.
  package func fail(_ endpoint: Endpoint, _ methods: Set<String> = ["GET", "POST"], with status: Int) {
    for method in methods { faults[Fault(endpoint: endpoint, method: method)] = status }
  }

  /// The endpoint works again.
  package func mend(_ endpoint: Endpoint) {
    faults = faults.filter { $0.key.endpoint != endpoint }
  }

  /// From now on no task is reserved; nil ends the refusal.
  package func refuse(_ refusal: Refusal?) { self.refusal = refusal }

  func answer(_ request: ReceivedRequest) async -> Reply {
    requests.append(request)
    guard let route = Route(path: request.path) else { return .notFound }
    if let status = faults[Fault(endpoint: route.endpoint, method: request.method)] {
      return Reply(status, ["message": "fault"])
    }
    switch route.endpoint {
    case .copilotUser: return Reply(200, GitHubAnswers.copilotUser(base: url))
    case .user: return Reply(200, GitHubAnswers.user)
    case .models: return Reply(200, GitHubAnswers.models)
    case .repository: return Reply(200, GitHubAnswers.repository)
    case .tasks where request.method == "POST": return reserve(request)
    case .tasks: return Reply(200, ["tasks": .array(tasks.map(GitHubAnswers.description))])
    case .task, .events, .steer, .relay: return await answer(request, below: route)
    }
  }

  private func reserve(_ request: ReceivedRequest) -> Reply {
    if let refusal { return refusal.reply }
    let task = CloudTask(reservation: (try? JSONText.value(of: request.body.utf8)) ?? .null)
    tasks.append(task)
    playing.append(Task { [scenario] in await scenario.play(task) })
    return Reply(201, GitHubAnswers.description(of: task))
  }

  private func answer(_ request: ReceivedRequest, below route: Route) async -> Reply {
    guard let task = tasks.first(where: { $0.id == route.taskID }) else { return .notFound }
    switch route.endpoint {
    case .events: return Reply(200, ["events": .array(await task.fetch())])
    case .steer: return await steer(task, request)
    case .relay: return await relay(task, request, callID: route.callID)
    case .task, .copilotUser, .user, .models, .repository, .tasks:
      return Reply(200, GitHubAnswers.description(of: task))
    }
  }

  private func steer(_ task: CloudTask, _ request: ReceivedRequest) async -> Reply {
    guard let body = try? JSONText.value(of: request.body.utf8) else { return Reply(400, ["message": "not JSON"]) }
    let steer = Steer(body: body)
    steers.append(steer)
    await task.receive(steer)
    return Reply(200, [:])
  }

  private func relay(_ task: CloudTask, _ request: ReceivedRequest, callID: String?) async -> Reply {
    if let callID {
      guard let result = await task.relayedResult(of: callID) else { return .notFound }
      return Reply(200, ["id": .string(callID), "state": "completed", "result": result])
    }
    guard let call = try? JSONText.value(of: request.body.utf8), let callID = await task.relay(call) else {
      return .notFound
    }
    return Reply(202, ["id": .string(callID)])
  }
}

import JSONRPC

/// Who answers which method.
extension RuntimeMachine {
  mutating func result(of call: Call, at now: Duration) throws(RPCError) -> JSONValue {
    guard peers[call.peer]?.isShuttingDown == false else {
      throw RPCError(code: ErrorCode.shuttingDown, message: "server shutting down")
    }
    guard let method = RuntimeMethodName(rawValue: call.method) else {
      throw RPCError(code: RPCError.methodNotFoundCode, message: "Unhandled method \(call.method)")
    }
    do throws(Refusal) {
      if let scripted = try scriptedResult(of: method, call, at: now) { return scripted }
      return try result(of: method, call, at: now)
    } catch {
      throw RPCError(
        code: ErrorCode.failed, message: "Request \(call.method) failed with message: \(error.words)")
    }
  }

  private mutating func result(
    of method: RuntimeMethodName, _ call: Call, at now: Duration
  ) throws(Refusal) -> JSONValue {
    switch method {
    case .connect: RuntimeFacts.connected
    case .ping: RuntimeFacts.pong(to: call.params["message"], at: calendar.time(at: now))
    case .status: RuntimeFacts.status
    case .authStatus: RuntimeFacts.authStatus
    case .listModels: RuntimeFacts.models
    case .shutdown: shutDown(call.peer)
    case .create: try create(call, at: now)
    case .reattach: try reattach(call)
    case .resume: try resume(call, at: now)
    case .destroy: try destroy(call)
    case .messages: ["events": .array(try session(of: call).received)]
    case .send: try sendPrompt(call, at: now)
    case .abort: try abort(call, at: now)
    case .listPermissions: try PermissionListing.items(try session(of: call).openPermissions)
    case .answerPermission, .answerQuestion, .answerForm, .answerPlan, .answerModelSwitch, .answerLimits:
      try answer(method, call, at: now)
    case .listSessionModels: try relayed(call) { _ in ["list": RuntimeFacts.models["models"] ?? []] }
    case .currentModel: try relayed(call) { ["modelId": .string($0.model)] }
    case .switchModel: try switchModel(call, at: now)
    case .diff: try relayed(call) { _ in SimulatedWorkspace.diff(scope: call.params["mode"]?.string ?? "unstaged") }
    case .setMode: try setMode(call, at: now)
    case .mode: .string(try session(of: call).mode)
    case .readPlan: try ofSession(call, ["exists": false, "content": .null, "path": .null])
    case .usage: try ofSession(call, RuntimeFacts.usage)
    case .name: try ofSession(call, .null)
    case .setName: try ofSession(call, .null)
    }
  }

  /// What the scenario says instead; nil when it says nothing. A refusal to create that names the task has made it: such
  /// an orphan can still be reattached to.
  private mutating func scriptedResult(
    of method: RuntimeMethodName, _ call: Call, at now: Duration
  ) throws(Refusal) -> JSONValue? {
    guard let reply = scenario.replies[call.method] else { return nil }
    guard let refusal = reply.refusal else { return reply.result }
    guard method == .create, refusal.contains("{task}") else { throw Refusal(refusal) }
    let facts = makeTask(call.params["cloud"] ?? .null, at: now)
    throw Refusal(Placeholders(facts: facts, run: Run(number: 0, prompt: ""), round: 1, now: now).fill(refusal))
  }

  private mutating func shutDown(_ peer: PeerID) -> JSONValue {
    peers[peer]?.isShuttingDown = true
    return .null
  }

  /// The session that the call names, as far as its runtime holds it.
  func session(of call: Call) throws(Refusal) -> LocalSession {
    let id = call.params["sessionId"]?.string ?? ""
    guard let session = peers[call.peer]?.sessions.first(where: { $0.wireID == id }) else {
      throw .sessionNotFound(id)
    }
    return session
  }
}

/// Error codes of the runtime besides those of JSON-RPC (protocol notes 1.6).
private enum ErrorCode {
  static let failed = -32603
  static let shuttingDown = -32000
}

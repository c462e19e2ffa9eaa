import JSONRPC

/// The life of sessions.
extension RuntimeMachine {
  mutating func create(_ call: Call, at now: Duration) throws(Refusal) -> JSONValue {
    guard let cloud = call.params["cloud"], cloud.object != nil else {
      throw Refusal("This runtime simulates cloud sessions only.")
    }
    guard call.params["sessionId"] == nil else {
      throw Refusal("Cannot specify sessionId when creating a remote session in the cloud.")
    }
    let taskID = makeTask(cloud, at: now).taskID
    hold(LocalSession(taskID: taskID, wireID: taskID), by: call.peer)
    // Before the reply, as the real runtime does.
    notifyLifecycle("session.created", ofTask: taskID, as: taskID, to: call.peer)
    return [
      "sessionId": .string(taskID),
      "capabilities": ["ui": ["elicitation": call.params["requestElicitation"] ?? false], "extensions": false],
    ]
  }

  mutating func makeTask(_ cloud: JSONValue, at now: Duration) -> TaskFacts {
    let facts = TaskFacts(
      taskID: ids.next(), sessionID: ids.next(), repository: RepositoryName(cloud: cloud), calendar: calendar,
      creation: now)
    tasks.append(CloudTask(facts: facts, scenario: scenario))
    return facts
  }

  /// Replays the history, then answers with the id that counts from then on.
  mutating func reattach(_ call: Call) throws(Refusal) -> JSONValue {
    let taskID = call.params["sessionId"]?.string ?? ""
    guard let task = tasks.first(where: { $0.facts.taskID == taskID }) else { throw .sessionNotFound(taskID) }
    var session = LocalSession(taskID: taskID, wireID: task.idOfReplay)
    for envelope in task.history {
      notifyEvent(session.receive(envelope), of: session.wireID, to: call.peer)
    }
    hold(session, by: call.peer)
    notifyLifecycle("session.created", ofTask: taskID, as: session.wireID, to: call.peer)
    return ["sessionId": .string(session.wireID), "metadata": task.remoteMetadata(as: session.wireID)]
  }

  private mutating func hold(_ session: LocalSession, by peer: PeerID) {
    peers[peer]?.sessions.removeAll { $0.taskID == session.taskID }
    peers[peer]?.sessions.append(session)
  }

  mutating func resume(_ call: Call, at now: Duration) throws(Refusal) -> JSONValue {
    let session = try session(of: call)
    if call.params["disableResume"] != true {
      let resumed = WorkerEvent(
        type: "session.resume",
        data: [
          "eventCount": .integer(Int64(session.receivedCount)),
          "resumeTime": .string(calendar.time(at: now).text),
        ])
      deliver(resumed, ofTask: session.taskID, to: call.peer, at: now)
    }
    return [
      "sessionId": .string(session.wireID),
      "capabilities": ["ui": ["elicitation": call.params["requestElicitation"] ?? false], "extensions": false],
    ]
  }

  mutating func destroy(_ call: Call) throws(Refusal) -> JSONValue {
    let session = try session(of: call)
    peers[call.peer]?.sessions.removeAll { $0.taskID == session.taskID }
    return .null
  }
}

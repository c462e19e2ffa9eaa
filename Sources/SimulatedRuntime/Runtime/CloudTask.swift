import JSONRPC

/// One task in the simulated cloud. It goes on whether a runtime holds it or not.
struct CloudTask: Equatable, Sendable {
  let facts: TaskFacts
  var player: ScenarioPlayer
  /// What a later runtime is told, with the ids and times it keeps.
  private(set) var history: [EventEnvelope] = []
  private(set) var changed: WallTime
  var model = RuntimeFacts.firstModel

  init(facts: TaskFacts, scenario: Scenario) {
    self.facts = facts
    player = ScenarioPlayer(scenario: scenario, facts: facts, at: facts.creation)
    changed = facts.calendar.time(at: facts.creation)
  }

  mutating func keep(_ event: WorkerEvent, id: String, at elapsed: Duration) {
    changed = facts.calendar.time(at: elapsed)
    guard !event.isEphemeral else { return }
    history.append(EventEnvelope(id: id, time: changed, parentID: history.last?.id, event: event))
  }

  /// The id under which a runtime that reads the history knows this session.
  var idOfReplay: String { history.contains { $0.event.type == "session.start" } ? facts.sessionID : facts.taskID }

  /// What `session.lifecycle` says about it.
  var metadata: JSONValue {
    ["startTime": .string(facts.calendar.time(at: facts.creation).text), "modifiedTime": .string(changed.text)]
  }

  /// What `sessions.connect` says about it.
  func remoteMetadata(as sessionID: String) -> JSONValue {
    [
      "sessionId": .string(sessionID),
      "startTime": .string(facts.calendar.time(at: facts.creation).text),
      "modifiedTime": .string(changed.text),
      "repository": [
        "owner": .string(facts.repository.owner), "name": .string(facts.repository.name),
        "branch": .string(facts.repository.branch),
      ],
      "kind": "remote-session",
      "state": .string(player.hasEnded ? "completed" : "in_progress"),
    ]
  }
}

/// An event as it stands in a log or goes over the wire.
struct EventEnvelope: Equatable, Sendable {
  let id: String
  let time: WallTime
  let parentID: String?
  let event: WorkerEvent

  var json: JSONValue {
    [
      "id": .string(id), "timestamp": .string(time.text), "parentId": parentID.map(JSONValue.string) ?? .null,
      "type": .string(event.type), "data": event.data,
    ]
  }
}

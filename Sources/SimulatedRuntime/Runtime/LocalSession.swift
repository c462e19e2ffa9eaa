import JSONRPC

/// What one runtime knows of a session in the cloud: only what it received itself.
struct LocalSession: Equatable, Sendable {
  let taskID: String
  /// What clients call it. The task's id at first; after a replay, the one that the agent gave itself.
  let wireID: String
  /// The mode that a client last asked for: the agent never says which it works in.
  var mode = "interactive"
  /// The newest events, for `session.getMessages`.
  private(set) var received: [JSONValue] = []
  private(set) var receivedCount = 0
  private(set) var isAgentStarted = false
  private var lastEventID: String?
  /// Types by request id. Never forgotten: a late answer is a known one.
  private var knownRequests: [String: String] = [:]
  private(set) var openPermissions: [WorkerEvent] = []

  /// The real runtime keeps every event. This one lives in the client's process, where a flood would fill the memory.
  private static let keptEvents = 1_000

  init(taskID: String, wireID: String) {
    self.taskID = taskID
    self.wireID = wireID
  }

  /// A live event gets an id, a time and a parent here; those of the cloud are lost (protocol notes 6.2).
  mutating func receive(_ event: WorkerEvent, id: String, at time: WallTime) -> JSONValue {
    receive(EventEnvelope(id: id, time: time, parentID: lastEventID, event: event))
  }

  /// A replayed event keeps what it has.
  mutating func receive(_ envelope: EventEnvelope) -> JSONValue {
    note(envelope.event)
    lastEventID = envelope.id
    let json = envelope.json
    received.append(json)
    receivedCount += 1
    if received.count >= 2 * Self.keptEvents { received.removeFirst(received.count - Self.keptEvents) }
    return json
  }

  private mutating func note(_ event: WorkerEvent) {
    if event.type == "session.start", event.data["producer"] == "copilot-agent" { isAgentStarted = true }
    if event.type == "abort" || event.endsSession { openPermissions = [] }
    guard let request = event.requestID else { return }
    if event.asks { knownRequests[request] = event.type }
    if event.type == "permission.requested" { openPermissions.append(event) }
    if event.completes { openPermissions.removeAll { $0.requestID == request } }
  }

  /// Whether it has ever seen a request of that id and type, which is all that `success: true` means.
  func knows(_ request: String, asked type: String) -> Bool { knownRequests[request] == type }
}

import JSONRPC

@testable import SimulatedRuntime

/// A runtime machine with one client, and a time that moves when a test says so.
struct Rig {
  static let beginning = WallTime(milliseconds: 1_795_327_200_000)

  var machine: RuntimeMachine
  var now = Duration.zero
  var client = PeerID(number: 1)
  private var callCount: Int64 = 0
  /// Everything that was sent to the client, in order.
  private(set) var received: [Message] = []
  /// The same, and what clients before it were sent.
  private(set) var everything: [Message] = []
  /// Events that ask, without those that were answered, oldest first.
  private(set) var openRequests: [JSONValue] = []
  private(set) var isClosed = false

  init(_ scenario: Scenario) {
    machine = RuntimeMachine(scenario: scenario, beginning: Self.beginning)
    machine.connectionWasOpened(client)
  }

  /// A client whose session has begun, which has sent one prompt.
  static func asked(_ steps: String, more: String = "") throws(ScenarioError) -> Rig {
    var rig = try Rig(Samples.answering(steps, more: more))
    _ = rig.startSession()
    rig.send("go")
    return rig
  }

  init(named name: String) throws(ScenarioError) { self.init(try Scenario.named(name)) }

  init(_ json: String) throws(ScenarioError) {
    self.init(try Scenario.parse(bytes: Array(json.utf8), name: "test"))
  }

  /// Sends a request; what comes back at once, its reply among it, is in `received`.
  @discardableResult
  mutating func call(_ method: String, _ params: JSONValue = .null) -> Result<JSONValue, RPCError>? {
    callCount += 1
    let id = MessageID.number(callCount)
    take(machine.messageArrived(.request(id: id, method: method, params: params), from: client, at: now))
    return reply(to: callCount)
  }

  func reply(to call: Int64) -> Result<JSONValue, RPCError>? {
    for case .response(let id, let outcome) in received where id == .number(call) { return outcome }
    return nil
  }

  mutating func advance(by duration: Duration) {
    now += duration
    take(machine.timePassed(to: now))
  }

  /// Lets time pass until something happens; false when nothing does within a day.
  mutating func advanceToDeadline() -> Bool {
    guard let deadline = machine.deadline, deadline < .seconds(86_400) else { return false }
    now = max(now, deadline)
    take(machine.timePassed(to: now))
    return true
  }

  /// Lets time pass until nothing is to come.
  mutating func playOut() {
    while advanceToDeadline() {}
  }

  /// The runtime has died: a new one.
  mutating func connectAgain() {
    client = PeerID(number: client.number + 1)
    received = []
    openRequests = []
    isClosed = false
    machine.connectionWasOpened(client)
  }

  private mutating func take(_ actions: [RuntimeMachine.Action]) {
    for action in actions {
      switch action {
      case .send(let message, let peer):
        everything.append(message)
        if peer == client { take(message) }
      case .close(let peer): if peer == client { isClosed = true }
      }
    }
  }
}

extension Rig {
  private mutating func take(_ message: Message) {
    received.append(message)
    guard case .notification("session.event", let params) = message, let event = params["event"],
      let type = event["type"]?.string, let request = event["data"]?["requestId"]
    else { return }
    if type.hasSuffix(".requested") { openRequests.append(event) }
    if type.hasSuffix(".completed") { openRequests.removeAll { $0["data"]?["requestId"] == request } }
  }

  /// Creates a session and lets the agent start. Returns the session's id.
  mutating func startSession() -> JSONValue {
    call("session.create", ["cloud": ["repository": ["owner": "octo", "name": "demo"]]])
    playOut()
    return sessionID
  }

  /// The newest id of a session that a reply named.
  var sessionID: JSONValue {
    for case .response(_, .success(let result)) in received.reversed() {
      if let id = result["sessionId"] { return id }
    }
    return .null
  }

  mutating func send(_ prompt: JSONValue) {
    call("session.send", ["sessionId": sessionID, "prompt": prompt])
  }

  var events: [JSONValue] {
    received.compactMap { message in
      guard case .notification("session.event", let params) = message else { return nil }
      return params["event"]
    }
  }

  var eventTypes: [String] { events.compactMap { $0["type"]?.string } }

  /// The data of the newest event of that type.
  func data(_ type: JSONValue) -> JSONValue? { events.last { $0["type"] == type }?["data"] }

  /// The messages of the `session.info` events, in order.
  var notes: [String] {
    events.filter { $0["type"] == "session.info" }.compactMap { $0["data"]?["message"]?.string }
  }
}

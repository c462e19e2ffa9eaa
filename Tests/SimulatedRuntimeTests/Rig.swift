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
  private(set) var isClosed = false

  init(_ scenario: Scenario) {
    machine = RuntimeMachine(scenario: scenario, beginning: Self.beginning)
    machine.connectionWasOpened(client)
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

  /// Lets time pass from deadline to deadline until nothing is to come, or a day has passed.
  mutating func playOut() {
    while let deadline = machine.deadline, deadline < .seconds(86_400) {
      now = max(now, deadline)
      take(machine.timePassed(to: now))
    }
  }

  /// The runtime has died: a new one.
  mutating func connectAgain() {
    client = PeerID(number: client.number + 1)
    received = []
    isClosed = false
    machine.connectionWasOpened(client)
  }

  private mutating func take(_ actions: [RuntimeMachine.Action]) {
    for action in actions {
      switch action {
      case .send(let message, let peer): if peer == client { received.append(message) }
      case .close(let peer): if peer == client { isClosed = true }
      }
    }
  }
}

extension Rig {
  /// Creates a session and lets the agent start. Returns the session's id.
  mutating func startSession() -> String {
    call("session.create", ["cloud": ["repository": ["owner": "octo", "name": "demo"]]])
    playOut()
    return sessionID ?? ""
  }

  /// The id of the reply to the creation.
  var sessionID: String? {
    for case .response(_, .success(let result)) in received {
      if let id = result["sessionId"]?.string { return id }
    }
    return nil
  }

  var events: [JSONValue] {
    received.compactMap { message in
      guard case .notification("session.event", let params) = message else { return nil }
      return params["event"]
    }
  }

  var eventTypes: [String] { events.compactMap { $0["type"]?.string } }

  /// The data of the newest event of that type.
  func data(_ type: String) -> JSONValue? { events.last { $0["type"] == .string(type) }?["data"] }
}

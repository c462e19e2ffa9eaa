import JSONRPC

/// The simulated runtime and the cloud behind it: messages and the time come in, messages go out. It knows no channel
/// and no clock. Each connection is a runtime process of its own, so what it holds ends with it; the cloud goes on.
struct RuntimeMachine: Sendable {
  enum Action: Equatable, Sendable {
    case send(Message, to: PeerID)
    case close(PeerID)
  }

  /// A call that is answered now or later.
  struct Call: Equatable, Sendable {
    let peer: PeerID
    let id: MessageID
    let method: String
    let params: JSONValue
  }

  /// The runtime process at the other end of one connection.
  struct Peer: Equatable, Sendable {
    var sessions: [LocalSession] = []
    var isShuttingDown = false
  }

  let scenario: Scenario
  let calendar: Calendar
  var ids: IdentifierSource
  var tasks: [CloudTask] = []
  var peers: [PeerID: Peer] = [:]
  /// Calls that wait for their time, in the order of it.
  private var postponed: [(due: Duration, call: Call)] = []
  var actions: [Action] = []

  init(scenario: Scenario, beginning: WallTime) {
    self.scenario = scenario
    calendar = Calendar(beginning: beginning)
    ids = IdentifierSource(beginning: beginning)
  }

  /// When something happens next without anybody's doing; nil when nothing does.
  var deadline: Duration? { (tasks.map(\.player.deadline) + [postponed.first?.due]).compactMap(\.self).min() }

  mutating func connectionWasOpened(_ peer: PeerID) { peers[peer] = Peer() }

  mutating func connectionWasClosed(_ peer: PeerID) { peers[peer] = nil }

  mutating func messageArrived(_ message: Message, from peer: PeerID, at now: Duration) -> [Action] {
    advance(to: now)
    // Neither a notification nor an answer means anything to this runtime, which asks nothing.
    if case .request(let id, let method, let params) = message, peers[peer] != nil {
      accept(Call(peer: peer, id: id, method: method, params: params), at: now)
    }
    advance(to: now)
    return takeActions()
  }

  /// Everything up to `now` happens, each at its own time.
  mutating func timePassed(to now: Duration) -> [Action] {
    advance(to: now)
    return takeActions()
  }

  private mutating func takeActions() -> [Action] {
    defer { actions = [] }
    return actions
  }

  private mutating func advance(to now: Duration) {
    while let due = deadline, due <= now {
      if let first = postponed.first, first.due == due {
        postponed.removeFirst()
        answer(first.call, at: due)
      }
      for index in tasks.indices { play(taskAt: index, to: due) }
    }
  }

  private mutating func accept(_ call: Call, at now: Duration) {
    let pause = scenario.replies[call.method]?.pause ?? usualPause(of: call)
    guard pause > .zero else { return answer(call, at: now) }
    let due = now + pause
    let place = postponed.firstIndex { $0.due > due } ?? postponed.endIndex
    postponed.insert((due, call), at: place)
  }

  /// About a session that it does not hold, the runtime asks nobody.
  private func usualPause(of call: Call) -> Duration {
    let id = call.params["sessionId"]?.string
    guard peers[call.peer]?.sessions.contains(where: { $0.wireID == id }) == true else { return .zero }
    return RuntimeMethodName(rawValue: call.method)?.usualPause ?? .zero
  }

  private mutating func answer(_ call: Call, at now: Duration) {
    guard peers[call.peer] != nil else { return }
    let outcome: Result<JSONValue, RPCError>
    do throws(RPCError) {
      outcome = .success(try result(of: call, at: now))
    } catch {
      outcome = .failure(error)
    }
    send(.response(id: call.id, outcome), to: call.peer)
  }
}

/// One connection, counted from 1.
struct PeerID: Hashable, Comparable, Sendable {
  let number: Int

  static func < (left: PeerID, right: PeerID) -> Bool { left.number < right.number }
}

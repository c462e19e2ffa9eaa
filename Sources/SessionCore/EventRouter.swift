import CopilotProtocol
import JSONRPC

/// An event as the wire brought it.
struct ArrivedEvent: Equatable, Sendable {
  let params: JSONValue
  let readability: Readability

  var sessionID: String? { params["sessionId"]?.string }
  var decoded: SessionEvent { SessionEvent.decode(params: params, readability: readability).event }

  /// One that cannot say whose it is cannot be told to be somebody else's.
  func mayBelong(to session: String) -> Bool { sessionID == nil || sessionID == session }
}

/// Decides which events are ours. The id of a new session is only known from a reply that comes after its first events,
/// so that these wait (protocol notes 1.9).
struct EventRouter: Equatable, Sendable {
  private enum State: Equatable {
    case closed
    /// The events of sessions nobody knows yet wait.
    case opening
    /// The whole history comes before the reply, under an id that only the reply tells.
    case replaying
    case open(String)
  }

  private var state = State.closed
  private var waiting: [ArrivedEvent] = []

  var isReplaying: Bool { state == .replaying }

  mutating func expectNewSession() { state = .opening }
  mutating func expectHistory() { state = .replaying }

  /// Gives back what waited for this session, in its order.
  mutating func sessionOpened(_ id: SessionID) -> [ArrivedEvent] {
    defer { waiting = [] }
    state = .open(id.rawValue)
    return waiting.filter { $0.mayBelong(to: id.rawValue) }
  }

  /// Whether the event is to be taken in now.
  mutating func admits(_ event: ArrivedEvent) -> Bool {
    switch state {
    case .closed: return false
    case .opening:
      waiting.append(event)
      return false
    case .replaying: return true
    case .open(let id): return event.mayBelong(to: id)
    }
  }
}

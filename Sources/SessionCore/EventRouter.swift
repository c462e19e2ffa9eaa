import CopilotProtocol
import JSONRPC

/// An event as the wire brought it.
struct ArrivedEvent: Equatable, Sendable {
  let params: JSONValue
  let readability: Readability

  var sessionID: String? { params["sessionId"]?.string }
  var decoded: SessionEvent { SessionEvent.decode(params: params, readability: readability).event }
}

/// Decides which events are ours. The id of a new session is only known from a reply that may be handled after the
/// first events, so that these wait (protocol notes 1.9).
struct EventRouter: Equatable, Sendable {
  private enum State: Equatable {
    case closed
    /// The events of sessions nobody knows yet.
    case opening([ArrivedEvent])
    /// The whole history comes before the reply, under an id that only the reply tells.
    case replaying
    case open(String)
  }

  private var state = State.closed

  mutating func expectNewSession() { state = .opening([]) }
  mutating func expectHistory() { state = .replaying }

  /// Gives back what waited for this session, in its order.
  mutating func sessionOpened(_ id: SessionID) -> [ArrivedEvent] {
    defer { state = .open(id.rawValue) }
    guard case .opening(let waiting) = state else { return [] }
    return waiting.filter { $0.sessionID == id.rawValue }
  }

  /// Whether the event is to be taken in now.
  mutating func admits(_ event: ArrivedEvent) -> Bool {
    switch state {
    case .closed: return false
    case .opening(var waiting):
      waiting.append(event)
      state = .opening(waiting)
      return false
    case .replaying: return true
    // An event that cannot say whose it is cannot be told to be somebody else's.
    case .open(let id): return event.sessionID == nil || event.sessionID == id
    }
  }
}

import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// Why no answer to a request can be sent now, whatever is selected.
enum RequestObstacle: Equatable {
  case notConnected, stale, sending
  /// Another request of the same tool call comes first: its place in the queue, counted from 1.
  case olderOfSameToolCall(place: Int)

  init?(of request: PendingRequest, in session: SessionState) {
    switch session.standing {
    case .live: break
    case .starting, .lost, .detached, .ended, .failed:
      self = .notConnected
      return
    }
    switch request.progress {
    case .waiting: break
    case .stale:
      self = .stale
      return
    case .sending:
      self = .sending
      return
    }
    guard let older = session.requests.predecessor(of: request.id) else { return nil }
    self = .predecessor(older, in: session.requests)
  }

  /// The same for the person who looks at it: an answer is on its way as soon as they have sent it.
  init?(of request: PendingRequest, _ view: RequestView, in session: SessionState) {
    if let known = RequestObstacle(of: request, in: session) {
      self = known
    } else if view.isAnswered {
      self = .sending
    } else {
      return nil
    }
  }

  static func predecessor(_ older: PendingRequest, in queue: RequestQueue) -> RequestObstacle {
    .olderOfSameToolCall(place: (queue.requests.firstIndex { $0.id == older.id } ?? 0) + 1)
  }

  var words: SafeText {
    switch self {
    case .notConnected: "the session is not connected, so nothing can be answered now"
    case .stale: "not answerable before the runtime has confirmed that it still waits"
    case .sending: "an answer is on its way already"
    case .olderOfSameToolCall(let place):
      "request \(place) comes first: both are of one tool call, and answers to them cannot be told apart"
    }
  }

  var shortWords: SafeText {
    switch self {
    case .notConnected: "not connected"
    case .stale: "not answerable yet"
    case .sending: "an answer is on its way"
    case .olderOfSameToolCall(let place): "request \(place) comes first"
    }
  }
}

import CopilotProtocol

/// The files of the journal that only grow.
enum JournalLog: Hashable, Sendable {
  case decisions
  case sessions
  case transcript(SessionID)

  /// A decision must be on the disk before it is sent, and a session's address is told only once. The transcript is
  /// there for whoever reads later: the system keeps it when this program dies, and that is enough.
  var isDurable: Bool {
    switch self {
    case .decisions, .sessions: true
    case .transcript: false
    }
  }

  func path(in place: JournalPlace) -> String {
    switch self {
    case .decisions: place.decisions
    case .sessions: place.sessions
    case .transcript(let task): place.transcript(of: task)
    }
  }
}

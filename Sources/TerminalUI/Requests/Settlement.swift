import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// How a request that somebody looked at left the queue, told plainly instead of closing it without a word.
struct Settlement {
  private let record: DecisionRecord?

  init(of request: RequestID, in session: SessionState) {
    guard let place = session.transcript.place(of: .request(request)),
      case .decision(let record) = session.transcript[place].content
    else {
      record = nil
      return
    }
    self.record = record
  }

  /// Whether the answer was this person's.
  var isOwn: Bool { record?.source == .person }

  func words(in repertoire: Repertoire) -> SafeText {
    guard let record else { return "the request is gone; nothing was sent from here" }
    let words = SafeText.exactLine(record.words, in: repertoire)
    switch record.source {
    case .person, .policy: return "confirmed: \(words)"
    case .nobody: return "\(words); nobody decided"
    case .elsewhere where record.sent.isEmpty: return "answered elsewhere: \(words); nothing was sent from here"
    case .elsewhere: return "answered elsewhere: \(words)"
    }
  }
}

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

  /// Whether the answer was this person's, and nothing went wrong with it.
  var isOwn: Bool { record.map { $0.source == .person && !$0.isAlarming } ?? false }

  func words(in repertoire: Repertoire) -> SafeText {
    guard let record else { return "the request is gone; nothing was sent from here" }
    let words = SafeText.exactLine(record.words, in: repertoire)
    switch record.source {
    case .person, .policy: return "confirmed: \(words)"
    // Who it was stands in the words; what was sent from here as well is the surprise.
    case .elsewhere: return record.sent.isEmpty ? words : "answered elsewhere: \(words)"
    case .nobody: return "\(words); nobody decided"
    }
  }
}

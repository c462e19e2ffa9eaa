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
    let outcome = SafeText.exactLine(record.outcome.words, in: repertoire)
    if case .withdrawn = record.outcome { return "\(outcome); nobody decided" }
    switch record.source {
    case .person: return "confirmed: \(outcome)"
    case .policy(let policy): return "\(outcome) by --approve \(SafeText.exactLine(policy.rawValue, in: .ascii))"
    case .nobody: return "\(outcome); nobody decided"
    case .elsewhere: return "answered elsewhere: \(outcome); nothing was taken from here"
    }
  }
}

package import SessionModel
package import TerminalPrimitives

/// The title of the window: how much waits, where, and what goes on. It holds no clock, so that it changes only with that.
package enum WindowTitle {
  /// `(2) aloft octo/demo: 2 waiting`.
  package static func text(for session: SessionState, in repertoire: Repertoire, at now: Moment) -> SafeText {
    let waiting = session.isOver ? 0 : session.requests.waiting.count
    let mark: SafeText = waiting > 0 ? "(\(waiting)) " : ""
    return "\(mark)\(ProgramName.text(for: session, in: repertoire)): \(words(for: session.activity(at: now).activity))"
  }

  private static func words(for activity: Activity) -> SafeText {
    switch activity {
    case .starting: "starting"
    case .lost(.givenUp): "runtime lost"
    case .lost(.scheduled), .lost(.underWay): "reconnecting"
    case .failed: "no session"
    case .ended(isError: false): "ended"
    case .ended(isError: true): "ended by an error"
    case .detached: "detached"
    case .waitingForApproval(let count), .waitingForAnswer(let count): "\(count) waiting"
    case .answering: "answer not confirmed yet"
    case .aborting: "stopping"
    case .quiet: "no news"
    case .compacting, .working: "working"
    case .promptUnseen: "prompt NOT SEEN"
    case .promptSent: "prompt sent"
    case .idle: "idle"
    }
  }
}

/// This program and what it is about: `aloft octo/demo`.
enum ProgramName {
  /// Columns of a repository's name; tabs show fewer.
  private static let longestRepository = 60

  static func text(for session: SessionState, in repertoire: Repertoire) -> SafeText {
    guard let repository = session.identity.repository else { return "aloft" }
    return "aloft \(SafeText.exactLine(repository.text, in: repertoire).cut(toColumns: longestRepository))"
  }
}

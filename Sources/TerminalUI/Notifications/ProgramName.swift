import SessionModel
import TerminalPrimitives

/// This program and what it is about: `aloft octo/demo`.
enum ProgramName {
  /// Columns of a repository's name; tabs show fewer.
  private static let longestRepository = 60

  static func text(for session: SessionState, in repertoire: Repertoire) -> SafeText {
    guard let repository = session.identity.repository else { return "aloft" }
    return "aloft \(SafeText.exactLine(repository.text, in: repertoire).cut(toColumns: longestRepository))"
  }
}

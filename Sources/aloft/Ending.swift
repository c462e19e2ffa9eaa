import SessionModel
import TerminalUI

/// How the program came to its end.
enum Ending: Equatable, Sendable {
  case left
  /// The person goes on to another session.
  case goesTo(SessionDestination)
  case signal(Int32)
  case terminalClosed
}

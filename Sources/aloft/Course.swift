import CopilotProtocol
import SessionModel
import TerminalPrimitives
import TerminalUI

/// The sessions that were left on the way from one to the next, in one run of the program.
struct Course: Equatable {
  private(set) var directory = SessionDirectory()
  private var last: SessionNote?
  private var isOver = false
  /// What was cut out on the way, to be put into the next session.
  private(set) var killed = KillRing()

  mutating func left(_ state: AppState, at time: Int64) {
    last = state.session.note
    killed = state.composer.killed
    isOver = state.session.hasNoAgent
    if let last { directory.take(last, at: time) }
  }

  /// What is said when the next one comes onto the screen.
  func words(in repertoire: Repertoire) -> Message? {
    guard let last else { return nil }
    let name = SafeText.exactLine(directory[last.task]?.title ?? last.task.rawValue, in: repertoire)
    return Message(
      .info, isOver ? "left \(name), which is over" : "left \(name): its agent goes on; /sessions goes back")
  }
}

extension SessionState {
  /// Leaving leaves the agent at work; only what had ended before has none.
  fileprivate var hasNoAgent: Bool {
    switch standing {
    case .ended, .failed: true
    case .starting, .live, .lost, .detached: false
    }
  }
}

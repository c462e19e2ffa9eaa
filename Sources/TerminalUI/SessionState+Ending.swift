package import SessionModel
import TerminalPrimitives

extension SessionState {
  /// Whether nothing more can come of it.
  package var isOver: Bool {
    switch standing {
    case .failed, .ended, .detached: true
    case .starting, .live, .lost: false
    }
  }

  /// What leaving means now: only an agent that has been reserved goes on.
  var leaving: SafeText {
    switch standing {
    case .failed, .ended: "leave"
    case .starting where identity.task == nil: "leave"
    case .starting: "leave (the task stays)"
    case .live: "leave (the agent goes on)"
    case .lost, .detached: "leave (the agent most likely goes on)"
    }
  }

  /// Why a prompt cannot be sent once it is over.
  var whyNothingIsSent: SafeText {
    if case .failed = standing { "there is no session" } else { "the session is over" }
  }
}

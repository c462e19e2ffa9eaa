import CopilotProtocol
import SessionModel

/// What a person must know when the session does not go on by itself: why, and what to do next. It stands below
/// everything else in the transcript, for as long as it is true.
enum StandingReport: Equatable, Sendable {
  /// A stage takes longer than it should.
  case late(Stage)
  case lost(RuntimeLoss, isGivenUp: Bool)
  case failed(SessionFailure)

  /// Nil while all is well, or is told elsewhere.
  init?(_ session: SessionState, at now: Moment) {
    switch session.standing {
    case .starting:
      guard let stage = session.stages.current, let start = session.stages.start(of: stage),
        now.since(start) >= stage.limit
      else { return nil }
      self = .late(stage)
    case .lost(let loss, let reconnection):
      self = .lost(loss, isGivenUp: reconnection == .givenUp)
    case .failed(let failure): self = .failed(failure)
    case .live, .detached, .ended: return nil
    }
  }
}

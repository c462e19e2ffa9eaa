package import SessionModel

/// Something that a person who does not look at the screen is told.
package enum News: Equatable, Sendable {
  case request(PendingRequest, Occasion)
  case session(TurningPoint)

  /// Why a request is told.
  package enum Occasion: Equatable, Sendable {
    case new, changed, notConfirmed, notSent
  }

  /// After these nothing goes on by itself. Other ups and downs of a session are not worth calling anybody.
  package enum TurningPoint: Equatable, Sendable {
    case ended(isError: Bool)
    case failed
    /// Every attempt to reach the runtime again has failed.
    case runtimeLost
  }
}

extension News.TurningPoint {
  init?(_ standing: Standing) {
    switch standing {
    case .ended(let end): self = .ended(isError: end.isError)
    case .failed: self = .failed
    case .lost(_, .givenUp): self = .runtimeLost
    case .lost(_, .scheduled), .lost(_, .underWay), .starting, .live, .detached: return nil
    }
  }
}

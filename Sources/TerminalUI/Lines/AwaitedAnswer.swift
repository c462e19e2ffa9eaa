import SessionModel
import TerminalPrimitives

/// A page or a list that is told as soon as what it shows has come.
struct AwaitedAnswer: Equatable {
  let overlay: Overlay
  /// When a person who waits for it is told again that it has not come.
  private(set) var tellsAt: Moment

  /// A relayed answer takes seconds; who waits longer than this wonders.
  private static let patience = Duration.seconds(10)

  init(_ overlay: Overlay, at now: Moment) {
    self.overlay = overlay
    tellsAt = now + Self.patience
  }

  /// That it has still not come, once in a while.
  mutating func news(in app: AppState, at now: Moment) -> SafeText? {
    guard now >= tellsAt, let query = overlay.query, case .asked(let since) = app.queries[query] else { return nil }
    tellsAt = now + Self.patience
    return "no answer from \(query.whom) after \(Clock.short(now.since(since))); /cancel gives up"
  }
}

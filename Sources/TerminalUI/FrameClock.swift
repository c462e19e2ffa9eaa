package import SessionModel

/// Decides when the next frame is drawn. A key is answered at once; what streams is gathered, since nobody reads faster.
package struct FrameClock: Equatable, Sendable {
  /// Between two frames of what streams in, at least.
  private let interval: Duration
  private var lastFrameAt: Moment?

  package init(interval: Duration) { self.interval = interval }

  /// How long news that nobody asked for waits; nothing when the last frame is long past.
  package func delay(at now: Moment) -> Duration {
    guard let lastFrameAt else { return .zero }
    let passed = now.since(lastFrameAt)
    return passed >= interval ? .zero : interval - passed
  }

  /// Whether a frame is drawn after a key. Keys that wait already share one: text comes as keys where a terminal does not
  /// tell a paste from typing. Not with a request open: there what was never drawn must not be passed over.
  package func isDue(afterKeyIn state: AppState, moreKeysWait: Bool, at now: Moment) -> Bool {
    !moreKeysWait || state.request != nil || delay(at: now) == .zero
  }

  package mutating func frameWasDrawn(at now: Moment) { lastFrameAt = now }
}

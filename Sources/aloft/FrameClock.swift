import SessionModel

/// Decides when the next frame is drawn. A key is answered at once; what streams is gathered, since nobody reads faster.
struct FrameClock: Equatable, Sendable {
  /// Between two frames of what streams in, at least.
  private let interval: Duration
  private var lastFrameAt: Moment?

  init(interval: Duration) { self.interval = interval }

  /// How long news that nobody asked for waits; nothing when the last frame is long past.
  func delay(at now: Moment) -> Duration {
    guard let lastFrameAt else { return .zero }
    let passed = now.since(lastFrameAt)
    return passed >= interval ? .zero : interval - passed
  }

  mutating func frameWasDrawn(at now: Moment) { lastFrameAt = now }
}

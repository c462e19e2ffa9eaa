import SessionModel

/// Decides when the next frame is drawn. A key is answered at once; what streams is gathered, since nobody reads faster.
struct FrameClock: Equatable, Sendable {
  /// Thirty frames a second: the safety rules' limit for a stream, and a third of the work of sixty.
  static let interval = Duration.milliseconds(33)

  private var lastFrameAt: Moment?

  /// How long news that nobody asked for waits; nothing when the last frame is long past.
  func delay(at now: Moment) -> Duration {
    guard let lastFrameAt else { return .zero }
    let passed = now.since(lastFrameAt)
    return passed >= Self.interval ? .zero : Self.interval - passed
  }

  mutating func frameWasDrawn(at now: Moment) { lastFrameAt = now }
}

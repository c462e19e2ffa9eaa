package import SessionModel

/// Keys that come right after something has appeared under the fingers were not meant for it: they are swallowed until
/// the person pauses.
package struct QuietPeriod: Equatable, Sendable {
  package private(set) var swallowedKeys = 0
  private let beganAt: Moment
  private var lastKeyAt: Moment
  private var isOver = false

  /// A key that comes sooner after another one was not meant for what has just appeared.
  package static let pause = Duration.milliseconds(400)
  /// After this long keys count again though they keep coming.
  package static let longest = Duration.milliseconds(1_500)

  package init(at now: Moment) {
    beganAt = now
    lastKeyAt = now
  }

  /// Takes a key. Says whether it was swallowed.
  package mutating func swallows(keyAt now: Moment) -> Bool {
    if isOver(at: now) {
      isOver = true
      return false
    }
    lastKeyAt = now
    swallowedKeys += 1
    return true
  }

  /// When the next key will count.
  package var endsAt: Moment { min(lastKeyAt + Self.pause, beganAt + Self.longest) }

  package func isOver(at now: Moment) -> Bool { isOver || now >= endsAt }
}

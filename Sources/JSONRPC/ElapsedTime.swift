/// The time since a moment on some clock, as a plain duration, so that pure code needs no clock type.
package struct ElapsedTime: Sendable {
  private let elapsed: @Sendable () -> Duration
  private let sleepUntil: @Sendable (Duration) async throws -> Void

  package init(since clock: some Clock<Duration>) {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    sleepUntil = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
  }

  package var now: Duration { elapsed() }

  /// Throws when the task is cancelled.
  package func sleep(until deadline: Duration) async throws { try await sleepUntil(deadline) }
}

/// The time since a moment on some clock, so that everything else needs no clock type.
struct Stopwatch: Sendable {
  private let elapsed: @Sendable () -> Duration
  private let sleepUntil: @Sendable (Duration) async throws -> Void

  init(_ clock: some Clock<Duration>) {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    sleepUntil = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
  }

  var now: Duration { elapsed() }

  /// Throws when the task is cancelled.
  func sleep(until deadline: Duration) async throws { try await sleepUntil(deadline) }
}

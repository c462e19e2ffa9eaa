package import SessionModel

/// The two clocks of the program: one that never jumps, for every decision, and the wall clock, for display.
package struct SessionClock: Sendable {
  private let elapsed: @Sendable () -> Duration
  private let sleepFor: @Sendable (Duration) async throws -> Void
  private let wallClock: @Sendable () -> Int64

  /// `wallClock` gives milliseconds since 1970, UTC.
  package init(_ clock: some Clock<Duration>, wallClock: @escaping @Sendable () -> Int64) {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    sleepFor = { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) }
    self.wallClock = wallClock
  }

  package var now: Moment { Moment(uptime: elapsed().wholeMilliseconds, wallClock: wallClock()) }

  /// Sleeps until the moment has come, or throws when the task is cancelled. Rounds up, so that it is never early.
  package func sleep(until moment: Moment) async throws {
    let left = moment.uptime - now.uptime
    if left > 0 { try await sleepFor(.milliseconds(left)) }
  }
}

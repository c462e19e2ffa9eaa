package import SessionModel

/// The two clocks of the program: one that never jumps, for every decision, and the wall clock, for display.
package struct SessionClock: Sendable {
  /// The one that never jumps.
  let steady: any Clock<Duration>
  private let elapsed: @Sendable () -> Duration
  private let sleepUntil: @Sendable (Duration) async throws -> Void
  private let wallClock: @Sendable () -> Int64

  /// `wallClock` gives milliseconds since 1970, UTC.
  package init(_ clock: some Clock<Duration>, wallClock: @escaping @Sendable () -> Int64) {
    let start = clock.now
    steady = clock
    elapsed = { start.duration(to: clock.now) }
    sleepUntil = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
    self.wallClock = wallClock
  }

  package var now: Moment { Moment(uptime: elapsed().wholeMilliseconds, wallClock: wallClock()) }

  /// Sleeps until the moment has come, or throws when the task is cancelled.
  package func sleep(until moment: Moment) async throws { try await sleepUntil(.milliseconds(moment.uptime)) }
}

// SessionModel: what is known about a session, as values. Pure: no async, no clock, no files. Events and what a
// person did come in as `SessionInput`, a new `SessionState` and the `SessionEffect`s to perform go out.

/// One moment on two clocks: the monotonic one decides, the wall clock is only shown.
package struct Moment: Hashable, Sendable, Comparable {
  /// Milliseconds since the program started, on a clock that never jumps.
  package let uptime: Int64
  /// Milliseconds since 1970, UTC, as the wall clock stood at the same moment.
  package let wallClock: Int64

  package init(uptime: Int64, wallClock: Int64 = 0) {
    self.uptime = uptime
    self.wallClock = wallClock
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.uptime < right.uptime }

  package static func + (moment: Moment, duration: Duration) -> Moment {
    let milliseconds = duration.wholeMilliseconds
    return Moment(uptime: moment.uptime + milliseconds, wallClock: moment.wallClock + milliseconds)
  }

  /// How long ago `earlier` was; never negative.
  package func since(_ earlier: Moment) -> Duration {
    .milliseconds(max(0, uptime - earlier.uptime))
  }
}

extension Duration {
  package var wholeMilliseconds: Int64 {
    let parts = components
    return parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000
  }

  package var wholeSeconds: Int64 { components.seconds }
}

package import SessionModel
package import TerminalPrimitives

/// Times as a person reads them. Durations are rounded down: a clock that runs ahead would lie.
package enum Clock {
  /// `0.9s`, `12s`, `3m20s`, `2h05m`.
  package static func short(_ duration: Duration) -> SafeText {
    let seconds = Int(duration.wholeSeconds)
    if seconds < 60 { return "\(seconds)s" }
    if seconds < 3_600 { return "\(seconds / 60)m\(twoDigits(seconds % 60))s" }
    return "\(seconds / 3_600)h\(twoDigits(seconds / 60 % 60))m"
  }

  /// A duration that is over, to a tenth of a second: `0.9s`.
  package static func precise(_ duration: Duration) -> SafeText {
    let tenths = Int(duration.wholeMilliseconds / 100)
    return tenths < 600 ? "\(tenths / 10).\(tenths % 10)s" : short(duration)
  }

  /// A running clock: `0:12`, `12:05`, `1:02:05`.
  package static func running(_ duration: Duration) -> SafeText {
    let seconds = Int(duration.wholeSeconds)
    let minutes = seconds / 60
    if minutes < 60 { return "\(minutes):\(twoDigits(seconds % 60))" }
    return "\(minutes / 60):\(twoDigits(minutes % 60)):\(twoDigits(seconds % 60))"
  }

  /// The wall clock's hours and minutes: `14:02`.
  package static func timeOfDay(_ moment: Moment, utcOffsetSeconds: Int) -> SafeText {
    let seconds = (moment.wallClock / 1_000 + Int64(utcOffsetSeconds)) % 86_400
    let ofDay = Int(seconds < 0 ? seconds + 86_400 : seconds)
    return "\(twoDigits(ofDay / 3_600)):\(twoDigits(ofDay / 60 % 60))"
  }

  /// The day of a moment, counted from 1970 where the clock is so far from Greenwich.
  static func day(of moment: Moment, utcOffsetSeconds: Int) -> Int64 {
    let seconds = moment.wallClock / 1_000 + Int64(utcOffsetSeconds)
    return (seconds < 0 ? seconds - 86_399 : seconds) / 86_400
  }

  private static func twoDigits(_ number: Int) -> SafeText { number < 10 ? "0\(number)" : "\(number)" }
}

extension Clock {
  /// How often a clock that nobody waits for is drawn anew: an idle program is to sleep.
  package static let calmStep = Duration.seconds(60)

  /// Whether the clocks on the screen have nothing to count but an idleness of more than a minute.
  package static func isCalm(_ session: SessionState, at now: Moment) -> Bool {
    guard session.standing == .live, case (.idle, let since?) = session.activity(at: now) else { return false }
    let lastNews = session.wire.lastEventAt ?? since
    return now.since(since) >= calmStep && now.since(lastNews) >= calmStep && session.outbox.isEmpty
  }

  /// A duration for a clock that is drawn once a minute.
  package static func calm(_ duration: Duration) -> SafeText {
    duration < calmStep ? short(duration) : "\(Int(duration.wholeSeconds / 60))m"
  }
}

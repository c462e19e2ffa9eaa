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

  private static func twoDigits(_ number: Int) -> SafeText { number < 10 ? "0\(number)" : "\(number)" }
}

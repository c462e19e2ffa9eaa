import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The wall clock, as the system tells it.
enum WallClock {
  /// Seconds east of Greenwich, now and here.
  static var utcOffset: Int { local(at: time(nil)).tm_gmtoff }

  /// Seconds east of Greenwich here, at a moment in milliseconds since 1970, UTC.
  static func utcOffset(at milliseconds: Int64) -> Int { local(at: time_t(milliseconds / 1_000)).tm_gmtoff }

  /// A moment in milliseconds since 1970, UTC, as the clock on the wall stood: `2026-11-23 14:02:11`.
  static func text(at milliseconds: Int64) -> SafeText {
    let parts = local(at: time_t(milliseconds / 1_000))
    let date: SafeText = "\(Int(parts.tm_year) + 1_900)-\(twoDigits(parts.tm_mon + 1))-\(twoDigits(parts.tm_mday))"
    return "\(date) \(twoDigits(parts.tm_hour)):\(twoDigits(parts.tm_min)):\(twoDigits(parts.tm_sec))"
  }

  private static func local(at seconds: time_t) -> tm {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }

  private static func twoDigits(_ number: Int32) -> SafeText { number < 10 ? "0\(Int(number))" : "\(Int(number))" }
}

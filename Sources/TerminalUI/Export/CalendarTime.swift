import SessionModel
import TerminalPrimitives

/// A moment on the calendar and the wall clock of a place that is so far from Greenwich.
struct CalendarTime: Equatable {
  let date: SafeText
  /// `14:02:11`
  let clock: SafeText
  private let milliseconds: Int

  init(_ moment: Moment, utcOffsetSeconds: Int = 0) {
    self.init(milliseconds: moment.wallClock, utcOffsetSeconds: utcOffsetSeconds)
  }

  /// - Parameter milliseconds: since 1970, UTC.
  init(milliseconds: Int64, utcOffsetSeconds: Int = 0) {
    let local = milliseconds + Int64(utcOffsetSeconds) * 1_000
    let day = Int((Double(local) / Double(Self.millisecondsPerDay)).rounded(.down))
    let ofDay = Int(local - Int64(day) * Self.millisecondsPerDay)
    date = Self.date(ofDay: day)
    let seconds = ofDay / 1_000
    clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }.joined(separator: ":")
    self.milliseconds = ofDay % 1_000
  }

  /// As RFC 3339 writes it: `2026-11-23T01:44:02.772Z`. Only right without an offset.
  var utcTimestamp: SafeText { "\(date)T\(clock).\(Self.padded(milliseconds, 3))Z" }

  private static let millisecondsPerDay: Int64 = 86_400_000

  /// The Gregorian calendar, counted in eras of 400 years that begin in March, so that a leap day ends a year.
  private static func date(ofDay daysSince1970: Int) -> SafeText {
    let daysPerEra = 146_097
    let daysFromMarchOfYear0To1970 = 719_468
    let days = daysSince1970 + daysFromMarchOfYear0To1970
    let era = (days >= 0 ? days : days - daysPerEra + 1) / daysPerEra
    let dayOfEra = days - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> SafeText {
    let missing = width - String(number).utf8.count
    return missing > 0 ? SafeText(repeating: "0", count: missing) + "\(number)" : "\(number)"
  }
}

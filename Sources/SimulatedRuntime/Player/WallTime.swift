/// Tells the time of day from the time that has passed since the runtime began.
struct Calendar: Equatable, Sendable {
  let beginning: WallTime

  func time(at elapsed: Duration) -> WallTime {
    let (seconds, attoseconds) = elapsed.components
    return WallTime(milliseconds: beginning.milliseconds + seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
  }
}

/// A moment of the calendar, UTC.
package struct WallTime: Hashable, Sendable {
  /// Since 1970.
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// ISO 8601 with milliseconds, such as `2026-11-22T06:00:00.000Z`.
  var text: String {
    let (days, dayTime) = Self.floorDivision(milliseconds, by: 86_400_000)
    let (year, month, day) = Self.civil(fromDays: days)
    let seconds = dayTime / 1_000
    let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
      + "T\(time.joined(separator: ":")).\(Self.padded(dayTime % 1_000, 3))Z"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The proleptic Gregorian date of a day counted from 1970-01-01, by eras of 400 years that begin on March 1.
  private static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = floorDivision(days + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private static func floorDivision(_ number: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let remainder = ((number % divisor) + divisor) % divisor
    return ((number - remainder) / divisor, remainder)
  }
}

/// A point in time as the runtime gives it, to the millisecond.
package struct Timestamp: Hashable, Comparable, Sendable {
  package let millisecondsSince1970: Int64

  package init(millisecondsSince1970: Int64) { self.millisecondsSince1970 = millisecondsSince1970 }

  package static func < (earlier: Timestamp, later: Timestamp) -> Bool {
    earlier.millisecondsSince1970 < later.millisecondsSince1970
  }
}

extension Timestamp {
  /// Reads `2026-11-22T07:00:00Z`, with or without a fraction, with `Z` or an offset such as `+01:00`; nil for anything
  /// else. A fraction finer than a millisecond is cut.
  package init?(iso8601 text: String) {
    var digits = DigitScanner(text)
    guard let year = digits.number(ofDigits: 4), digits.skip("-"),
      let month = digits.number(ofDigits: 2), digits.skip("-"),
      let day = digits.number(ofDigits: 2), digits.skip("T") || digits.skip("t"),
      let hour = digits.number(ofDigits: 2), digits.skip(":"),
      let minute = digits.number(ofDigits: 2), digits.skip(":"),
      let second = digits.number(ofDigits: 2),
      let milliseconds = digits.fractionInMilliseconds(),
      let offset = digits.zoneOffsetInMinutes(), digits.isAtEnd
    else { return nil }
    // 60: a leap second, which the clock of 1970 does not know; it falls on the second after it.
    guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let minutes = (Self.daysSince1970(year: year, month: month, day: day) * 24 + hour) * 60 + minute - offset
    millisecondsSince1970 = Int64((minutes * 60 + second) * 1000 + milliseconds)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return switch month {
    case 2: isLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days in the Gregorian calendar, counted in eras of 400 years that begin in March, so that a leap day ends a year.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let daysPerEra = 146_097
    let daysFromMarchOfYear0To1970 = 719_468
    let shiftedYear = (month <= 2 ? year - 1 : year) + 400  // never negative
    let era = shiftedYear / 400 - 1
    let yearOfEra = shiftedYear % 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysFromMarchOfYear0To1970
  }
}

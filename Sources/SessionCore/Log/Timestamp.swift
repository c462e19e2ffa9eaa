#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A moment as RFC 3339 writes it, in UTC: `2026-11-23T01:44:02.772Z`.
package func timestamp(ofMilliseconds milliseconds: Int64) -> String {
  let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
  var time = time_t(seconds)
  var parts = tm()
  gmtime_r(&time, &parts)
  let date = [Int(parts.tm_year) + 1_900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map { padded($0, 2) }
  let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded(Int($0), 2) }
  return "\(date.joined(separator: "-"))T\(clock.joined(separator: ":")).\(padded(Int(rest), 3))Z"
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

import CopilotProtocol
import SessionModel

/// Since when the log is to be shown, as a person writes it: `90m`, `2h`, `3d`, `2026-11-01`, `2026-11-01T12:00`.
package enum LogPeriod: Equatable, Sendable {
  case last(Duration)
  /// A wall clock's time: milliseconds since 1970 as if it were UTC.
  case since(local: Int64)

  /// How it is written, for messages.
  package static let forms = "90m, 2h, 3d, 2026-11-01 or 2026-11-01T12:00"

  /// Nil for anything else.
  package init?(_ text: String) {
    if let span = Self.span(text) {
      self = .last(span)
    } else if let time = Timestamp(iso8601: text + "T00:00:00Z") ?? Timestamp(iso8601: text + ":00Z") {
      self = .since(local: time.millisecondsSince1970)
    } else {
      return nil
    }
  }

  /// Where it begins, in milliseconds since 1970, UTC.
  /// - Parameters:
  ///   - now: milliseconds since 1970, UTC.
  ///   - offset: seconds east of Greenwich at a moment in milliseconds since 1970, UTC.
  package func start(at now: Int64, offset: (Int64) -> Int) -> Int64 {
    switch self {
    case .last(let span):
      let (start, overflows) = now.subtractingReportingOverflow(span.wholeMilliseconds)
      return overflows ? .min : start
    case .since(let local):
      // The offset of the time that is meant, not of now: a clock may have been put forward between them.
      let guess = local - Int64(offset(local)) * 1_000
      return local - Int64(offset(guess)) * 1_000
    }
  }

  /// More than a person's life of days, and far from any overflow.
  private static let mostUnits = 100_000

  private static func span(_ text: String) -> Duration? {
    guard let unit = text.last, let count = Int(text.dropLast()), (1...mostUnits).contains(count),
      text.utf8.allSatisfy({ $0 < 0x80 }), text.first != "+"
    else { return nil }
    switch unit {
    case "m": return .seconds(count * 60)
    case "h": return .seconds(count * 3_600)
    case "d": return .seconds(count * 86_400)
    default: return nil
    }
  }
}

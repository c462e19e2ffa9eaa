package import TerminalPrimitives

/// Numbers as a person reads them; large ones are rounded down.
package enum Count {
  /// `1 line`, `3 lines`; `many` where the plural is not the word with an s behind it.
  package static func of(_ number: Int, _ one: SafeText, many: SafeText? = nil) -> SafeText {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? "\(one)s")"
  }

  /// `840`, `12.3k`, `4.0M`.
  package static func short(_ number: Int) -> SafeText {
    guard number >= 1_000 else { return "\(number)" }
    return number < 1_000_000 ? "\(tenths(number, of: 1_000))k" : "\(tenths(number, of: 1_000_000))M"
  }

  /// With two digits at most behind the point: `0.33`, `2`.
  package static func decimal(_ number: Double) -> SafeText {
    guard number.isFinite, abs(number) < Self.largestDecimal else { return "many" }
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = (hundredths / 100, abs(hundredths % 100))
    if rest == 0 { return "\(whole)" }
    if rest.isMultiple(of: 10) { return "\(whole).\(rest / 10)" }
    return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
  }

  /// The same, and for less than a hundredth that it is less.
  package static func amount(_ number: Double) -> SafeText {
    number > 0 && number < leastDecimal ? "less than \(decimal(leastDecimal))" : decimal(number)
  }

  private static let leastDecimal = 0.01

  /// Beyond it nobody counts hundredths, and an integer could not hold them.
  private static let largestDecimal = 1e12

  private static func tenths(_ number: Int, of unit: Int) -> SafeText {
    "\(number / unit).\(number % unit / (unit / 10))"
  }
}

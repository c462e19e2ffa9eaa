extension JSONParser {
  /// A number whose minus or first digit stands at `position`. Whole numbers that fit are exact; others are the nearest
  /// Double, infinite beyond its range.
  mutating func number() throws(WireFault) -> JSONValue {
    let start = position
    let isNegative = text[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var significand = Significand()
    if position < text.count, text[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      try readDigits(into: &significand)
    }
    var isWhole = true
    var fractionDigits = 0
    var exponent: Int? = 0
    if position < text.count, text[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      let firstDigit = position
      try readDigits(into: &significand)
      fractionDigits = position - firstDigit
    }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      exponent = try readExponent()
    }
    if isWhole, let integer = significand.integer(isNegative: isNegative) { return .integer(integer) }
    if let exponent,
      let number = significand.exactDouble(exponent: exponent - fractionDigits, isNegative: isNegative)
    {
      return .number(number)
    }
    return .number(Double(String(decoding: text[start..<position], as: UTF8.self)) ?? .nan)
  }

  private mutating func readDigits(into significand: inout Significand) throws(WireFault) {
    let start = position
    while position < text.count, case let digit = text[position] &- UInt8(ascii: "0"), digit < 10 {
      significand.append(digit)
      position += 1
    }
    if position == start { throw unexpected("a digit") }
  }

  /// Nil when it is far outside what the quick way can do.
  private mutating func readExponent() throws(WireFault) -> Int? {
    var isNegative = false
    if position < text.count, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+") {
      isNegative = text[position] == UInt8(ascii: "-")
      position += 1
    }
    var digits = Significand()
    try readDigits(into: &digits)
    return digits.integer(isNegative: isNegative).flatMap { (-1000...1000).contains($0) ? Int($0) : nil }
  }
}

/// The digits of a number without its point, of use while they fit.
private struct Significand {
  /// The powers of ten that a Double holds exactly, so that one multiplication or division rounds correctly (W. Clinger,
  /// "How to read floating point numbers accurately", 1990).
  private static let exactPowersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
  private static let largestExactInteger: UInt64 = 1 << 53

  /// Any number of so many digits fits `UInt64`.
  private static let mostDigits = 19

  private var value: UInt64 = 0
  private var digitCount = 0

  private var overflows: Bool { digitCount > Self.mostDigits }

  mutating func append(_ digit: UInt8) {
    value = value &* 10 &+ UInt64(digit)
    digitCount += 1
  }

  /// Nil when it does not fit, and for −0, which only a Double can hold.
  func integer(isNegative: Bool) -> Int64? {
    if overflows || (isNegative && value == 0) { return nil }
    return isNegative ? Int64(exactly: 0 - Int128(value)) : Int64(exactly: value)
  }

  /// The correctly rounded number where one operation on exact values gives it.
  func exactDouble(exponent: Int, isNegative: Bool) -> Double? {
    guard !overflows, value <= Self.largestExactInteger, abs(exponent) < Self.exactPowersOfTen.count else { return nil }
    let power = Self.exactPowersOfTen[abs(exponent)]
    let magnitude = exponent < 0 ? Double(value) / power : Double(value) * power
    return isNegative ? -magnitude : magnitude
  }
}

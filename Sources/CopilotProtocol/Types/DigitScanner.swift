/// Walks over ASCII text of fixed fields, as in a time.
struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  /// Moves past the character if it stands here.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  /// A number of exactly so many digits.
  mutating func number(ofDigits count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// 0 where no fraction stands; nil for a point without digits.
  mutating func fractionInMilliseconds() -> Int? {
    guard skip(".") else { return 0 }
    guard let first = digit() else { return nil }
    var milliseconds = first * 100
    var place = 10
    while let next = digit() {
      milliseconds += next * place
      place /= 10
    }
    return milliseconds
  }

  /// `Z`, or hours and minutes with a sign.
  mutating func zoneOffsetInMinutes() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("-") ? -1 : 1
    guard sign < 0 || skip("+"), let hours = number(ofDigits: 2), skip(":"), let minutes = number(ofDigits: 2),
      hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private mutating func digit() -> Int? {
    guard position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) else { return nil }
    defer { position += 1 }
    return Int(bytes[position] - UInt8(ascii: "0"))
  }
}

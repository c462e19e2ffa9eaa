/// One header line, as far as this program cares. Names are compared without regard to case.
enum FrameHeaderField: Equatable {
  case contentLength(Int)
  /// Any other field; a `Content-Type` has been checked.
  case other

  /// Digits of a length. More would overflow, and sizes near the limit need ten.
  private static let longestLength = 18
  private static let contentLengthName = Array("content-length".utf8)
  private static let contentTypeName = Array("content-type".utf8)

  /// `value` may have blanks around it.
  init(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>, limits: FrameLimits) throws(WireFault) {
    if Self.equal(name, Self.contentLengthName) {
      self = .contentLength(try Self.length(value, limits: limits))
    } else {
      if Self.equal(name, Self.contentTypeName) { try Self.checkCharset(value) }
      self = .other
    }
  }

  static func isKnown(name: ArraySlice<UInt8>) -> Bool {
    equal(name, contentLengthName) || equal(name, contentTypeName)
  }

  /// Whether a known name begins with these bytes; there must be some.
  static func begins(with bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && (equal(bytes, contentLengthName.prefix(bytes.count)) || equal(bytes, contentTypeName.prefix(bytes.count)))
  }

  private static func equal(_ name: ArraySlice<UInt8>, _ lowercased: some Collection<UInt8>) -> Bool {
    name.count == lowercased.count && name.elementsEqual(lowercased) { $0 == $1 || $0 | 0x20 == $1 }
  }

  private static func length(_ value: ArraySlice<UInt8>, limits: FrameLimits) throws(WireFault) -> Int {
    let digits = value.drop(while: isBlank).prefix { !isBlank($0) }
    let isAlone = value[digits.endIndex...].allSatisfy(isBlank)
    guard isAlone, (1...longestLength).contains(digits.count), digits.allSatisfy(isDigit) else {
      throw .headerBadLength(ByteExcerpt(value))
    }
    let length = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    if length > limits.skippedBody { throw .headerBadLength(ByteExcerpt(value)) }
    return length
  }

  /// A `charset` parameter must say UTF-8; `utf8` is an old spelling of it (Language Server Protocol, base protocol).
  private static func checkCharset(_ value: ArraySlice<UInt8>) throws(WireFault) {
    for parameter in String(decoding: value, as: UTF8.self).lowercased().split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ $0 != " " && $0 != "\t" }) == "charset" else { continue }
      let charset = parts[1].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
      if charset != "utf-8" && charset != "utf8" { throw .unknownCharset(ByteExcerpt(value)) }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

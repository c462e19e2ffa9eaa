extension JSONParser {
  /// A string whose opening quote stands at `position`. It is verbatim when it says exactly the bytes of the text.
  mutating func string() throws(WireFault) -> (text: String, isVerbatim: Bool) {
    position += 1
    let start = position
    let isASCII = try skipPlainBytes()
    guard text[position] == UInt8(ascii: "\"") else { return (try stringWithEscapes(from: start), false) }
    defer { position += 1 }
    let bytes = UnsafeRawBufferPointer(rebasing: text[start..<position])
    return isASCII ? (String(decoding: bytes, as: UTF8.self), true) : decoded(bytes, at: start)
  }

  /// Goes on where the first backslash stands; the bytes from `start` up to it belong to the string.
  private mutating func stringWithEscapes(from start: Int) throws(WireFault) -> String {
    unescaped.removeAll(keepingCapacity: true)
    unescaped.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<position]))
    while text[position] != UInt8(ascii: "\"") {
      try readEscape()
      let plain = position
      _ = try skipPlainBytes()
      unescaped.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[plain..<position]))
    }
    position += 1
    let bytes = unescaped
    return bytes.withUnsafeBytes { decoded($0, at: start).text }
  }

  private mutating func decoded(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> (text: String, isVerbatim: Bool) {
    let units = bytes.assumingMemoryBound(to: UInt8.self)
    if let text = String(validating: units, as: UTF8.self) { return (text, true) }
    report(.encoding(offset: offset))
    return (String(decoding: units, as: UTF8.self), false)
  }

  /// Moves to the next quote or backslash; control bytes and the end of the text are faults. Returns whether all bytes
  /// are surely ASCII.
  private mutating func skipPlainBytes() throws(WireFault) -> Bool {
    var seenBits: UInt64 = 0
    while position + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let plainCount = Self.plainPrefixCount(of: word)
      seenBits |= word
      position += plainCount
      if plainCount < 8 { break }
    }
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): return seenBits & Self.highBits == 0
      case 0..<0x20: throw unexpected("an escape")
      default:
        seenBits |= UInt64(text[position])
        position += 1
      }
    }
    throw unexpected("the end of a string")
  }

  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// How many of the eight bytes come before the first quote, backslash or control byte; 8 when there is none.
  private static func plainPrefixCount(of word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    // (x − n) & ~x has its high bit set in each byte below n; a borrow can only set bits above a true hit.
    let hits =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- (ones &* 0x20)) & ~word)
    return (hits & highBits).trailingZeroBitCount / 8
  }

  private mutating func readEscape() throws(WireFault) {
    let start = position
    guard position + 1 < text.count else { throw unexpected("an escape") }
    position += 2
    switch text[start + 1] {
    case UInt8(ascii: "\""): unescaped.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): unescaped.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): unescaped.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"): try readUnicodeEscape()
    default:
      position = start
      throw unexpected("an escape")
    }
  }

  /// Four digits after `\u`, and the second half of a surrogate pair where it follows.
  private mutating func readUnicodeEscape() throws(WireFault) {
    let start = position - 2
    let unit = try hexadecimalUnit()
    if let scalar = UnicodeScalar(unit) {
      append(scalar)
    } else if let scalar = try scalar(afterHighSurrogate: unit) {
      append(scalar)
    } else {
      report(.loneSurrogate(offset: start))
      append("\u{FFFD}")
    }
  }

  private mutating func scalar(afterHighSurrogate high: UInt16) throws(WireFault) -> UnicodeScalar? {
    guard UTF16.isLeadSurrogate(high), position + 1 < text.count, text[position] == UInt8(ascii: "\\"),
      text[position + 1] == UInt8(ascii: "u")
    else { return nil }
    let start = position
    position += 2
    let low = try hexadecimalUnit()
    guard UTF16.isTrailSurrogate(low) else {
      position = start
      return nil
    }
    return UnicodeScalar(0x1_0000 + (UInt32(high & 0x3FF) << 10) + UInt32(low & 0x3FF))
  }

  private mutating func hexadecimalUnit() throws(WireFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard position < text.count, let digit = hexadecimalDigit(text[position]) else {
        throw unexpected("four hexadecimal digits")
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private mutating func append(_ scalar: UnicodeScalar) { unescaped.append(contentsOf: scalar.utf8) }
}

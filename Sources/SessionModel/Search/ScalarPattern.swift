/// Finds a text in any case, letter by letter, also beyond ASCII. Letters whose lower case is several scalars are
/// compared as they are.
struct ScalarPattern: Equatable, Hashable, Sendable {
  private let needle: [Unicode.Scalar]

  init(_ text: String) { needle = text.unicodeScalars.map(Self.fold) }

  /// - Parameter text: well-formed UTF-8.
  func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>) -> Void) {
    let first = needle[0]
    var offset = 0
    while offset < text.count {
      let (scalar, next) = Self.scalar(in: text, at: offset)
      if Self.fold(scalar) == first, let end = end(of: next, in: text) {
        found(offset..<end)
        offset = end
      } else {
        offset = next
      }
    }
  }

  /// Where a match ends whose first scalar ended at `offset`; nil when it is none.
  private func end(of offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = offset
    for wanted in needle.dropFirst() {
      guard offset < text.count else { return nil }
      let (scalar, next) = Self.scalar(in: text, at: offset)
      guard Self.fold(scalar) == wanted else { return nil }
      offset = next
    }
    return offset
  }

  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar, next: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), offset + 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(offset + length, text.count)
    var value = UInt32(lead & (0xFF >> UInt8(length + 1)))
    for byte in text[(offset + 1)..<end] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", end)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}

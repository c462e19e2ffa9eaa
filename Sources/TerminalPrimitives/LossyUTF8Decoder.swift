/// Decodes bytes that arrive in chunks. What is not UTF-8 becomes U+FFFD; a scalar cut by the border of two chunks is held
/// back until its last byte has come. However the bytes are cut, the joined results are the same.
package struct LossyUTF8Decoder: Equatable, Sendable {
  /// The beginning of a scalar, at most three bytes.
  private var pending: [UInt8] = []

  package init() {}

  package mutating func decode(_ bytes: some Sequence<UInt8>) -> String {
    var whole = pending
    whole.append(contentsOf: bytes)
    let tail = Self.lengthOfUnfinishedScalar(at: whole)
    pending = Array(whole.suffix(tail))
    return String(decoding: whole.dropLast(tail), as: UTF8.self)
  }

  /// What is left when no more bytes will come: nothing, or U+FFFD for a scalar that was never finished.
  package mutating func finish() -> String {
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self)
  }

  private static func lengthOfUnfinishedScalar(at bytes: [UInt8]) -> Int {
    for (offset, byte) in bytes.suffix(longestBeginning).reversed().enumerated() {
      switch byte {
      case 0x80...0xBF: continue
      case 0xC2...0xDF: return offset + 1 < 2 ? offset + 1 : 0
      case 0xE0...0xEF: return offset + 1 < 3 ? offset + 1 : 0
      case 0xF0...0xF4: return offset + 1 < 4 ? offset + 1 : 0
      default: return 0
      }
    }
    return 0
  }

  /// Bytes of the longest unfinished scalar.
  private static let longestBeginning = 3
}

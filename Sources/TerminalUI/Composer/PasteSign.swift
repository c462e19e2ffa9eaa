/// The signs that stand for folded pastes in the text of a draft: the last scalars of the last private plane, which no
/// font that we know of uses. Being one scalar, a paste is one character for every key. Text that brings such a scalar
/// itself is always folded, so that a sign is never anything else.
package struct PasteSign: Hashable, Comparable, Sendable {
  /// From 1.
  package let number: Int

  /// More pastes than anybody keeps apart in one draft.
  static let limit = 500
  private static let first: UInt32 = 0x10_FE00
  /// All of them begin with this byte in UTF-8, so that a text without it needs no closer look.
  private static let leadByte: UInt8 = 0xF4

  package init?(number: Int) {
    guard 1...Self.limit ~= number else { return nil }
    self.number = number
  }

  package init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= Self.first else { return nil }
    self.init(number: Int(scalar.value - Self.first) + 1)
  }

  package static func < (left: PasteSign, right: PasteSign) -> Bool { left.number < right.number }

  var text: String {
    Unicode.Scalar(Self.first + UInt32(number) - 1).map { String(Character($0)) } ?? ""
  }

  /// The signs in a text, in their order, each with its place in bytes.
  static func all(in text: Substring) -> [(sign: PasteSign, range: Range<String.Index>)] {
    guard isPossible(in: text) else { return [] }
    return text.unicodeScalars.indices.compactMap { place in
      PasteSign(text.unicodeScalars[place]).map { ($0, place..<text.unicodeScalars.index(after: place)) }
    }
  }

  static func isPossible(in text: Substring) -> Bool { text.utf8.contains(leadByte) }
  static func occurs(in text: String) -> Bool {
    isPossible(in: text[...]) && text.unicodeScalars.contains { PasteSign($0) != nil }
  }
}

/// The signs of Markdown that say how a word looks, and that nobody reads: `*`, `_` and the backtick. One rule for the
/// source and for the rows on the screen, so that a search counts the same in both.
package struct SearchMarks: Equatable, Hashable, Sendable {
  /// By byte: which are left out.
  private let leftOut: [Bool]

  private static let all: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`")]

  /// - Parameter query: the signs that it has are looked for.
  init(except query: String) {
    let wanted = Self.all.filter { !query.utf8.contains($0) }
    leftOut = (0...UInt8.max).map(wanted.contains)
  }

  package func contains(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && leftOut[Int(scalar.value)] }
  func contains(_ byte: UInt8) -> Bool { leftOut[Int(byte)] }

  /// Between two letters or digits they belong to a name or a number: `snake_case`, `2*3`.
  package static func areText(between before: Unicode.Scalar?, and after: Unicode.Scalar?) -> Bool {
    guard let before, let after else { return false }
    return isOfWord(before) && isOfWord(after)
  }

  /// The same for bytes of UTF-8. Beyond ASCII everything counts as a letter.
  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: byte >= 0x80
    }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isOfWord(UInt8(scalar.value)) : true
  }
}

/// The beginning of bytes that could not be understood, escaped so that it may go to a screen or a log as it is.
package struct ByteExcerpt: Equatable, Hashable, Sendable {
  /// Enough to recognise a log line, short enough for one line on a screen, in bytes.
  static let limit = 256

  /// Printable ASCII only: a backslash is doubled, any other byte is `\xNN`.
  package let text: String
  /// How many bytes were left off after `text`.
  package let omittedBytes: Int

  package init(_ bytes: some Collection<UInt8>) {
    text = bytes.prefix(Self.limit).map(Self.escaped).joined()
    omittedBytes = max(0, bytes.count - Self.limit)
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\\"): return #"\\"#
    case 0x20...0x7E: return String(UnicodeScalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? #"\x0\#(digits)"# : #"\x\#(digits)"#
    }
  }
}

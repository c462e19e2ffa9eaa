import JSONRPC

/// One record in a file of the journal: the CRC-32 of the text in eight hexadecimal digits, a blank, the text as JSON,
/// a line feed. JSON escapes line feeds, so a record is a line, and a line that was torn or changed is known by its
/// sum.
enum JournalLine {
  private static let checksumLength = 8

  static func bytes(of value: JSONValue) -> [UInt8] {
    let text = JSONWriter.bytes(of: value)
    return checksum(of: text) + [UInt8(ascii: " ")] + text + [lineFeed]
  }

  /// The value of a line without its line feed; nil when the line is damaged.
  static func value(of line: ArraySlice<UInt8>) -> JSONValue? {
    let text = line.dropFirst(checksumLength + 1)
    guard line.dropFirst(checksumLength).first == UInt8(ascii: " "),
      line.prefix(checksumLength).elementsEqual(checksum(of: text)),
      case .whole(let value, repairs: _) = JSONReader.read(text)
    else { return nil }
    return value
  }

  private static func checksum(of text: some Sequence<UInt8>) -> [UInt8] {
    let digits = String(CRC32.checksum(of: text), radix: 16)
    return [UInt8](repeating: UInt8(ascii: "0"), count: checksumLength - digits.utf8.count) + digits.utf8
  }
}

/// What a file of the journal held.
struct JournalReading: Equatable, Sendable {
  private(set) var values: [JSONValue] = []
  /// Lines that are not what was written, in their order.
  private(set) var damaged: [[UInt8]] = []

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: lineFeed) {
      if let value = JournalLine.value(of: line) {
        values.append(value)
      } else {
        damaged.append(Array(line))
      }
    }
  }
}

/// The text of a bracketed paste, gathered in time linear in its length until its end marker comes.
struct PasteCollector: Sendable {
  /// Where a paste without an end is cut, in bytes, so that memory ends before the paste does.
  static let longestPaste = 64 * 1024 * 1024

  private static let endMarker = Array("\u{1b}[201~".utf8)

  private let limit: Int
  private var bytes: [UInt8] = []
  /// How many bytes of the end marker stand at the end of `bytes`.
  private var matched = 0

  /// `limit` in bytes; see `isFull`.
  init(limit: Int) {
    self.limit = limit
  }

  /// Long enough to be handed on in part.
  var isFull: Bool { bytes.count >= limit }

  /// Takes bytes up to the end marker or the end of the chunk. Returns how many, and whether the paste is over.
  mutating func append(_ chunk: ArraySlice<UInt8>) -> (count: Int, isOver: Bool) {
    var rest = chunk
    while !rest.isEmpty {
      if matched == 0 {
        let text = rest.prefix { $0 != PasteCollector.endMarker[0] }
        bytes += text
        rest = rest.dropFirst(text.count)
      }
      guard let byte = rest.popFirst() else { break }
      bytes.append(byte)
      advanceMarker(byte)
      if matched == PasteCollector.endMarker.count {
        bytes.removeLast(matched)
        return (chunk.count - rest.count, true)
      }
    }
    return (chunk.count, false)
  }

  /// The marker's first byte comes only once in it, so a mismatch can begin no earlier than here.
  private mutating func advanceMarker(_ byte: UInt8) {
    if byte == PasteCollector.endMarker[matched] {
      matched += 1
    } else {
      matched = byte == PasteCollector.endMarker[0] ? 1 : 0
    }
  }

  /// All that is there, as text.
  mutating func takeAll() -> String {
    takeText(holdingBack: 0)
  }

  /// All that can be read without what follows: neither a scalar, a line break nor the end marker is cut.
  mutating func takePart() -> String {
    takeText(holdingBack: max(matched, unfinishedTail))
  }

  private mutating func takeText(holdingBack held: Int) -> String {
    let text = PasteCollector.text(bytes.dropLast(held))
    bytes = Array(bytes.suffix(held))
    if held == 0 { matched = 0 }
    return text
  }

  /// How many of the last bytes need what follows to be read.
  private var unfinishedTail: Int {
    if bytes.last == 0x0D { return 1 }
    for (index, byte) in bytes.suffix(3).reversed().enumerated() {
      if byte & 0b1100_0000 != 0b1000_0000 {
        return UTF8Length.of(lead: byte).map { $0 > index + 1 ? index + 1 : 0 } ?? 0
      }
    }
    return 0
  }

  /// Terminals send a line break as CR, whatever it was; text has LF. What is not UTF-8 becomes U+FFFD.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        unified.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        unified.append(byte)
      }
      previous = byte
    }
    return String(decoding: unified, as: UTF8.self)
  }
}

/// How long a UTF-8 scalar is (RFC 3629).
enum UTF8Length {
  /// Bytes of the scalar that begins with `lead`; nil for a byte that begins none.
  static func of(lead: UInt8) -> Int? {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}

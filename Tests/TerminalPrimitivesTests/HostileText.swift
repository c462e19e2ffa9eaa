import TerminalPrimitives
import TestSupport

extension HostileRow {
  /// The text as the program would hold it: bytes and JSON are decoded, with U+FFFD for what is no scalar.
  var text: String {
    switch source {
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .json(let json): JSONStringSource.decode(json)
    }
  }

  /// The bytes as a process would write them.
  var bytes: [UInt8] {
    if case .bytes(let bytes) = source { bytes } else { Array(text.utf8) }
  }
}

/// A JSON string, quotes and all. It knows only the escapes that the corpus has.
enum JSONStringSource {
  static func decode(_ json: String) -> String {
    var units: [UInt16] = []
    var rest = Array(json.utf16.dropFirst().dropLast())[...]
    while let unit = rest.popFirst() {
      if unit == UInt16(UInt8(ascii: "\\")), rest.popFirst() == UInt16(UInt8(ascii: "u")) {
        units.append(UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      } else {
        units.append(unit)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}

package import JSONRPC
package import TerminalPrimitives

/// A JSON value as one line of printable ASCII: every other character is escaped as JSON does it, so that nothing in it can
/// drive a terminal and every reader gets the same text back.
package enum JSONLine {
  package static func text(of value: JSONValue) -> SafeText {
    ascii(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self))
  }

  static func ascii(_ json: String) -> SafeText {
    let isPrintable: (UInt8) -> Bool = { (0x20..<0x7F).contains($0) }
    guard !json.utf8.allSatisfy(isPrintable) else { return SafeText.proseLine(json, in: .ascii) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.utf8.count)
    for unit in json.utf16 {
      if let byte = UInt8(exactly: unit), isPrintable(byte) { bytes.append(byte) } else { append(unit, to: &bytes) }
    }
    return SafeText.proseLine(String(decoding: bytes, as: UTF8.self), in: .ascii)
  }

  private static func append(_ unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
    bytes += Array("\\u\(zeros)\(digits)".utf8)
  }
}

import JSONRPC

extension JSONValue {
  /// One line of printable ASCII: every other character is escaped as JSON does it.
  var asciiLine: String {
    String(decoding: JSONWriter.bytes(of: self), as: UTF8.self).utf16.map { unit in
      (0x20..<0x7F).contains(unit) ? String(UnicodeScalar(UInt8(unit))) : Self.escape(unit)
    }.joined()
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

/// Writes values as JSON text in UTF-8.
package enum JSONWriter {
  /// Without blanks, members in their own order.
  package static func bytes(of value: JSONValue) -> [UInt8] {
    var text = JSONText(sortsKeys: false)
    text.append(value)
    return text.bytes
  }

  /// Without blanks, members sorted by the bytes of their keys; members with one key keep their order. Equal values
  /// give equal bytes, so a digest of them identifies what was shown.
  package static func canonical(_ value: JSONValue) -> [UInt8] {
    var text = JSONText(sortsKeys: true)
    text.append(value)
    return text.bytes
  }
}

private struct JSONText {
  private(set) var bytes: [UInt8] = []
  let sortsKeys: Bool

  init(sortsKeys: Bool) { self.sortsKeys = sortsKeys }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null, .unreadable: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .integer(let value): append(value.description)
    case .number(let value): append(value)
    case .string(let value): append(quoted: value)
    case .array(let elements): append(elements)
    case .object(let object): append(object)
    }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// JSON has no infinity: a number beyond the range reads back as one. Not-a-number cannot come from a text.
  private mutating func append(_ number: Double) {
    if number.isFinite {
      append(number.description)
    } else if number.isNaN {
      append("null")
    } else {
      append(number < 0 ? "-1e999" : "1e999")
    }
  }

  private mutating func append(_ elements: [JSONValue]) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ object: JSONObject) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in ordered(object.members).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(quoted: member.key)
      bytes.append(UInt8(ascii: ":"))
      append(member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func ordered(_ members: [JSONObject.Member]) -> [JSONObject.Member] {
    guard sortsKeys else { return members }
    return members.enumerated()
      .sorted { left, right in
        if left.element.key.utf8.elementsEqual(right.element.key.utf8) { return left.offset < right.offset }
        return left.element.key.utf8.lexicographicallyPrecedes(right.element.key.utf8)
      }
      .map(\.element)
  }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: Self.needsEscape) {
      text.utf8.forEach { append(escaping: $0) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append(#"\""#)
    case UInt8(ascii: "\\"): append(#"\\"#)
    case 0x0A: append(#"\n"#)
    case 0x0D: append(#"\r"#)
    case 0x09: append(#"\t"#)
    case 0x10..<0x20: append(#"\u00\#(String(byte, radix: 16))"#)
    case 0..<0x10: append(#"\u000\#(String(byte, radix: 16))"#)
    default: bytes.append(byte)
    }
  }
}

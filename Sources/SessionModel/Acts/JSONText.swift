package import JSONRPC

/// JSON for a person's eyes: indented, members in the order in which they came, a key that stands twice shown twice.
package enum JSONText {
  package static func indented(_ value: JSONValue) -> String {
    var text = ""
    write(value, indent: "", into: &text)
    return text
  }

  private static func write(_ value: JSONValue, indent: String, into text: inout String) {
    let inner = indent + "  "
    switch value {
    case .array(let elements) where !elements.isEmpty:
      text += "["
      for (index, element) in elements.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        write(element, indent: inner, into: &text)
      }
      text += "\n\(indent)]"
    case .object(let object) where !object.members.isEmpty:
      text += "{"
      for (index, member) in object.members.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner + compact(.string(member.key)) + ": "
        write(member.value, indent: inner, into: &text)
      }
      text += "\n\(indent)}"
    case .unreadable: text += "(not read: nested too deeply)"
    case .null, .bool, .integer, .number, .string, .array, .object: text += compact(value)
    }
  }

  private static func compact(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }
}

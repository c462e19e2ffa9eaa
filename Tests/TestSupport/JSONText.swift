import Foundation
package import JSONRPC

/// JSON text of the test support itself. It goes through Foundation and not through the reader and writer under test, so
/// that a fault of theirs cannot hide on both sides.
package enum JSONText {
  package static func bytes(of value: JSONValue) -> [UInt8] {
    let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: object(of: value), options: options) else {
      preconditionFailure("a test emits a number that JSON cannot hold: \(value)")
    }
    return Array(data)
  }

  package static func value(of text: some Sequence<UInt8>) throws -> JSONValue {
    try JSONDecoder().decode(DecodedValue.self, from: Data(text)).value
  }

  private static func object(of value: JSONValue) -> Any {
    switch value {
    case .null, .unreadable: NSNull()
    case .bool(let flag): flag
    case .integer(let number): number
    case .number(let number): number
    case .string(let text): text
    case .array(let elements): elements.map(object)
    case .object(let object):
      Dictionary(object.members.map { ($0.key, Self.object(of: $0.value)) }, uniquingKeysWith: { $1 })
    }
  }
}

/// Bridges a `Decoder` to `JSONValue`; the members of an object are in the order of their keys.
private struct DecodedValue: Decodable {
  let value: JSONValue

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    value =
      if single.decodeNil() {
        .null
      } else if let flag = try? single.decode(Bool.self) {
        .bool(flag)
      } else if let number = try? single.decode(Int64.self) {
        .integer(number)
      } else if let number = try? single.decode(Double.self) {
        .number(number)
      } else if let text = try? single.decode(String.self) {
        .string(text)
      } else if let elements = try? single.decode([DecodedValue].self) {
        .array(elements.map(\.value))
      } else {
        .object(Self.object(try single.decode([String: DecodedValue].self)))
      }
  }

  private static func object(_ members: [String: DecodedValue]) -> JSONObject {
    JSONObject(members.sorted { $0.key < $1.key }.map { JSONObject.Member(key: $0.key, value: $0.value.value) })
  }
}

import JSONRPC
import Logging

/// One line of the log: a JSON object, so that nothing in a message can forge a second line or move the cursor of
/// whoever looks at the file.
struct LogLine {
  /// Milliseconds since 1970, UTC.
  let at: Int64
  let label: String
  let level: Logger.Level
  let message: String
  let metadata: Logger.Metadata

  /// - Parameter mask: takes secrets out of every text.
  func bytes(masking mask: (String) -> String) -> [UInt8] {
    var object = JSONObject()
    object.set("at", .string(timestamp(ofMilliseconds: at)))
    object.set("level", .string(level.rawValue))
    object.set("label", .string(label))
    object.set("message", .string(mask(message)))
    if !metadata.isEmpty { object.set("metadata", Self.value(of: metadata, mask)) }
    return Self.escapingInvisible(JSONWriter.bytes(of: .object(object))) + [lineFeed]
  }

  /// JSON escapes the controls of ASCII. Terminals also obey those beyond it, and what is invisible can hide or turn
  /// text around: in JSON text outside ASCII stands only within strings, so all of it may be written as `\uXXXX`.
  private static func escapingInvisible(_ text: [UInt8]) -> [UInt8] {
    if text.allSatisfy({ $0 < 0x7F }) { return text }
    return String(decoding: text, as: UTF8.self).unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
        UTF16.encode(scalar).map { $0.flatMap(escape) } ?? []
      default: Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private static func escape(_ unit: UInt16) -> [UInt8] {
    let digits = String(unit, radix: 16)
    return Array("\\u".utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count) + digits.utf8
  }

  private static func value(of metadata: Logger.Metadata, _ mask: (String) -> String) -> JSONValue {
    let members = metadata.sorted { $0.key < $1.key }
    return .object(JSONObject(members.map { .init(key: mask($0.key), value: value(of: $0.value, mask)) }))
  }

  private static func value(of value: Logger.MetadataValue, _ mask: (String) -> String) -> JSONValue {
    switch value {
    case .string(let text): .string(mask(text))
    case .stringConvertible(let value): .string(mask(value.description))
    case .dictionary(let metadata): Self.value(of: metadata, mask)
    case .array(let values): .array(values.map { Self.value(of: $0, mask) })
    }
  }
}

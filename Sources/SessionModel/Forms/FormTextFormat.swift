import CopilotProtocol

/// The formats that a text field may ask for. What another one means is not known here, so that it is only named.
package enum FormTextFormat: String, CaseIterable, Sendable {
  case email, uri, date
  case dateTime = "date-time"

  static func admits(_ text: String, format: String?) -> Bool {
    switch format.flatMap(FormTextFormat.init) {
    case .email: isEmail(text)
    case .uri: isURI(text)
    case .date: isDateTime(text + "T00:00:00Z")
    case .dateTime: isDateTime(text)
    case nil: true
    }
  }

  /// A name, one @ and a domain whose parts are not empty: whether it exists only the mail can tell.
  private static func isEmail(_ text: String) -> Bool {
    let sides = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, text.unicodeScalars.allSatisfy(\.mayStandInAddress) else { return false }
    return sides[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  /// A scheme, a colon and more, in the characters of RFC 3986.
  private static func isURI(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count else { return false }
    let scheme = bytes[..<colon]
    guard scheme[0].isASCIILetter, scheme.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) })
    else { return false }
    let rest = bytes[(colon + 1)...]
    return rest.indices.allSatisfy { index in
      guard rest[index] == UInt8(ascii: "%") else { return rest[index].mayStandInURI }
      return index + 2 < bytes.count && rest[index + 1].isHexadecimal && rest[index + 2].isHexadecimal
    }
  }

  /// RFC 3339 with capital letters, without leap seconds: what every reader takes.
  private static func isDateTime(_ text: String) -> Bool {
    Timestamp(iso8601: text) != nil && !text.utf8.contains { $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: "z") }
      && !text.utf8.dropFirst(17).starts(with: "60".utf8)
  }
}

extension Unicode.Scalar {
  fileprivate var mayStandInAddress: Bool {
    properties.generalCategory.isVisible && !"<>(),;:\"[]\\".unicodeScalars.contains(self)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isVisible: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator:
      false
    default: true
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isHexadecimal: Bool { isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
  fileprivate var mayStandInURI: Bool {
    isASCIILetter || isASCIIDigit || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(self)
  }
}

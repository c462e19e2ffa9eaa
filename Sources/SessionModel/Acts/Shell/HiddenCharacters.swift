/// Characters that a person cannot see, or not as what they are.
enum HiddenCharacters {
  /// What hides in the text, in words; nil when everything in it can be seen.
  static func words(in text: String) -> String? {
    guard !text.utf8.allSatisfy(isPlain) else { return nil }
    guard let scalar = text.unicodeScalars.first(where: isHidden) else { return nil }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return
      "hidden or combining characters, the first U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }

  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !isPlain(UInt8(truncatingIfNeeded: scalar.value)) }
    if scalar.properties.isDefaultIgnorableCodePoint || isBlankPicture(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator,
      .nonspacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  /// Printable ASCII, a line break or a tab.
  private static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x09 }

  /// Assigned as symbols, and yet drawn as a blank, or as what stands for lost bytes.
  private static func isBlankPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2800}" || scalar == "\u{FFFC}" || scalar == "\u{FFFD}"
  }
}

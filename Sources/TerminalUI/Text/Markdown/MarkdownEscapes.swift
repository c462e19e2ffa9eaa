/// Keeps from the parser what it would swallow, and gives it back afterwards.
///
/// The parser takes a carriage return for a break, other controls for blanks and NUL for U+FFFD, although they have to
/// be shown as what they are. And it removes definitions of link targets from the text; nothing may be removed, so a
/// mark before the bracket keeps them from being definitions.
enum MarkdownEscapes {
  /// No character, so that no text has a use for it. A letter after it says what it stands for.
  private static let escape: Unicode.Scalar = "\u{10FFFF}"
  private static let escapeBytes = Array(String(escape).utf8)
  private static let nothing = UInt8(ascii: "a")

  static func encode(_ source: String) -> [UInt8] {
    var source = source
    return source.withUTF8 { bytes in
      var encoded: [UInt8] = []
      encoded.reserveCapacity(bytes.count + bytes.count / 8)
      var isBehindMarksOnly = true
      var index = 0
      while index < bytes.count {
        let mark = isBehindMarksOnly ? lengthOfMark(bytes, at: index) : 0
        var length = max(1, mark)
        if isBehindMarksOnly, mark == 0, bytes[index] == ASCII.openBracket {
          encoded += escapeBytes
          encoded.append(nothing)
        }
        if let letter = letter(bytes, at: index) {
          encoded += escapeBytes
          encoded.append(letter)
          if bytes[index] == escapeBytes[0] { length = escapeBytes.count }
        } else {
          for place in index..<(index + length) { encoded.append(bytes[place]) }
        }
        isBehindMarksOnly = bytes[index] == ASCII.lineFeed || mark > 0
        index += length
      }
      return encoded
    }
  }

  static func decode(_ text: String) -> String {
    guard text.utf8.contains(escapeBytes[0]) else { return text }
    var decoded = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar != escape {
        decoded.append(scalar)
      } else if let letter = scalars.next(), let meaning = meaning(of: letter) {
        decoded.append(meaning)
      }
    }
    return String(decoded)
  }

  /// What stands for the scalar at this place, where the parser must not see it.
  private static func letter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
    switch bytes[index] {
    case ASCII.carriageReturn:
      index + 1 < bytes.count && bytes[index + 1] == ASCII.lineFeed ? nil : UInt8(ascii: "b")
    case ASCII.verticalTab: UInt8(ascii: "c")
    case ASCII.formFeed: UInt8(ascii: "d")
    case ASCII.null: UInt8(ascii: "e")
    case escapeBytes[0]: bytes[index...].starts(with: escapeBytes) ? UInt8(ascii: "f") : nil
    default: nil
    }
  }

  private static func meaning(of letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "b": "\r"
    case "c": "\u{B}"
    case "d": "\u{C}"
    case "e": "\0"
    case "f": escape
    default: nil
    }
  }

  /// The length of a mark of quotes, lists or tasks: a paragraph, and so a definition, can begin behind it.
  private static func lengthOfMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    if containerMarks[Int(bytes[index])] { return 1 }
    guard index + 3 < bytes.count, bytes[index] == ASCII.openBracket, taskMarks[Int(bytes[index + 1])],
      bytes[index + 2] == ASCII.closeBracket, bytes[index + 3].isBlank
    else { return 0 }
    return 3
  }

  private static let containerMarks = ASCII.table(" \t>-+*.)0123456789")
  private static let taskMarks = ASCII.table(" xX")
}

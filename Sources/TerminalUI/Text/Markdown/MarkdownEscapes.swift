/// Keeps from the parser what it would swallow, and gives it back afterwards.
///
/// The parser takes a carriage return for a break, other controls for blanks and NUL for U+FFFD, although they have to
/// be shown as what they are. And it removes definitions of link targets from the text; nothing may be removed, so a
/// mark before the bracket keeps them from being definitions.
enum MarkdownEscapes {
  /// No character, so that no text has a use for it. A letter after it says what it stands for.
  private static let escape: Unicode.Scalar = "\u{10FFFF}"
  private static let escapeLeadByte: UInt8 = 0xF4
  private static let nothing: Unicode.Scalar = "a"
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "\r": "b", "\u{B}": "c", "\u{C}": "d", "\0": "e", escape: "f",
  ]
  private static let meanings = Dictionary(uniqueKeysWithValues: letters.map { ($0.value, $0.key) })

  static func encode(_ source: String) -> String {
    guard source.utf8.contains(where: mayNeedEncoding) else { return source }
    let scalars = Array(source.unicodeScalars)
    var encoded = String.UnicodeScalarView()
    var isBehindMarksOnly = true
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let length = isBehindMarksOnly ? lengthOfMark(scalars, at: index) : 0
      let isBreak = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if isBehindMarksOnly, scalar == "[", length == 0 {
        encoded += [escape, nothing, scalar]
      } else if let letter = letters[scalar], !isBreak {
        encoded += [escape, letter]
      } else {
        encoded += scalars[index..<(index + max(1, length))]
      }
      isBehindMarksOnly = scalar == "\n" || length > 0
      index += max(1, length)
    }
    return String(encoded)
  }

  private static func mayNeedEncoding(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.openBracket, ASCII.carriageReturn, ASCII.verticalTab, ASCII.formFeed, ASCII.null, escapeLeadByte: true
    default: false
    }
  }

  /// The length of a mark of quotes, lists or tasks: a paragraph, and so a definition, can begin behind it.
  private static func lengthOfMark(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
    if containerMarks.contains(scalars[index]) { return 1 }
    guard index + 3 < scalars.count, scalars[index] == "[", taskMarks.contains(scalars[index + 1]),
      scalars[index + 2] == "]", scalars[index + 3] == " " || scalars[index + 3] == "\t"
    else { return 0 }
    return 3
  }

  private static let containerMarks = Set(" \t>-+*.)0123456789".unicodeScalars)
  private static let taskMarks = Set(" xX".unicodeScalars)

  static func decode(_ text: String) -> String {
    guard text.utf8.contains(escapeLeadByte) else { return text }
    var decoded = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar != escape {
        decoded.append(scalar)
      } else if let letter = scalars.next(), let meaning = meanings[letter] {
        decoded.append(meaning)
      }
    }
    return String(decoded)
  }
}

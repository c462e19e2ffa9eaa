extension TOMLParser {
  /// A text of any of the four kinds.
  mutating func parseText() throws(ConfigurationFault) -> String {
    if cursor.pass("\"\"\"") { return try parseLines(ending: "\"\"\"") }
    if cursor.pass("'''") { return try parseLines(ending: "'''") }
    guard let quote = cursor.peek else { throw fault("here must stand a text") }
    cursor.advance()
    var text = String.UnicodeScalarView()
    while let scalar = cursor.peek, scalar != "\n", scalar != "\r" {
      if scalar == quote {
        cursor.advance()
        return String(text)
      }
      text.append(try parseScalar(isEscaping: quote == "\""))
    }
    throw fault("the text is not closed with \(quote)")
  }

  /// A text of several lines; a line end right after the quotes does not count.
  private mutating func parseLines(ending end: String) throws(ConfigurationFault) -> String {
    if !cursor.pass("\n") { _ = cursor.pass("\r\n") }
    let isEscaping = end == "\"\"\""
    var text = String.UnicodeScalarView()
    while let scalar = cursor.peek {
      if cursor.isAt(end) {
        cursor.advance(by: 3)
        // Up to two quotes right before the end belong to the text.
        for _ in 0..<2 where cursor.peek == end.unicodeScalars.first {
          text.append(contentsOf: end.unicodeScalars.prefix(1))
          cursor.advance()
        }
        return String(text)
      }
      if cursor.pass("\r\n") {
        text.append("\n")
      } else if scalar == "\n" {
        text.append(scalar)
        cursor.advance()
      } else if !(isEscaping && passEscapedLineEnd()) {
        text.append(try parseScalar(isEscaping: isEscaping))
      }
    }
    throw fault("the text is not closed with \(end)")
  }

  /// A backslash at the end of a line, with all blanks and line ends after it.
  private mutating func passEscapedLineEnd() -> Bool {
    var ahead = cursor
    guard ahead.pass("\\") else { return false }
    ahead.skipBlanks()
    guard ahead.isAt("\n") || ahead.isAt("\r\n") else { return false }
    cursor = ahead
    _ = cursor.take { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    return true
  }

  private mutating func parseScalar(isEscaping: Bool) throws(ConfigurationFault) -> Unicode.Scalar {
    guard let scalar = cursor.peek, !scalar.isForbidden else { throw fault("\(seen) is not allowed in a text") }
    guard scalar == "\\", isEscaping else {
      cursor.advance()
      return scalar
    }
    return try parseEscape()
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "b": "\u{8}", "t": "\t", "n": "\n", "f": "\u{C}", "r": "\r", "\"": "\"", "\\": "\\",
  ]

  private mutating func parseEscape() throws(ConfigurationFault) -> Unicode.Scalar {
    let place = position
    cursor.advance()
    guard let letter = cursor.peek else { throw fault("the text is not closed") }
    cursor.advance()
    if let scalar = Self.escapes[letter] { return scalar }
    guard letter == "u" || letter == "U" else {
      throw ConfigurationFault(
        at: place, .syntax("\\\(letter) means nothing in a text; a backslash is written twice, or in single quotes"))
    }
    var digits = ""
    for _ in 0..<(letter == "u" ? 4 : 8) {
      guard let digit = cursor.peek, digit.properties.isASCIIHexDigit else { break }
      digits.unicodeScalars.append(digit)
      cursor.advance()
    }
    guard digits.count == (letter == "u" ? 4 : 8), let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw ConfigurationFault(at: place, .syntax("\\\(letter)\(digits) is no character")) }
    guard value != 0 else { throw ConfigurationFault(at: place, .syntax("a NUL character is nothing to configure")) }
    return scalar
  }
}

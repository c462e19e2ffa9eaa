/// Reads a TOML file piece by piece: headers, pairs, and what lies between. It throws at the first thing that is not
/// TOML, and remembers where each key stands.
struct TOMLParser {
  var cursor: TOMLCursor
  private(set) var positions: [[String]: TextPosition] = [:]

  init(_ text: String) { cursor = TOMLCursor(text) }

  var position: TextPosition { cursor.position }
  var isAtHeader: Bool { cursor.peek == "[" }

  /// `[a.b]`
  mutating func parseHeader() throws(ConfigurationFault) -> [String] {
    guard !cursor.isAt("[[") else { throw fault("lists of sections, [[...]], mean nothing here") }
    _ = cursor.pass("[")
    let path = try parseKey(in: [])
    guard cursor.pass("]") else { throw fault("the name of a section must end with ], and not with \(seen)") }
    return path
  }

  /// `key = value`; the key may have several parts.
  mutating func parsePair(
    in path: [String], depth: Int = 0
  ) throws(ConfigurationFault) -> (key: [String], value: TOMLNode) {
    let key = try parseKey(in: path)
    guard cursor.pass("=") else { throw fault("after \(key.joined(separator: ".")) there must be =, and not \(seen)") }
    cursor.skipBlanks()
    return (key, try parseValue(at: path + key, depth: depth))
  }

  private mutating func parseKey(in path: [String]) throws(ConfigurationFault) -> [String] {
    var key: [String] = []
    repeat {
      cursor.skipBlanks()
      let start = position
      key.append(try parseName())
      remember(path + key, at: start)
      cursor.skipBlanks()
    } while cursor.pass(".")
    return key
  }

  private mutating func parseName() throws(ConfigurationFault) -> String {
    if cursor.peek == "\"" || cursor.peek == "'" {
      guard !cursor.isAt("\"\"\""), !cursor.isAt("'''") else { throw fault("a name cannot have several lines") }
      return try parseText()
    }
    let name = cursor.take(while: \.isBareName)
    guard !name.isEmpty else { throw fault("here must stand a name, and not \(seen)") }
    return name
  }

  mutating func remember(_ path: [String], at place: TextPosition) {
    if positions[path] == nil { positions[path] = place }
  }

  /// Over blanks, line ends and comments; false at the end of the text.
  mutating func skipEmptyLines() throws(ConfigurationFault) -> Bool {
    while let scalar = cursor.peek {
      if scalar == " " || scalar == "\t" {
        cursor.skipBlanks()
      } else if scalar == "#" {
        try skipComment()
      } else if !cursor.pass("\n"), !cursor.pass("\r\n") {
        return true
      }
    }
    return false
  }

  /// After a header or a pair nothing may follow but a comment.
  mutating func endLine() throws(ConfigurationFault) {
    cursor.skipBlanks()
    if cursor.peek == "#" { try skipComment() }
    guard cursor.peek == nil || cursor.pass("\n") || cursor.pass("\r\n") else {
      throw fault("the line must end here, and not go on with \(seen)")
    }
  }

  private mutating func skipComment() throws(ConfigurationFault) {
    _ = cursor.take { $0 != "\r" && !$0.isForbidden }
    // A line end that a comment runs into.
    guard cursor.peek == nil || cursor.peek == "\n" || cursor.isAt("\r\n") else {
      throw fault("\(seen) is not allowed")
    }
  }

  func fault(_ words: String) -> ConfigurationFault { ConfigurationFault(at: position, .syntax(words)) }

  /// What stands here, for words about it.
  var seen: String {
    switch cursor.peek {
    case nil: "the end of the file"
    case "\n", "\r": "the end of the line"
    case .some(let scalar) where scalar.isForbidden: "the control character U+\(scalar.hexadecimal)"
    case .some(let scalar): String(Character(scalar))
    }
  }
}

extension Unicode.Scalar {
  var isBareName: Bool {
    self == "_" || self == "-" || isASCII && (properties.isAlphabetic || ("0"..."9").contains(self))
  }

  /// Control characters, but for the tab.
  var isForbidden: Bool { value < 0x20 && self != "\t" || value == 0x7F }

  var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension TOMLParser {
  /// Lists and braces within each other; no option needs more than one.
  private static let deepestNesting = 16

  mutating func parseValue(at path: [String], depth: Int) throws(ConfigurationFault) -> TOMLNode {
    guard depth <= Self.deepestNesting else { throw fault("lists and braces are nested too deep") }
    switch cursor.peek {
    case "\"", "'": return .text(try parseText())
    case "[": return try parseList(at: path, depth: depth + 1)
    case "{": return try parseBraces(at: path, depth: depth + 1)
    case .some, nil: return try parseWord()
    }
  }

  private mutating func parseList(at path: [String], depth: Int) throws(ConfigurationFault) -> TOMLNode {
    _ = cursor.pass("[")
    var elements: [TOMLNode] = []
    while true {
      guard try skipEmptyLines() else { throw fault("the list is not closed with ]") }
      if cursor.pass("]") { return .list(elements) }
      let place = path + [String(elements.count)]
      remember(place, at: position)
      elements.append(try parseValue(at: place, depth: depth))
      guard try skipEmptyLines(), cursor.pass(",") || cursor.peek == "]" else {
        throw fault("in a list there must be , or ] after a value, and not \(seen)")
      }
    }
  }

  private mutating func parseBraces(at path: [String], depth: Int) throws(ConfigurationFault) -> TOMLNode {
    _ = cursor.pass("{")
    var section = TOMLSection(.braces)
    cursor.skipBlanks()
    if cursor.pass("}") { return .section(section) }
    while true {
      cursor.skipBlanks()
      let start = position
      let (key, value) = try parsePair(in: path, depth: depth)
      if let problem = section.set(key[...], to: value, in: []) {
        throw ConfigurationFault(at: start, .syntax(problem))
      }
      cursor.skipBlanks()
      if cursor.pass("}") { return .section(section) }
      guard cursor.pass(",") else { throw fault("in braces there must be , or } after a value, and not \(seen)") }
    }
  }

  /// A value without quotes.
  private mutating func parseWord() throws(ConfigurationFault) -> TOMLNode {
    let start = position
    let word = cursor.take { $0.isASCII && ($0.isBareName || "+.:".unicodeScalars.contains($0)) }
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "": throw fault("here must stand a value, and not \(seen)")
    default: break
    }
    if Self.isNumber(word) { return .number(Int(word)) }
    if Self.isDate(word) {
      try takeTime(after: word)
      return .date
    }
    throw ConfigurationFault(
      at: start, .syntax("\(word) is no value: a text stands in quotes, true and false without"))
  }

  /// Loosely, as no option is a number: what begins like one is no forgotten text.
  private static func isNumber(_ word: String) -> Bool {
    let digits = word.drop { $0 == "+" || $0 == "-" }
    guard word.count - digits.count <= 1 else { return false }
    if digits == "inf" || digits == "nan" { return true }
    return digits.first?.isNumber == true && !isDate(word)
      && digits.allSatisfy { $0.isHexDigit || "xo_.+-".contains($0) }
  }

  /// `1979-05-27…` or `07:32…`, loosely.
  private static func isDate(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    let isDigit = { (place: Int) in place < scalars.count && ("0"..."9").contains(scalars[place]) }
    let isDay = (0..<4).allSatisfy(isDigit) && scalars.count >= 10 && scalars[4] == "-" && scalars[7] == "-"
    return isDay || (0..<2).allSatisfy(isDigit) && scalars.count >= 5 && scalars[2] == ":"
  }

  /// A date and its time may be parted by a blank.
  private mutating func takeTime(after date: String) throws(ConfigurationFault) {
    var ahead = cursor
    guard date.count == 10, ahead.pass(" "), ahead.peek.map({ ("0"..."9").contains($0) }) == true else { return }
    cursor = ahead
    _ = cursor.take { $0.isASCII && ($0.isBareName || "+.:".unicodeScalars.contains($0)) }
  }
}

/// A TOML file: what it says, and where.
///
/// Own code, because TOMLKit 0.6.0 (toml++ 3) ends the program on files such as `a = [}` or `[=`, and tells the lines
/// only of what is not TOML. It takes TOML 1.0 without lists of sections, `[[…]]`, which nothing here is.
struct TOMLDocument: Equatable {
  fileprivate(set) var root = TOMLSection(.header)
  /// By path: `["keys", "request", "deny"]`; elements of lists by their number. The first of several.
  fileprivate var positions: [[String]: TextPosition] = [:]

  init(parsing text: String) throws(ConfigurationFault) {
    var parser = TOMLParser(text)
    var header: [String] = []
    while try parser.skipEmptyLines() {
      let start = parser.position
      let problem: String?
      if parser.isAtHeader {
        header = try parser.parseHeader()
        problem = root.open(header[...])
      } else {
        let (key, value) = try parser.parsePair(in: header)
        problem = root.set(key[...], to: value, in: header[...])
      }
      if let problem { throw ConfigurationFault(at: start, .syntax(problem)) }
      try parser.endLine()
    }
    positions = parser.positions
  }

  /// Where a path begins, or else the nearest of what holds it.
  subscript(_ path: [String]) -> TextPosition? {
    for length in stride(from: path.count, to: 0, by: -1) {
      if let position = positions[Array(path.prefix(length))] { return position }
    }
    return nil
  }
}

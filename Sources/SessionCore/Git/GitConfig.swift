/// What a checkout's configuration says about its remotes. The format is that of git-config(1); files that it includes
/// are not looked at.
enum GitConfig {
  /// Each remote with its first URL, in the order of the file.
  static func remotes(in text: String) -> [GitRemote] {
    var remotes: [GitRemote] = []
    var name: String?
    for line in logicalLines(of: text) {
      if line.first == openingBracket {
        name = remoteName(inHeader: line)
      } else if let name, let url = url(in: line), !remotes.contains(where: { $0.name == name }) {
        remotes.append(GitRemote(name: name, url: url))
      }
    }
    return remotes
  }

  private typealias Line = ArraySlice<UInt8>

  private static let openingBracket = UInt8(ascii: "[")
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Lines without the blanks before them; one that ends in a backslash goes on in the next.
  private static func logicalLines(of text: String) -> [Line] {
    var lines: [Line] = []
    var isContinued = false
    for line in text.utf8.split(separator: lineFeed, omittingEmptySubsequences: false) {
      var bytes = Array(line)[...]
      if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      let goesOn = bytes.reversed().prefix { $0 == backslash }.count % 2 == 1
      if goesOn { bytes.removeLast() }
      if isContinued { lines[lines.count - 1] += bytes } else { lines.append(bytes.drop(while: isBlank)) }
      isContinued = goesOn
    }
    return lines
  }

  /// The name in `[remote "origin"]`; nil for every other section.
  private static func remoteName(inHeader line: Line) -> String? {
    let inner = line.dropFirst().drop(while: isBlank)
    let word = String(decoding: inner.prefix { $0 != quote && !isBlank($0) }, as: UTF8.self)
    guard word.lowercased() == "remote", let start = inner.firstIndex(of: quote) else { return nil }
    return value(of: inner[start...])
  }

  /// The value in `url = value`; nil for every other key.
  private static func url(in line: Line) -> String? {
    guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let key = String(decoding: line[..<equals].filter { !isBlank($0) }, as: UTF8.self)
    return key.lowercased() == "url" ? value(of: line[(equals + 1)...]) : nil
  }

  /// Takes quotes, backslashes and blanks around away; ends at a comment, or at the bracket that closes a header, which
  /// is never part of a URL.
  private static func value(of source: Line) -> String {
    var bytes: [UInt8] = []
    var isQuoted = false
    /// What stood in quotes keeps its blanks.
    var quotedCount = 0
    var rest = source.drop(while: isBlank)
    while let byte = rest.popFirst() {
      switch byte {
      case backslash: bytes += rest.popFirst().map { [$0] } ?? []
      case quote:
        isQuoted.toggle()
        quotedCount = bytes.count
      case UInt8(ascii: "#") where !isQuoted, UInt8(ascii: ";") where !isQuoted,
        UInt8(ascii: "]") where !isQuoted:
        rest = []
      default: bytes.append(byte)
      }
    }
    while bytes.count > quotedCount, let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}

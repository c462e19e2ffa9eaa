/// A line of a unified diff, told as what it is.
package struct DiffLine: Equatable, Sendable {
  package let kind: DiffLineKind
  /// With its sign, without its line feed.
  package let text: Substring

  package init(kind: DiffLineKind, text: Substring) {
    self.kind = kind
    self.text = text
  }

  /// - Parameter diff: from outside.
  package static func lines(of diff: String) -> [DiffLine] {
    let lineFeed = UInt8(ascii: "\n")
    var reader = DiffLineReader()
    let trimmed = RuntimeDiff.trimmed(diff).utf8
    // A line feed at the end ends the last line, and begins none.
    let text = trimmed.last == lineFeed ? trimmed.dropLast() : trimmed[...]
    return text.split(separator: lineFeed, omittingEmptySubsequences: false).map { line in
      let line = Substring(line)
      return DiffLine(kind: reader.take(line), text: line)
    }
  }
}

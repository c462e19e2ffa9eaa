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
    var reader = DiffLineReader()
    let lineFeed = UInt8(ascii: "\n")
    let text = RuntimeDiff.trimmed(diff).utf8
    // A line feed at the end ends the last line, and begins none.
    let lines = (text.last == lineFeed ? text.dropLast() : text)
      .split(separator: lineFeed, omittingEmptySubsequences: false)
    return lines.map { line in
      let line = Substring(line)
      return DiffLine(kind: reader.take(line), text: line)
    }
  }
}

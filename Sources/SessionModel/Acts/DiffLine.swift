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
    return RuntimeDiff.trimmed(diff).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        let line = Substring(line)
        return DiffLine(kind: reader.take(line), text: line)
      }
  }
}

package import SessionModel

/// A unified diff, line by line, each told as what it is.
package struct UnifiedDiff: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package let kind: DiffLineKind
    package let text: Substring
  }

  package let lines: [Line]

  init(lines: [Line]) { self.lines = lines }

  /// Nil when the text has no hunk: then it is no diff.
  package init?(_ text: String) {
    guard Self.hasHunk(text) else { return nil }
    var reader = DiffLineReader()
    let trimmed = RuntimeDiff.trimmed(text).utf8
    // A line feed at the end ends the last line, and begins none.
    let text = trimmed.last == ASCII.lineFeed ? trimmed.dropLast() : trimmed
    lines = text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).map { line in
      let line = Substring(line)
      return Line(kind: reader.take(line), text: line)
    }
  }

  private static func hasHunk(_ text: String) -> Bool {
    text.utf8.split(separator: ASCII.lineFeed).contains { HunkHeader(Substring($0)) != nil }
  }
}

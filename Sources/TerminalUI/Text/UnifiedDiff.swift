package import SessionModel

/// A unified diff, line by line, each told as what it is.
package struct UnifiedDiff: Equatable, Sendable {
  package let lines: [DiffLine]

  init(lines: [DiffLine]) { self.lines = lines }

  /// Nil when the text has no hunk: then it is no diff.
  package init?(_ text: String) {
    guard Self.hasHunk(text) else { return nil }
    lines = DiffLine.lines(of: text)
  }

  private static func hasHunk(_ text: String) -> Bool {
    text.utf8.split(separator: ASCII.lineFeed).contains { HunkHeader(Substring($0)) != nil }
  }
}

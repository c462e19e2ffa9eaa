import SessionModel

/// A unified diff, line by line, each told as what it is.
package struct UnifiedDiff: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case fileHeader, hunkHeader, added, removed, context, remark
  }

  package struct Line: Equatable, Sendable {
    package let kind: Kind
    package let text: Substring
  }

  package let lines: [Line]

  init(lines: [Line]) { self.lines = lines }

  /// Nil when the text has no hunk: then it is no diff.
  package init?(_ text: String) {
    guard Self.hasHunk(text) else { return nil }
    var hunk = HunkRest()
    let text = RuntimeDiff.trimmed(text)
    lines = text.utf8.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).map { line in
      let line = Substring(line)
      return Line(kind: hunk.take(line), text: line)
    }
  }

  package var addedCount: Int { lines.count { $0.kind == .added } }
  package var removedCount: Int { lines.count { $0.kind == .removed } }

  private static func hasHunk(_ text: String) -> Bool {
    text.utf8.split(separator: ASCII.lineFeed).contains { HunkRest(header: Substring($0)) != nil }
  }
}

/// The lines that the hunk still has by its header: within it a line that begins with `---` is one that was removed.
private struct HunkRest {
  private var old = 0
  private var new = 0

  init() {}

  init?(header line: Substring) {
    guard let header = HunkHeader(line) else { return nil }
    (old, new) = (header.oldCount, header.newCount)
  }

  mutating func take(_ line: Substring) -> UnifiedDiff.Kind {
    let first = line.utf8.first
    if first == ASCII.backslash { return .remark }
    if old > 0 || new > 0 {
      switch first {
      case UInt8(ascii: "+"):
        new -= 1
        return .added
      case UInt8(ascii: "-"):
        old -= 1
        return .removed
      case ASCII.space, ASCII.carriageReturn, nil:
        (old, new) = (old - 1, new - 1)
        return .context
      default: break
      }
    }
    guard let hunk = HunkRest(header: line) else { return line.isEmpty ? .context : .fileHeader }
    self = hunk
    return .hunkHeader
  }
}

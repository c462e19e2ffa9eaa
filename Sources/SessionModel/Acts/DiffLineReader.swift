/// What a line of a unified diff is.
package enum DiffLineKind: Equatable, Sendable {
  case fileHeader, hunkHeader, added, removed, context, remark
}

/// Tells the lines of a unified diff apart, one after the other: by the lines that a hunk still has by its header, since
/// within it a line that begins with `---` is one that was removed. Whoever shows a diff and whoever counts its lines asks
/// this one reader, so that they agree on damaged ones, too.
package struct DiffLineReader: Sendable {
  private var old = 0
  private var new = 0

  package init() {}

  /// - Parameter line: without its line feed.
  package mutating func take(_ line: Substring) -> DiffLineKind {
    let first = line.utf8.first
    if first == UInt8(ascii: "\\") { return .remark }
    if old > 0 || new > 0 {
      switch first {
      case UInt8(ascii: "+"):
        new -= 1
        return .added
      case UInt8(ascii: "-"):
        old -= 1
        return .removed
      case UInt8(ascii: " "), UInt8(ascii: "\r"), nil:
        (old, new) = (old - 1, new - 1)
        return .context
      default: break
      }
    }
    guard let header = HunkHeader(line) else { return line.isEmpty ? .context : .fileHeader }
    (old, new) = (header.oldCount, header.newCount)
    return .hunkHeader
  }
}

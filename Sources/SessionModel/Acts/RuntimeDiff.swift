/// The diffs that runtime 1.0.64 writes of files that come or go. They count what stands behind the last line feed as a
/// line of its own: a file of three lines is told as four, of which the last is empty.
package enum RuntimeDiff {
  /// The name of no file, as only that runtime writes it; everybody else writes `/dev/null`.
  private static let newFile = "--- a/dev/null"
  private static let deletedFile = "+++ b/dev/null"

  /// The diff without that line. Every other diff as it is: there an empty last line is a line.
  package static func trimmed(_ diff: String) -> Substring {
    let lines = diff.utf8.split(separator: lineFeed)
    let header = lines.prefix { !$0.starts(with: "@@ ".utf8) }
    guard header.count < lines.count, lines.count(where: { $0.starts(with: "@@ ".utf8) }) == 1 else { return diff[...] }
    if header.contains(where: { $0.elementsEqual(newFile.utf8) }) { return diff.dropping(lastLine: "+") }
    if header.contains(where: { $0.elementsEqual(deletedFile.utf8) }) { return diff.dropping(lastLine: "-") }
    return diff[...]
  }

  fileprivate static let lineFeed = UInt8(ascii: "\n")
}

extension String {
  fileprivate func dropping(lastLine line: String) -> Substring {
    let whole = utf8.last == RuntimeDiff.lineFeed ? utf8.dropLast() : utf8[...]
    let start = whole.lastIndex(of: RuntimeDiff.lineFeed).map(whole.index(after:)) ?? whole.startIndex
    return Substring(whole[start...]).utf8.elementsEqual(line.utf8) ? self[..<start] : self[...]
  }
}

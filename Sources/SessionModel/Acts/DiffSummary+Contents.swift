extension DiffSummary {
  /// Whether these contents of the new file are what the diff leads to, as far as the diff tells: every line that a hunk
  /// keeps or adds stands where the hunk says, and a new file holds nothing else. The runtime sends both.
  static func leads(_ diff: String, to contents: String) -> Bool {
    let file = contents.utf8.split(separator: lineFeed, omittingEmptySubsequences: false)
    var covered = 0
    var hunk: Hunk?
    var hasHunks = false
    for line in diff.utf8.split(separator: lineFeed, omittingEmptySubsequences: false) {
      if var open = hunk, open.isOpen {
        guard open.take(line, in: file) else { return false }
        hunk = open
      } else if line.starts(with: "@@ ".utf8) {
        guard let next = HunkHeader(Substring(line)).map(Hunk.init) else { return false }
        (hunk, hasHunks) = (next, true)
        covered += next.newLines
      }
    }
    guard hasHunks, hunk?.isOpen == false else { return false }
    // The last element is empty where the file ends with a line feed; some diffs count it as a line.
    return !DiffSummary(diff).isNewFile || covered >= file.count - (file.last?.isEmpty == true ? 1 : 0)
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private struct Hunk {
    private var oldLines: Int
    private(set) var newLines: Int
    /// The line of the new file that comes next, counted from 0.
    private var next: Int
    private var left: Int

    var isOpen: Bool { oldLines > 0 || left > 0 }

    init(_ header: HunkHeader) {
      (oldLines, newLines, left) = (header.oldCount, header.newCount, header.newCount)
      next = max(0, header.newStart - 1)
    }

    /// Takes a line of the hunk. False where the file does not hold what it says.
    mutating func take(_ line: Substring.UTF8View, in file: [Substring.UTF8View]) -> Bool {
      switch line.first {
      case UInt8(ascii: "-"):
        oldLines -= 1
        return true
      case UInt8(ascii: "\\"): return true
      case UInt8(ascii: "+"): return keep(line, in: file)
      default:
        oldLines -= 1
        return keep(line, in: file)
      }
    }

    private mutating func keep(_ line: Substring.UTF8View, in file: [Substring.UTF8View]) -> Bool {
      left -= 1
      defer { next += 1 }
      return file.indices.contains(next) && file[next].elementsEqual(line.dropFirst())
    }
  }
}

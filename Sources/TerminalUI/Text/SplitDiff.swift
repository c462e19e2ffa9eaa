import SessionModel
import TerminalPrimitives

/// A diff in two columns, what was on the left and what is on the right; the signs stay, and nothing is drawn between.
enum SplitDiff {
  /// Columns of a screen from which on a diff is split.
  static let leastScreen = 140
  /// Columns of text that it needs there beside other panes: each side then has 43.
  static let leastColumns = 88

  static func rows(of diff: UnifiedDiff, _ format: TextFormat) -> [StyledLine] {
    var pairing = Pairing(format)
    for line in diff.lines { pairing.add(line) }
    pairing.flush()
    return pairing.rows
  }

  private struct Pairing {
    private let format: TextFormat
    private(set) var rows: [StyledLine] = []
    private var removed: [DiffLine] = []
    private var added: [DiffLine] = []

    init(_ format: TextFormat) { self.format = format }

    /// Columns of each side, with the gutter that parts it from what stands to its left.
    private var side: Int { max(DiffLines.gutter + 1, format.columns / 2) }

    mutating func add(_ line: DiffLine) {
      switch line.kind {
      case .removed:
        // What is removed after something was added belongs to the next change.
        if !added.isEmpty { flush() }
        removed.append(line)
      case .added: added.append(line)
      case .context:
        flush()
        append(line, line)
      case .fileHeader, .hunkHeader, .remark:
        flush()
        rows += DiffLines.rows(of: line, format, columns: format.columns)
      }
    }

    mutating func flush() {
      for place in 0..<max(removed.count, added.count) {
        append(
          removed.indices.contains(place) ? removed[place] : nil, added.indices.contains(place) ? added[place] : nil)
      }
      removed = []
      added = []
    }

    private mutating func append(_ left: DiffLine?, _ right: DiffLine?) {
      let left = left.map { DiffLines.rows(of: $0, format, columns: side) } ?? []
      let right = right.map { DiffLines.rows(of: $0, format, columns: side) } ?? []
      for row in 0..<max(left.count, right.count) {
        var line = row < left.count ? left[row] : .empty
        if row < right.count {
          line.spans += [Span(SafeText(blanks: side - line.columns), .text)] + right[row].spans
        }
        rows.append(line)
      }
    }
  }
}

import SessionModel
import TerminalPrimitives

/// A diff in two columns, what was on the left and what is on the right; the signs stay, and nothing is drawn between.
enum SplitDiff {
  /// Columns of a screen from which on a diff is split.
  static let leastScreen = 140
  /// Columns of text that it needs there beside other panes: each side then has 43.
  static let leastColumns = 88

  static func rows(of diff: UnifiedDiff, _ format: TextFormat, indentation: Indentation) -> [StyledLine] {
    var pairing = Pairing(format: format, indentation: indentation)
    for line in diff.lines { pairing.add(line) }
    pairing.flush()
    return pairing.rows
  }

  private struct Pairing {
    let format: TextFormat
    let indentation: Indentation
    private(set) var rows: [StyledLine] = []
    private var removed: [UnifiedDiff.Line] = []
    private var added: [UnifiedDiff.Line] = []

    init(format: TextFormat, indentation: Indentation) {
      self.format = format
      self.indentation = indentation
    }

    /// Columns between both sides.
    private static let gap = 2

    private var width: Int { max(1, (format.columns - indentation.columns - Self.gap) / 2) }

    mutating func add(_ line: UnifiedDiff.Line) {
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
        rows += WordWrap.cut([span(line)], width: format.columns, indentation: indentation)
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

    private mutating func append(_ left: UnifiedDiff.Line?, _ right: UnifiedDiff.Line?) {
      let left = left.map { WordWrap.cut([span($0)], width: width) } ?? []
      let right = right.map { WordWrap.cut([span($0)], width: width) } ?? []
      for row in 0..<max(left.count, right.count) {
        var spans = indentation.first
        if row < left.count { spans += left[row].spans }
        if row < right.count, !right[row].spans.isEmpty {
          let used = row < left.count ? left[row].columns : 0
          spans.append(Span(SafeText(blanks: width + Self.gap - used), .text))
          spans += right[row].spans
        }
        rows.append(StyledLine(spans))
      }
    }

    private func span(_ line: UnifiedDiff.Line) -> Span { DiffLines.span(line, format) }
  }
}

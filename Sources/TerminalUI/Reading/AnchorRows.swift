import SessionModel
import TerminalPrimitives

/// Where a row goes when the width changes: to the row with the same words. It counts the letters before the row, which
/// no wrapping changes. What it keeps is a cache: an anchor is measured once, at the width it was made for.
struct AnchorRows: Sendable {
  /// What stands at the beginning of a row.
  private struct Words {
    /// Rows of the head before it; letters say nothing there, since clocks run in it.
    let headRow: Int?
    /// Letters between the head and the row.
    let letters: Int
    /// Rows without letters from this one to the next that has one.
    let blankRows: Int
  }

  private var measured: (anchor: TranscriptView.Anchor, words: Words)?
  private var found: (columns: Int, row: Int)?

  func isFor(_ anchor: TranscriptView.Anchor) -> Bool { measured?.anchor == anchor }

  /// The row of an anchor in a cell of `columns` columns.
  /// - Parameter original: the cell at the anchor's own width.
  mutating func row(
    of anchor: TranscriptView.Anchor, in cell: CellLayout, columns: Int, original: () -> CellLayout
  ) -> Int {
    let words: Words
    if let measured, measured.anchor == anchor {
      words = measured.words
    } else {
      words = Self.words(at: anchor.row, in: original())
      measured = (anchor, words)
      found = nil
    }
    if let found, found.columns == columns { return found.row }
    let row = Self.row(of: words, in: cell)
    found = (columns, row)
    return row
  }

  private static func words(at row: Int, in cell: CellLayout) -> Words {
    guard row >= cell.headCount else { return Words(headRow: row, letters: 0, blankRows: 0) }
    let letters = (cell.headCount..<max(cell.headCount, min(row, cell.count))).reduce(0) {
      $0 + cell[$1].line.letterCount
    }
    let blank = (min(row, cell.count)..<cell.count).prefix { cell[$0].line.letterCount == 0 }.count
    return Words(headRow: nil, letters: letters, blankRows: blank)
  }

  private static func row(of words: Words, in cell: CellLayout) -> Int {
    if let headRow = words.headRow { return min(headRow, max(0, cell.headCount - 1)) }
    var letters = 0
    for row in cell.headCount..<max(cell.headCount, cell.count) {
      letters += cell[row].line.letterCount
      if letters > words.letters {
        return max(cell.headCount, row - blanks(before: row, in: cell, atMost: words.blankRows))
      }
    }
    return cell.count
  }

  private static func blanks(before row: Int, in cell: CellLayout, atMost limit: Int) -> Int {
    (cell.headCount..<row).reversed().prefix { cell[$0].line.letterCount == 0 }.prefix(limit).count
  }
}

extension StyledLine {
  /// Letters and digits: what stays when text is wrapped anew, unlike signs of ours and blanks.
  var letterCount: Int {
    spans.reduce(0) { count, span in
      count + span.text.pieces.reduce(0) { $0 + $1.text.unicodeScalars.count(where: \.isLetterOrDigit) }
    }
  }
}

extension Unicode.Scalar {
  var isLetterOrDigit: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: value >= 0x80 && (properties.isAlphabetic || properties.numericType != nil)
    }
  }
}

import SessionModel
import TerminalPrimitives

/// Where a row goes when the width changes: to the row with the same words. It counts the letters before the row, which
/// no wrapping changes. What it keeps is a cache: an anchor is measured once, at the width it was made for.
struct AnchorRows: Sendable {
  /// What stands at the beginning of a row.
  private struct Words {
    /// A row above the words: of what parts the item from the one before, or a head with a clock in it.
    let rowAbove: Int?
    let skipsHead: Bool
    /// Letters between there and the row.
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
    let skipsHead = cell.hasOneRowHead
    let start = cell.firstRowOfWords(skippingHead: skipsHead)
    guard row >= start else { return Words(rowAbove: row, skipsHead: skipsHead, letters: 0, blankRows: 0) }
    let end = min(row, cell.count)
    let letters = (start..<max(start, end)).reduce(0) { $0 + cell[$1].line.letterCount }
    let blank = (end..<cell.count).prefix { cell[$0].line.letterCount == 0 }.count
    return Words(rowAbove: nil, skipsHead: skipsHead, letters: letters, blankRows: blank)
  }

  private static func row(of words: Words, in cell: CellLayout) -> Int {
    let start = min(cell.count, cell.firstRowOfWords(skippingHead: words.skipsHead))
    if let row = words.rowAbove { return min(row, max(0, start - 1)) }
    var letters = 0
    for row in start..<cell.count {
      letters += cell[row].line.letterCount
      if letters > words.letters { return row - blanks(before: row, from: start, in: cell, atMost: words.blankRows) }
    }
    return cell.count
  }

  private static func blanks(before row: Int, from start: Int, in cell: CellLayout, atMost limit: Int) -> Int {
    (start..<row).reversed().prefix { cell[$0].line.letterCount == 0 }.prefix(limit).count
  }
}

extension CellLayout {
  /// A head of one row above something longer is a title, in which a clock may run.
  fileprivate var hasOneRowHead: Bool { head.count == 1 && (text != nil || !tail.isEmpty) }

  fileprivate func firstRowOfWords(skippingHead: Bool) -> Int { gap + title.count + (skippingHead ? head.count : 0) }
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

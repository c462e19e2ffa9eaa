import TerminalPrimitives

/// The rows of a request, and the place among them that keys are about.
struct RequestContent: Equatable, Sendable {
  var lines: [StyledLine]
  /// The rows of the field or choice that the keys go to; nil where there is none.
  var focus: Range<Int>?
  /// Where the next typed scalar goes, in rows and columns of the content.
  var caret: Position?

  init(_ lines: [StyledLine], focus: Range<Int>? = nil, caret: Position? = nil) {
    self.lines = lines
    self.focus = focus
    self.caret = caret
  }

  /// The first row to show: what was scrolled to, moved as little as it takes to show what the keys are about.
  func firstRow(from wanted: Int, rows: Int, followingFocus isFollowing: Bool) -> Int {
    var first = max(0, min(wanted, lines.count - rows))
    guard isFollowing, let focus else { return first }
    // Of a field that is higher than the room its caret is what counts.
    let place = caret.map { $0.row..<($0.row + 1) } ?? focus
    for range in [focus, place] {
      if range.upperBound > first + rows { first = range.upperBound - rows }
      if range.lowerBound < first { first = range.lowerBound }
    }
    return max(0, min(first, lines.count - rows))
  }

  /// Puts the terminal's cursor where the caret is, if that is on the screen.
  func placeCursor(in grid: inout CellGrid, shown rows: Range<Int>, top: Int, limit: Int) {
    guard let caret, rows.contains(caret.row) else { return }
    grid.cursor = Position(row: top + caret.row - rows.lowerBound, column: min(caret.column, limit - 1))
  }
}

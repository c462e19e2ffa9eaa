import TerminalPrimitives

/// The rows of a request that keys are about: the selected choice, or the field that is filled in.
struct RequestFocus: Equatable, Sendable {
  let rows: Range<Int>
  /// Where the next key goes, in rows and columns of the request.
  let caret: Position?

  func moved(by rows: Int) -> RequestFocus {
    RequestFocus(
      rows: (self.rows.lowerBound + rows)..<(self.rows.upperBound + rows),
      caret: caret.map { Position(row: $0.row + rows, column: $0.column) })
  }

  /// The first row to show: what is wanted, moved as little as it takes to show what keys are about. Of a field that is
  /// higher than the room the caret is what counts.
  func firstRow(from wanted: Int, rows room: Int, of count: Int) -> Int {
    var first = wanted
    for range in [rows] + (caret.map { [$0.row..<($0.row + 1)] } ?? []) {
      first = max(first, range.upperBound - room)
      first = min(first, range.lowerBound)
    }
    return max(0, min(first, count - room))
  }
}

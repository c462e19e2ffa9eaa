/// What a screen writer must touch to turn one grid into the next.
package struct GridDiff: Equatable, Sendable {
  /// The columns from the first to the last cell that changed in a row, widened to whole glyphs of both grids.
  package struct Change: Equatable, Sendable {
    package let row: Int
    package let columns: Range<Int>

    package init(row: Int, columns: Range<Int>) {
      self.row = row
      self.columns = columns
    }
  }

  /// At most one change per row, from the top. Without an old grid, or with one of another size, every row is a change.
  /// The cursor is not compared: it is set after each frame.
  package static func changes(from old: CellGrid?, to new: CellGrid) -> [Change] {
    guard new.size.columns > 0 else { return [] }
    guard let old, old.size == new.size else {
      return (0..<new.size.rows).map { Change(row: $0, columns: 0..<new.size.columns) }
    }
    return (0..<new.size.rows).compactMap { row in
      new.columnsChanged(since: old, inRow: row).map { Change(row: row, columns: $0) }
    }
  }
}

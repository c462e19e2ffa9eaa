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
      changedColumns(from: old.row(row), to: new.row(row)).map { Change(row: row, columns: $0) }
    }
  }

  private static func changedColumns(from old: ArraySlice<Cell>, to new: ArraySlice<Cell>) -> Range<Int>? {
    guard old != new else { return nil }
    let isChanged = { (index: Int) in old[index] != new[index] }
    let isInsideGlyph = { (index: Int) in old[index].glyph.isContinuation || new[index].glyph.isContinuation }
    guard var first = new.indices.first(where: isChanged), var last = new.indices.last(where: isChanged) else { return nil }
    while first > new.startIndex, isInsideGlyph(first) { first -= 1 }
    while last + 1 < new.endIndex, isInsideGlyph(last + 1) { last += 1 }
    return (first - new.startIndex)..<(last + 1 - new.startIndex)
  }
}

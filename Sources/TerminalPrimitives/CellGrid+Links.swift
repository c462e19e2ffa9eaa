/// Cells of one row that show a web address, or a part of one that goes on in the next row.
package struct LinkRun: Equatable, Hashable, Sendable {
  package let row: Int
  package let columns: Range<Int>
  package let target: LinkTarget

  package init(row: Int, columns: Range<Int>, target: LinkTarget) {
    self.row = row
    self.columns = columns
    self.target = target
  }
}

extension CellGrid {
  /// Has the cells lead to `target`, whose text stands in them already; what is drawn over them later ends that. Clipped.
  package mutating func link(row: Int, columns: Range<Int>, to target: LinkTarget) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard 0..<size.rows ~= row, !columns.isEmpty else { return }
    unlink(row: row, columns: columns)
    links.append(LinkRun(row: row, columns: columns, target: target))
  }

  /// What is left of an address is none.
  mutating func unlink(row: Int, columns: Range<Int>) {
    if links.isEmpty { return }
    links.removeAll { $0.row == row && $0.columns.overlaps(columns) }
  }
}

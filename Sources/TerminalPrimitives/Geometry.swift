// TerminalPrimitives: the values of a terminal. Imports nothing. Text comes in as strings nobody trusts,
// cells and key presses go out.

/// A place on the screen, counted in rows and columns from the upper left corner, which is (0, 0).
package struct Position: Equatable, Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// An extent in rows and columns; never negative.
package struct Size: Equatable, Hashable, Sendable {
  package let rows: Int
  package let columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A part of the screen.
package struct Rectangle: Equatable, Hashable, Sendable {
  package let origin: Position
  package let size: Size

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    origin = Position(row: row, column: column)
    size = Size(rows: rows, columns: columns)
  }

  package var rows: Range<Int> { origin.row..<(origin.row + size.rows) }
  package var columns: Range<Int> { origin.column..<(origin.column + size.columns) }
  package var isEmpty: Bool { size.rows == 0 || size.columns == 0 }
}

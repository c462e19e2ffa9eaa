/// A whole screen as a value: what panes draw into and what tests compare.
///
/// The right half of a wide glyph is a continuation cell; neither half ever stands alone.
package struct CellGrid: Equatable, Sendable {
  package let size: Size
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: Position?
  /// Where web addresses stand, in the order in which they were drawn.
  package internal(set) var links: [LinkRun] = []
  private var cells: [Cell]

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The place must be inside the grid.
  package subscript(_ row: Int, _ column: Int) -> Cell {
    precondition(0..<size.columns ~= column, "column \(column) is outside a grid of \(size.columns) columns")
    return cells[row * size.columns + column]
  }

  /// The row must be inside the grid.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Writes from `column` up to, excluding, `limit`, clipped to the grid. A wide glyph of which only one half would be
  /// visible is a blank. Tokens and warnings get `markStyle`, or `style` where there is none.
  ///
  /// Returns the column after the text, at most `limit`. A row outside the grid changes nothing.
  @discardableResult
  package mutating func write(
    _ text: SafeText, style: Style, markStyle: Style? = nil, row: Int, column: Int, limit: Int
  ) -> Int {
    let end = min(column + text.columns, max(column, min(limit, size.columns)))
    guard 0..<size.rows ~= row, end > max(column, 0) else { return end }
    separate(row: row, at: max(column, 0))
    separate(row: row, at: end)
    unlink(row: row, columns: max(column, 0)..<end)
    var next = column
    for piece in text.pieces {
      let pieceStyle = piece.kind == .plain ? style : markStyle ?? style
      next = write(piece, style: pieceStyle, row: row, column: next, end: end)
      if next >= end { break }
    }
    return end
  }

  /// Repeats a glyph of one column, clipped to the grid.
  package mutating func drawLine(of symbol: SafeText, style: Style, row: Int, columns: Range<Int>) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard 0..<size.rows ~= row, let first = columns.first else { return }
    write(symbol, style: style, row: row, column: first, limit: first + 1)
    separate(row: row, at: columns.upperBound)
    unlink(row: row, columns: columns)
    let cell = self[row, first]
    for column in columns.dropFirst() { cells[row * size.columns + column] = cell }
  }

  /// Makes the part of `area` that is inside the grid blank.
  package mutating func fill(_ area: Rectangle, style: Style) {
    let columns = area.columns.clamped(to: 0..<size.columns)
    guard !columns.isEmpty else { return }
    for row in area.rows.clamped(to: 0..<size.rows) {
      separate(row: row, at: columns.lowerBound)
      separate(row: row, at: columns.upperBound)
      unlink(row: row, columns: columns)
      for column in columns { cells[row * size.columns + column] = Cell(glyph: .blank, style: style) }
    }
  }

  /// The columns from the first to the last cell that differs from `old`, which has the same size, widened to whole glyphs
  /// of both; nil if none differs.
  func columnsChanged(since old: CellGrid, inRow row: Int) -> Range<Int>? {
    let rowIndices = (row * size.columns)..<((row + 1) * size.columns)
    guard let first = rowIndices.first(where: { cells[$0] != old.cells[$0] }),
      var last = rowIndices.last(where: { cells[$0] != old.cells[$0] })
    else { return nil }
    // The halves of a wide glyph have one style, so a right half never differs without its left one: only the end can
    // lie inside a glyph.
    let isContinuation = { (index: Int) in cells[index].glyph.isContinuation || old.cells[index].glyph.isContinuation }
    while last + 1 < rowIndices.upperBound, isContinuation(last + 1) { last += 1 }
    return (first - rowIndices.lowerBound)..<(last + 1 - rowIndices.lowerBound)
  }

  private mutating func write(_ piece: SafeText.Piece, style: Style, row: Int, column: Int, end: Int) -> Int {
    var next = column
    if piece.isASCII {
      for byte in piece.text.utf8 {
        guard next < end else { break }
        put(Glyph(base: UInt32(byte), columns: 1), style: style, row: row, column: next, end: end)
        next += 1
      }
    } else {
      for glyph in GlyphSequence(piece.text) {
        guard next < end else { break }
        put(glyph, style: style, row: row, column: next, end: end)
        next += Int(glyph.columns)
      }
    }
    return next
  }

  /// Sets the cells of one glyph. A wide glyph that is cut by the left edge or by `end` is a blank in the cell that is left.
  private mutating func put(_ glyph: Glyph, style: Style, row: Int, column: Int, end: Int) {
    let columns = column..<(column + Int(glyph.columns))
    let visible = columns.clamped(to: 0..<end)
    let start = row * size.columns
    guard visible == columns else {
      for column in visible { cells[start + column] = Cell(glyph: .blank, style: style) }
      return
    }
    cells[start + column] = Cell(glyph: glyph, style: style)
    if columns.count == 2 { cells[start + column + 1] = Cell(glyph: .continuation, style: style) }
  }

  /// Makes a border between glyphs before `column`: both halves of a wide glyph across it become blanks.
  private mutating func separate(row: Int, at column: Int) {
    guard 0..<size.columns ~= column, self[row, column].glyph.isContinuation else { return }
    let index = row * size.columns + column
    cells[index - 1] = Cell(glyph: .blank, style: cells[index - 1].style)
    cells[index] = Cell(glyph: .blank, style: cells[index].style)
  }
}

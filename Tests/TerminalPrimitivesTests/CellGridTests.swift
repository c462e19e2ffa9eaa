import TerminalPrimitives
import TestSupport
import Testing

@Suite struct CellGridTests {
  private let red = Style(.red)
  private let blue = Style(.blue)

  /// One row of eight columns.
  private func grid(_ text: SafeText = "abcdefgh") -> CellGrid {
    var grid = CellGrid(size: Size(rows: 1, columns: 8))
    grid.write(text, style: .plain, row: 0, column: 0, limit: 8)
    return grid
  }

  @Test func `a new grid is blank and has no cursor`() {
    let grid = CellGrid(size: Size(rows: 2, columns: 3))
    #expect(grid.cursor == nil)
    #expect((0..<2).allSatisfy { Array(grid.row($0)) == [.blank, .blank, .blank] })
  }

  @Test func `glyphs differ in their base, each of their marks and their columns`() {
    let glyph = Glyph(base: 0x65, marks: [1, 2, 3, 4], columns: 1)
    #expect(glyph == Glyph(base: 0x65, marks: [1, 2, 3, 4], columns: 1))
    #expect(glyph.marks == [1, 2, 3, 4])
    for other in [
      Glyph(base: 0x66, marks: [1, 2, 3, 4], columns: 1), Glyph(base: 0x65, marks: [9, 2, 3, 4], columns: 1),
      Glyph(base: 0x65, marks: [1, 9, 3, 4], columns: 1), Glyph(base: 0x65, marks: [1, 2, 9, 4], columns: 1),
      Glyph(base: 0x65, marks: [1, 2, 3, 9], columns: 1), Glyph(base: 0x65, marks: [1, 2, 3, 4], columns: 2),
    ] {
      #expect(glyph != other)
    }
  }

  @Test func `a text fills the columns it takes and returns the next one`() {
    var grid = grid()
    #expect(grid.write("中e\u{301}", style: red, row: 0, column: 2, limit: 8) == 5)
    #expect(
      Array(grid.row(0)[1...5]) == [
        Cell(glyph: Glyph(base: 0x62, columns: 1), style: .plain),
        Cell(glyph: Glyph(base: 0x4E2D, columns: 2), style: red),
        Cell(glyph: .continuation, style: red),
        Cell(glyph: Glyph(base: 0x65, marks: [0x301, 0, 0, 0], columns: 1), style: red),
        Cell(glyph: Glyph(base: 0x66, columns: 1), style: .plain),
      ])
  }

  @Test func `a glyph keeps four marks`() {
    let grid = grid("e\u{301}\u{302}\u{303}\u{304}x")
    #expect(grid[0, 0].glyph.marks == [0x301, 0x302, 0x303, 0x304])
    #expect(grid[0, 1].glyph == Glyph(base: 0x78, columns: 1))
  }

  @Test(arguments: [
    (0, 8, "xyzdefgh", 3), (0, 2, "xycdefgh", 2), (6, 8, "abcdefxy", 8), (6, 99, "abcdefxy", 8), (-2, 8, "zbcdefgh", 1),
    (-3, 8, "abcdefgh", 0), (3, 3, "abcdefgh", 3), (5, 3, "abcdefgh", 5), (8, 8, "abcdefgh", 8),
    (20, 30, "abcdefgh", 20),
  ])
  func `a text is clipped`(column: Int, limit: Int, row: String, next: Int) {
    var grid = grid()
    #expect(grid.write("xyz", style: .plain, row: 0, column: column, limit: limit) == next)
    #expect(grid.text(ofRow: 0) == row)
  }

  @Test(arguments: [-1, 1, 99])
  func `a row outside the grid changes nothing`(row: Int) {
    var changed = grid()
    #expect(changed.write("xyz", style: .plain, row: row, column: 1, limit: 8) == 4)
    #expect(changed == grid())
  }

  @Test(arguments: [(0, 3, "中 defgh", 3), (7, 8, "abcdefg ", 8), (-1, 8, " 文defgh", 3)])
  func `a wide glyph that does not fit is a blank`(column: Int, limit: Int, row: String, next: Int) {
    var grid = grid()
    #expect(grid.write("中文", style: .plain, row: 0, column: column, limit: limit) == next)
    #expect(grid.text(ofRow: 0) == row)
    #expect(grid.isWellFormed)
  }

  @Test func `half a wide glyph that is overwritten leaves a blank of its style`() {
    var grid = CellGrid(size: Size(rows: 1, columns: 6))
    grid.write("中文字", style: red, row: 0, column: 0, limit: 6)
    grid.write("xy", style: blue, row: 0, column: 1, limit: 6)
    #expect(grid.text(ofRow: 0) == " xy 字")
    #expect(grid.row(0).map(\.style) == [red, blue, blue, red, red, red])
    #expect(grid.isWellFormed)
  }

  @Test func `tokens and warnings get the style of marks where there is one`() {
    let text = SafeText.exactLine("a\u{1B}é", in: .unicode)
    var grid = CellGrid(size: Size(rows: 1, columns: 8))
    grid.write(text, style: red, markStyle: blue, row: 0, column: 0, limit: 8)
    #expect(grid.row(0).map(\.style) == [red] + Array(repeating: blue, count: 7))
    grid.write(text, style: red, row: 0, column: 0, limit: 8)
    #expect(grid.row(0).map(\.style) == Array(repeating: red, count: 8))
  }

  @Test func `an area is filled as far as it lies in the grid`() {
    var grid = CellGrid(size: Size(rows: 2, columns: 6))
    for row in 0..<2 { grid.write("中文字", style: .plain, row: row, column: 0, limit: 6) }
    grid.fill(Rectangle(row: 1, column: 1, rows: 9, columns: 2), style: red)
    #expect(grid.text(ofRow: 0) == "中文字")
    #expect(grid.text(ofRow: 1) == "    字")
    #expect(grid.row(1).map(\.style) == [.plain, red, red, .plain, .plain, .plain])
    #expect(grid.isWellFormed)
    let before = grid
    for area in [
      Rectangle(row: 0, column: 0, rows: 0, columns: 6), Rectangle(row: -3, column: -3, rows: 3, columns: 3),
      Rectangle(row: 2, column: 6, rows: 1, columns: 1),
    ] {
      grid.fill(area, style: red)
    }
    #expect(grid == before)
  }

  @Test func `a line repeats its glyph, is clipped, and leaves no half of what it cuts`() {
    var grid = CellGrid(size: Size(rows: 1, columns: 7))
    grid.write("中文字", style: red, row: 0, column: 0, limit: 7)
    grid.drawLine(of: "─", style: blue, row: 0, columns: 1..<3)
    #expect(grid.text(ofRow: 0) == " ── 字 ")
    #expect(grid.isWellFormed)
  }

  @Test(arguments: [0, 1])
  func `a grid without rows or columns takes everything`(rows: Int) {
    var grid = CellGrid(size: Size(rows: rows, columns: 1 - rows))
    let before = grid
    #expect(grid.write("中", style: .plain, row: 0, column: 0, limit: 5) == min(1 - rows, 1))
    grid.fill(Rectangle(row: 0, column: 0, rows: 5, columns: 5), style: red)
    #expect(rows == 1 ? grid == before : grid.size.rows == 0)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `whatever is written no half of a glyph stands alone`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts: [SafeText] = ["中文字", "ab", "a中", "e\u{301}中x", "x"]
    var grid = CellGrid(size: Size(rows: 3, columns: 9))
    for _ in 0..<500 {
      let row = Int.random(in: -1...3, using: &random)
      let column = Int.random(in: -4...10, using: &random)
      if Bool.random(using: &random) {
        let limit = Int.random(in: -1...12, using: &random)
        let text = texts.randomElement(using: &random)!
        grid.write(text, style: red, row: row, column: column, limit: limit)
      } else {
        let columns = Int.random(in: 0...4, using: &random)
        grid.fill(Rectangle(row: row, column: column, rows: 1, columns: columns), style: blue)
      }
      #expect(grid.isWellFormed)
    }
  }
}

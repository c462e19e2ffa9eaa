import TerminalPrimitives
import TestSupport
import Testing

@Suite struct GoldenGridTests {
  private func grid() -> CellGrid {
    var grid = CellGrid(size: Size(rows: 3, columns: 12))
    let text = SafeText.exactLine("ls\u{200B}", in: .unicode)
    grid.write(text, style: Style(.cyan, on: .standard, [.bold]), markStyle: Style(.red), row: 0, column: 1, limit: 12)
    grid.write("中e\u{301}", style: .plain, row: 1, column: 0, limit: 12)
    grid.write("ok", style: Style(.red), row: 2, column: 10, limit: 12)
    grid.cursor = Position(row: 1, column: 3)
    return grid
  }

  @Test func `a snapshot shows glyphs, styles and the cursor`() {
    #expect(
      GridSnapshot(grid()).description == """
        12x3, cursor at row 1, column 3
        | ls\\u{200B} |
        |中e\u{301}         |
        |          ok|
        styles
        |.aabbbbbbbb.|
        |............|
        |..........bb|
        a = cyan on standard, bold
        b = red on standard

        """)
  }

  @Test func `a grid is compared with its golden file`() {
    expectGrid(grid(), matches: "snapshot")
  }

  @Test func `a grid that differs from its golden file is reported with the places and what to do`() throws {
    var changed = grid()
    changed.write("x", style: .plain, row: 1, column: 0, limit: 12)
    let report = try #require(try differenceFromGolden(changed, "snapshot"))
    #expect(
      report == """
        snapshot differs
        expected:
        \(GridSnapshot(grid()))actual:
        \(GridSnapshot(changed))differing:
        line 3, column 2: '中' became 'x'
        line 3, column 3: its right half became ' '
        To accept it: ALOFT_ACCEPT_GOLDEN=1 swift test
        """)
  }

  @Test func `a grid without a golden file is reported`() throws {
    let report = try #require(try differenceFromGolden(grid(), "missing"))
    #expect(report.hasPrefix("missing has no golden file yet\n"))
  }
}

import TerminalPrimitives
import TestSupport
import Testing

@Suite struct GridDiffTests {
  private func grid(_ rows: [SafeText], columns: Int = 8, style: Style = .plain) -> CellGrid {
    var grid = CellGrid(size: Size(rows: rows.count, columns: columns))
    for (row, text) in rows.enumerated() { grid.write(text, style: style, row: row, column: 0, limit: columns) }
    return grid
  }

  @Test func `without an old grid every row is a change`() {
    let new = grid(["a", "b"])
    let everything = [GridDiff.Change(row: 0, columns: 0..<8), GridDiff.Change(row: 1, columns: 0..<8)]
    #expect(GridDiff.changes(from: nil, to: new) == everything)
    #expect(GridDiff.changes(from: grid(["a", "b"], columns: 9), to: new) == everything)
    #expect(GridDiff.changes(from: grid(["a"]), to: new) == everything)
  }

  @Test func `equal grids have no changes wherever the cursor is`() {
    var new = grid(["a", "b"])
    new.cursor = Position(row: 1, column: 1)
    #expect(GridDiff.changes(from: grid(["a", "b"]), to: new) == [])
  }

  @Test(
    arguments: [
      ("abcdefgh", "abXdefgh", 2..<3), ("abcdefgh", "aXcdeXgh", 1..<6), ("abcdefgh", "Xbcdefgh", 0..<1),
      ("abcdefgh", "abcdefgX", 7..<8), ("a中中b", "a中国b", 3..<5), ("a中中b", "abc中b", 1..<3), ("abc中b", "a中中b", 1..<3),
      ("中中", "x中", 0..<4), ("e", "e\u{301}", 0..<1),
      ("abcd", "ab中", 2..<4), ("ab中", "abcd", 2..<4),
    ] as [(SafeText, SafeText, Range<Int>)])
  func `a changed row is a range of whole glyphs`(old: SafeText, new: SafeText, columns: Range<Int>) {
    let changes = GridDiff.changes(from: grid([old, "same"]), to: grid([new, "same"]))
    #expect(changes == [GridDiff.Change(row: 0, columns: columns)])
  }

  @Test func `a change of the right half alone begins at the left one`() {
    // The right halves differ only in style, as when half of a wide glyph was restyled.
    var old = grid(["中b"])
    var new = old
    old.write("x", style: .plain, row: 0, column: 1, limit: 8)
    new.write("中", style: .plain, row: 0, column: 0, limit: 8)
    #expect(GridDiff.changes(from: old, to: new) == [GridDiff.Change(row: 0, columns: 0..<2)])
  }

  @Test func `a change of style alone is a change`() {
    let changes = GridDiff.changes(from: grid(["ab"]), to: grid(["ab"], style: Style(.red)))
    #expect(changes == [GridDiff.Change(row: 0, columns: 0..<2)])
    #expect(
      GridDiff.changes(from: CellGrid(size: Size(rows: 3, columns: 0)), to: CellGrid(size: Size(rows: 3, columns: 0)))
        == [])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `writing the changes over the old grid gives the new one`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts: [SafeText] = ["中文", "ab", "a中", "x", "e\u{301}"]
    var old = CellGrid(size: Size(rows: 4, columns: 10))
    for _ in 0..<300 {
      var new = old
      for _ in 0..<2 {
        let row = Int.random(in: 0..<4, using: &random)
        let column = Int.random(in: 0..<10, using: &random)
        let style = Bool.random(using: &random) ? Style.plain : Style(.red)
        new.write(texts.randomElement(using: &random)!, style: style, row: row, column: column, limit: 10)
      }
      expectSufficient(GridDiff.changes(from: old, to: new), from: old, to: new)
      old = new
    }
  }

  private func expectSufficient(_ changes: [GridDiff.Change], from old: CellGrid, to new: CellGrid) {
    for row in 0..<new.size.rows {
      let columns = changes.first { $0.row == row }?.columns ?? 0..<0
      let untouched = (0..<new.size.columns).filter { !columns.contains($0) }
      #expect(untouched.allSatisfy { old[row, $0] == new[row, $0] })
      let borders = columns.isEmpty ? [] : [columns.lowerBound, columns.upperBound]
      for border in borders where border < new.size.columns {
        #expect(!old[row, border].glyph.isContinuation && !new[row, border].glyph.isContinuation)
      }
    }
  }
}

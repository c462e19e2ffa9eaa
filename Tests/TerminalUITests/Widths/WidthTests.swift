import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Wide, combined and right-to-left text in every place that text from outside can have: everything else on the screen
/// stays where it is, and the text is whole and in its order, or visibly cut.
@Suite struct WidthTests {
  static let widths = [60, 100, 160]

  /// Columns of a word that fits where it stands, so that it wraps as any other word of its width.
  private static let mostColumns = 20

  @Test(arguments: ForeignPlace.all, widths) func `a word changes no cell but its own, and is whole`(
    place: ForeignPlace, columns: Int
  ) {
    let screen = ForeignPlace.screen(columns: columns)
    for text in ForeignText.allCases {
      let clean = place.cleaning.clean(text.word)
      let grid = place.grid(text.word, on: screen)
      let foreign = ForeignGrid(grid)
      expectWhole(grid, text)
      if !place.mayBeLeftOut {
        #expect(foreign.shows(clean, cutAtBeginning: place.losesBeginning), "\(text)\n\(foreign.text)")
      }
      guard !place.hasRemarks, clean.columns <= Self.mostColumns else { continue }
      let plain = place.grid(String(repeating: "Q", count: clean.columns), on: screen)
      #expect(foreign.rowsChanged(from: ForeignGrid(plain), butFor: "Q") == [], "\(text)\n\(foreign.text)")
      #expect(grid.cursor == plain.cursor, "\(text)")
    }
  }

  @Test(arguments: ForeignPlace.all, widths) func `what is too long is cut or goes on, and breaks nothing around it`(
    place: ForeignPlace, columns: Int
  ) {
    let screen = ForeignPlace.screen(columns: columns)
    for text in ForeignText.allCases {
      let grid = place.grid(text.long, on: screen)
      expectWhole(grid, text)
      guard place.isOneRow else { continue }
      let foreign = ForeignGrid(grid)
      let clean = place.cleaning.clean(text.long)
      #expect(foreign.shows(clean, cutAtBeginning: place.losesBeginning), "\(text)\n\(foreign.text)")
    }
  }

  /// Nothing stands in the last column, no wide glyph is halved, the rules are whole, and the cursor is between glyphs.
  private func expectWhole(_ grid: CellGrid, _ text: ForeignText) {
    let foreign = ForeignGrid(grid)
    #expect(foreign.rowsWithHalvedGlyphs == [], "\(text)")
    #expect(foreign.rowsInLastColumn == [], "\(text)")
    #expect(foreign.brokenRules == [], "\(text)")
    if let cursor = grid.cursor {
      #expect(!grid[cursor.row, cursor.column].glyph.isContinuation, "\(text): the cursor stands in a glyph")
    }
  }
}

import CTerm
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

extension OneTerminalAtATime {
  @MainActor @Suite(.serialized) struct CursesScreenTests {
    /// Draws one line at the upper left, and returns what ncurses took it for.
    private func drawn(
      _ text: SafeText, style: Style = .plain, columns: Int = 12, on screen: CursesScreen? = nil
    ) throws -> String {
      let screen = try screen ?? .forTest(rows: 2, columns: columns)
      defer { screen.close() }
      var grid = CellGrid(size: screen.size)
      grid.write(text, style: style, row: 0, column: 0, limit: columns)
      _ = try ScreenWriter(screen: screen).frame(grid)
      return screen.shownText(row: 0)
    }

    nonisolated static let lines: [(SafeText, String)] = [
      ("hello", "hello       "),
      ("漢字kana", "漢字kana    "),
      (
        "e\u{301}a\u{300}\u{323}o\u{308}\u{304}\u{331}\u{323}!",
        "e\u{301}a\u{300}\u{323}o\u{308}\u{304}\u{331}\u{323}!        "
      ),
      ("😀ok⌛", "😀ok⌛      "),
      ("abcdefghijkl", "abcdefghijkl"),
      ("abcdefghij漢", "abcdefghij漢"),
      ("abcdefghijk漢", "abcdefghijk "),
      ("─│┌ ✓◐○●", "─│┌ ✓◐○●    "),
    ]

    @Test(arguments: lines)
    func `a line is shown as the grid has it, up to the last column`(text: SafeText, shown: String) throws {
      #expect(try drawn(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func `the lower right corner is shown, and nothing scrolls`() throws {
      let screen = try CursesScreen.forTest(rows: 3, columns: 4)
      defer { screen.close() }
      var grid = CellGrid(size: screen.size)
      for row in 0..<3 { grid.write("abcd", style: .plain, row: row, column: 0, limit: 4) }
      _ = try ScreenWriter(screen: screen).frame(grid)
      #expect((0..<3).map(screen.shownText) == ["abcd", "abcd", "abcd"])
    }

    @Test func `a glyph that the C library does not know keeps its columns, as a replacement`() throws {
      let screen = try CursesScreen.forTest(rows: 2, columns: 8)
      defer { screen.close() }
      // Unicode 16 gave these two columns; no C library here knows them yet.
      let cell = Cell(glyph: Glyph(base: 0x1FAE9, columns: 2), style: .plain)
      let continuation = Cell(glyph: .continuation, style: .plain)
      let letter = Cell(glyph: Glyph(base: 0x61, columns: 1), style: .plain)
      screen.put([letter, cell, continuation, letter], row: 0, column: 0)
      _ = try screen.frameBytes(cursor: nil)
      #expect(screen.shownText(row: 0) == "a\u{FFFD} a    ")
    }

    @Test func `a locale without UTF-8 shows a question mark for what it cannot draw`() throws {
      let screen = try CursesScreen.forTest(rows: 2, columns: 8, locale: "C")
      #expect(try drawn("aéb", columns: 8, on: screen) == "a?b     ")
    }

    @Test func `every pair of colours is shown as it was asked for`() throws {
      let colors = Color.allCases
      let screen = try CursesScreen.forTest(rows: colors.count, columns: colors.count)
      defer { screen.close() }
      var grid = CellGrid(size: screen.size)
      for (row, background) in colors.enumerated() {
        for (column, foreground) in colors.enumerated() {
          let style = Style(foreground, on: background)
          grid.write("x", style: style, row: row, column: column, limit: column + 1)
        }
      }
      _ = try ScreenWriter(screen: screen).frame(grid)
      for row in colors.indices {
        let expected = colors.indices.map { column in
          ShownGlyph(scalars: [0x78], foreground: Int32(column) - 1, background: Int32(row) - 1)
        }
        #expect(screen.shownGlyphs(row: row) == expected)
      }
    }

    @Test(arguments: Color.allCases)
    func `every combination of attributes is shown, in every colour`(color: Color) throws {
      let screen = try CursesScreen.forTest(rows: 1, columns: 32)
      defer { screen.close() }
      var grid = CellGrid(size: screen.size)
      for bits in 0..<32 {
        let style = Style(color, Attributes(rawValue: UInt8(bits)))
        grid.write("x", style: style, row: 0, column: bits, limit: bits + 1)
      }
      _ = try ScreenWriter(screen: screen).frame(grid)
      let masks = [cterm_bold, cterm_dim, cterm_italic, cterm_underline, cterm_reverse]
      let expected = (0..<32).map { bits in
        let mask = masks.enumerated().reduce(attr_t(0)) { bits & (1 << $1.offset) != 0 ? $0 | $1.element : $0 }
        return ShownGlyph(scalars: [0x78], attributes: mask, foreground: Int32(color.rawValue) - 1)
      }
      #expect(screen.shownGlyphs(row: 0) == expected)
    }

    @Test(arguments: ["linux", "xterm"])
    func `a terminal of eight colours shows the bright ones in bold, and never runs out of pairs`(type: String) throws {
      let screen = try CursesScreen.forTest(rows: 17, columns: 17, terminalType: type)
      defer { screen.close() }
      #expect(screen.colors == .eight)
      var grid = CellGrid(size: screen.size)
      grid.write("x", style: Style(.brightRed, on: .brightBlue), row: 0, column: 0, limit: 1)
      for (row, background) in Color.allCases.enumerated() {
        for (column, foreground) in Color.allCases.enumerated() where row + column > 0 {
          let style = Style(foreground, on: background)
          grid.write("x", style: style, row: row, column: column, limit: column + 1)
        }
      }
      _ = try ScreenWriter(screen: screen).frame(grid)
      let expected = ShownGlyph(scalars: [0x78], attributes: cterm_bold, foreground: 1, background: 4)
      #expect(ShownGlyph(row: 0, column: 0) == expected)
      #expect(screen.shownText(row: 16) == String(repeating: "x", count: 17))
    }

    @Test(arguments: [("vt100", false), ("xterm-256color", true)])
    func `without colours the attributes remain`(type: String, refusesColor: Bool) throws {
      let screen = try CursesScreen.forTest(rows: 1, columns: 1, terminalType: type, refusesColor: refusesColor)
      defer { screen.close() }
      #expect(screen.colors == .none)
      var grid = CellGrid(size: screen.size)
      grid.write("x", style: Style(.brightRed, on: .green, [.bold, .underline]), row: 0, column: 0, limit: 1)
      let bytes = try ScreenWriter(screen: screen).frame(grid)
      #expect(ShownGlyph(row: 0, column: 0) == ShownGlyph(scalars: [0x78], attributes: cterm_bold | cterm_underline))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("[3"))
    }

    @Test func `a terminal that nobody knows is named`() {
      #expect(throws: TerminalError.unknownTerminal("no-such-terminal")) {
        try CursesScreen.forTest(terminalType: "no-such-terminal")
      }
    }

    @Test func `a terminal without a cursor is refused`() {
      #expect(throws: TerminalError.incapableTerminal("dumb")) { try CursesScreen.forTest(terminalType: "dumb") }
    }

    @Test func `no TERM is an error of its own`() {
      #expect(throws: TerminalError.missingTerminalType) {
        try CursesScreen.open(
          TerminalEnvironment(terminalType: nil), size: Size(rows: 1, columns: 1), repertoire: .ascii)
      }
    }

    @Test func `a well-known terminal that the database lacks is taken for an xterm`() throws {
      let screen = try CursesScreen.forTest(terminalType: "xterm-ghostty")
      defer { screen.close() }
      #expect(["xterm-ghostty", "xterm-256color"].contains(screen.terminalType))
      #expect(screen.colors == .sixteen)
    }

    @Test(arguments: [(0, 0), (1, 1), (500, 200), (65_535, 65_535)])
    func `any size can be drawn`(rows: Int, columns: Int) throws {
      let screen = try CursesScreen.forTest(rows: rows, columns: columns)
      defer { screen.close() }
      let grid = CellGrid(size: screen.size)
      _ = try ScreenWriter(screen: screen).frame(grid)
      #expect(screen.size == Size(rows: min(max(rows, 1), 1000), columns: min(max(columns, 1), 1000)))
    }
  }
}

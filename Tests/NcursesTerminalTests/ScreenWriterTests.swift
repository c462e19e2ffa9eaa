import CTerm
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

extension OneTerminalAtATime {
  @MainActor @Suite(.serialized) struct ScreenWriterTests {
    /// A header, numbered lines from `first` on, and a prompt: as a transcript that scrolls.
    private func transcript(first: Int, size: Size = Size(rows: 30, columns: 100)) -> CellGrid {
      var grid = CellGrid(size: size)
      grid.write("aloft · octo/demo", style: Style(.cyan), row: 0, column: 0, limit: size.columns)
      for row in 2..<(size.rows - 3) {
        let number = first + row
        let line: SafeText = "line \(number): the quick brown fox jumps over the lazy dog \(number * 7919 % 1000)"
        grid.write(line, style: .plain, row: row, column: 2, limit: size.columns)
      }
      grid.write("> ", style: Style(.green, .bold), row: size.rows - 1, column: 0, limit: size.columns)
      grid.cursor = Position(row: size.rows - 1, column: 2)
      return grid
    }

    private func writer(size: Size = Size(rows: 30, columns: 100)) throws -> ScreenWriter {
      ScreenWriter(screen: try .forTest(rows: size.rows, columns: size.columns))
    }

    @Test func `an unchanged frame costs no byte`() throws {
      let writer = try writer()
      defer { writer.close() }
      #expect(try writer.frame(transcript(first: 0)).count > 1000)
      #expect(try writer.frame(transcript(first: 0)) == [])
    }

    @Test func `a frame in which every line changes is written to its last line`() throws {
      let writer = try writer()
      defer { writer.close() }
      _ = try writer.frame(transcript(first: 0))
      var grid = CellGrid(size: writer.size)
      for row in 0..<30 { grid.write("!\(row)", style: .plain, row: row, column: 0, limit: 100) }
      let bytes = String(decoding: try writer.frame(grid), as: UTF8.self)
      #expect((0..<30).allSatisfy { bytes.contains("!\($0)") })
    }

    @Test func `scrolling by a line costs less than 400 bytes`() throws {
      let writer = try writer()
      defer { writer.close() }
      _ = try writer.frame(transcript(first: 0))
      for first in 1...20 {
        let count = try writer.frame(transcript(first: first)).count
        #expect(count > 0 && count < 400, "\(count) bytes")
      }
    }

    @Test func `a typed character costs a few bytes`() throws {
      let writer = try writer()
      defer { writer.close() }
      var grid = transcript(first: 0)
      _ = try writer.frame(grid)
      grid.write("h", style: .plain, row: 29, column: 2, limit: 100)
      grid.cursor = Position(row: 29, column: 3)
      #expect(try writer.frame(grid) == Array("h".utf8))
    }

    @Test func `only the cursor's move is written when only the cursor moved`() throws {
      let writer = try writer()
      defer { writer.close() }
      var grid = transcript(first: 0)
      _ = try writer.frame(grid)
      grid.cursor = Position(row: 5, column: 7)
      #expect(try writer.frame(grid) == Array("\u{1b}[6;8H".utf8))
    }

    @Test func `the cursor is hidden and shown with the frame`() throws {
      let writer = try writer()
      defer { writer.close() }
      var grid = transcript(first: 0)
      _ = try writer.frame(grid)
      let cursor = grid.cursor
      grid.cursor = nil
      #expect(try writer.frame(grid) == Array("\u{1b}[?25l".utf8))
      #expect(try writer.frame(grid) == [])
      grid.cursor = cursor
      #expect(try writer.frame(grid) == Array("\u{1b}[?25h".utf8))
    }

    @Test func `a repaint clears and writes everything again`() throws {
      let writer = try writer()
      defer { writer.close() }
      let first = try writer.frame(transcript(first: 0))
      writer.forgetTerminal()
      let again = try writer.frame(transcript(first: 0))
      #expect(again == first)
      #expect(String(decoding: again, as: UTF8.self).contains("\u{1b}[H\u{1b}[2J"))
    }

    @Test func `a frame after a resize shows the same as a fresh screen`() throws {
      let sizes = [Size(rows: 10, columns: 40), Size(rows: 1, columns: 1), Size(rows: 50, columns: 120)]
      let writer = try writer()
      defer { writer.close() }
      _ = try writer.frame(transcript(first: 0))
      for size in sizes {
        writer.resize(to: size)
        #expect(writer.size == size)
        var grid = CellGrid(size: size)
        grid.write("漢字 and text", style: .plain, row: size.rows - 1, column: 0, limit: size.columns)
        let bytes = try writer.frame(grid)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\u{1b}[H\u{1b}[2J"))
        #expect(ShownGlyph(row: 0, column: 0).scalars == [grid[0, 0].glyph.base])
      }
    }

    @Test func `ten thousand resizes leave the screen as drawn`() throws {
      let writer = try writer()
      defer { writer.close() }
      var random = SplitMix(seed: 3)
      for _ in 0..<10_000 {
        writer.resize(to: Size(rows: 1 + random.below(60), columns: 1 + random.below(120)))
      }
      let size = Size(rows: 30, columns: 100)
      writer.resize(to: size)
      let settled = try writer.frame(transcript(first: 0))
      let fresh = try self.writer()
      #expect(try fresh.frame(transcript(first: 0)) == settled)
      fresh.close()
    }

    @Test func `a grid of another size is clipped`() throws {
      let screen = try CursesScreen.forTest(rows: 2, columns: 6)
      let writer = ScreenWriter(screen: screen)
      defer { writer.close() }
      var grid = CellGrid(size: Size(rows: 5, columns: 20))
      for row in 0..<5 { grid.write("abcde漢fgh", style: .plain, row: row, column: 0, limit: 20) }
      grid.cursor = Position(row: 4, column: 19)
      _ = try writer.frame(grid)
      #expect((0..<2).map(screen.shownText) == ["abcde ", "abcde "])
    }

    @Test func `random frames leave the screen as the last one has it`() throws {
      let screen = try CursesScreen.forTest(rows: 8, columns: 30)
      let writer = ScreenWriter(screen: screen)
      defer { writer.close() }
      var random = SplitMix(seed: 11)
      let words: [SafeText] = ["fox", "漢字", "e\u{301}", "😀", "   ", "─┼─", "x"]
      var grid = CellGrid(size: screen.size)
      for _ in 0..<500 {
        for _ in 0..<(1 + random.below(6)) {
          let style = Style(Color.allCases[random.below(17)], Attributes(rawValue: UInt8(random.below(32))))
          grid.write(
            words[random.below(words.count)], style: style, row: random.below(8), column: random.below(30), limit: 30)
        }
        _ = try writer.frame(grid)
        for row in 0..<8 {
          let expected = grid.row(row).filter { !$0.glyph.isContinuation }.map { [$0.glyph.base] + $0.glyph.markValues }
          #expect(screen.shownGlyphs(row: row).map(\.scalars) == expected)
        }
      }
    }
  }
}

extension Glyph {
  fileprivate var markValues: [UInt32] { (0..<4).map { marks[$0] }.filter { $0 != 0 } }
}

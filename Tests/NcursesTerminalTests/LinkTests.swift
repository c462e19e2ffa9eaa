import TerminalPrimitives
import Testing

@testable import NcursesTerminal

/// ncurses knows no links, so that they are written over its frame: what a terminal makes of the bytes is what counts.
extension OneTerminalAtATime {
  @MainActor @Suite struct LinkTests {
    private let target = LinkTarget("https://example.org/a")

    private func grid(_ text: SafeText, row: Int = 1, column: Int = 2, linked: Range<Int>? = nil) -> CellGrid {
      var grid = CellGrid(size: Size(rows: 4, columns: 40))
      grid.write(text, style: .plain, row: row, column: column, limit: 40)
      if let linked, let target { grid.link(row: row, columns: linked, to: target) }
      return grid
    }

    private func writer(showsLinks: Bool = true, terminalType: String = "xterm-256color") throws -> ScreenWriter {
      ScreenWriter(
        screen: try .forTest(rows: 4, columns: 40, terminalType: terminalType), showsLinks: showsLinks)
    }

    @Test func `an address carries its link, and the terminal is left as ncurses knows it`() throws {
      let writer = try writer()
      defer { writer.close() }
      let frame = try writer.frame(grid("https://example.org/a", linked: 2..<23))
      let overlay =
        "\u{1b}7\u{1b}[2;3H\u{1b}]8;id=a;https://example.org/a\u{1b}\\\u{1b}[0mhttps://example.org/a\u{1b}]8;;\u{1b}\\\u{1b}8"
      #expect(String(decoding: frame, as: UTF8.self).contains(overlay))
    }

    @Test func `without links the same frame has none`() throws {
      let writer = try writer(showsLinks: false)
      defer { writer.close() }
      let frame = try writer.frame(grid("https://example.org/a", linked: 2..<23))
      #expect(!String(decoding: frame, as: UTF8.self).contains("\u{1b}]8"))
    }

    @Test func `a frame in which nothing changed writes nothing`() throws {
      let writer = try writer()
      defer { writer.close() }
      let grid = grid("https://example.org/a", linked: 2..<23)
      _ = try writer.frame(grid)
      #expect(try writer.frame(grid) == [])
    }

    @Test func `a change in another row leaves a link alone`() throws {
      let writer = try writer()
      defer { writer.close() }
      var grid = grid("https://example.org/a", linked: 2..<23)
      _ = try writer.frame(grid)
      grid.write("x", style: .plain, row: 3, column: 0, limit: 40)
      #expect(!String(decoding: try writer.frame(grid), as: UTF8.self).contains("\u{1b}]8"))
    }

    @Test(arguments: ["https to come", "日本語 https://example.org/a", ""])
    func `random frames later every cell leads where the grid says, and nowhere else`(text: String) throws {
      let writer = try writer()
      defer { writer.close() }
      var terminal = LinkReader(rows: 4, columns: 40)
      let safe = SafeText.proseLine(text, in: .unicode)
      for frame in [
        grid("https://example.org/a", linked: 2..<23), grid(safe), grid("see https://example.org/a", linked: 6..<27),
        grid(safe, row: 2), grid("https://example.org/a", row: 0, linked: 2..<23),
      ] {
        terminal.read(try writer.frame(frame))
        let wanted = frame.links.reduce(into: Set<Position>()) { places, run in
          for column in run.columns { places.insert(Position(row: run.row, column: column)) }
        }
        #expect(terminal.linked == wanted)
      }
    }

    @Test func `what is drawn over a link ends it`() {
      var grid = grid("https://example.org/a", linked: 2..<23)
      grid.write("x", style: .plain, row: 1, column: 22, limit: 40)
      #expect(grid.links == [])
      grid = self.grid("https://example.org/a", linked: 2..<23)
      grid.fill(Rectangle(row: 0, column: 0, rows: 4, columns: 3), style: .plain)
      #expect(grid.links == [])
    }

    @Test(arguments: [
      ("https://example.org", true), ("http://e", true), ("https://", false), ("file:///etc/passwd", false),
      ("javascript:x", false), ("https://e.org/a b", false), ("https://e.org/\u{7}", false),
      ("https://ex\u{430}mple.org", false),
      ("https://e.org/" + String(repeating: "a", count: 2_100), false),
    ]) func `only a clean web address is a target`(address: String, isTarget: Bool) {
      #expect((LinkTarget(address) != nil) == isTarget)
    }

    @Test(arguments: [
      (["TERM": "xterm-256color"], true), (["TERM": "linux"], false), (["TERM": "dumb"], false),
      (["TERM": "vt100"], false),
      (["TERM": "xterm", "STY": "1"], false), (["TERM": "tmux-256color"], false),
      (["TERM": "screen", "TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"], false),
      (["TERM": "screen", "TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"], true),
      (["TERM": "tmux-256color", "TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "next-3.6"], true),
    ]) func `links are shown where they are understood`(variables: [String: String], isThere: Bool) {
      #expect(LinkSupport.isThere(in: variables) == isThere)
    }
  }
}

import SessionModel
import TerminalPrimitives
import TerminalUI
import TestSupport
import Testing

/// Every kind of cell, by itself: folded and open, under way and done, on a narrow, a usual and a wide screen.
@Suite struct CellGoldenTests {
  static let widths = [60, 100, 160]

  @Test(arguments: CellStory.all, widths) func `a cell is as it was agreed`(story: CellStory, columns: Int) {
    expectGrid(Self.grid(of: story, columns: columns), matches: "cell-\(story.name)-\(columns)")
  }

  @Test(arguments: CellStory.all.filter(\.opens), widths) func `an open cell is as it was agreed`(
    story: CellStory, columns: Int
  ) {
    expectGrid(Self.grid(of: story, columns: columns, isOpen: true), matches: "cell-\(story.name)-open-\(columns)")
  }

  @Test(arguments: CellStory.all, widths) func `no cell reaches the last column, folded or open`(
    story: CellStory, columns: Int
  ) {
    for isOpen in [false, true] {
      let grid = Self.grid(of: story, columns: columns, isOpen: isOpen)
      #expect((0..<grid.size.rows).allSatisfy { grid[$0, columns - 1] == .blank }, "\(story.name)")
    }
  }

  @Test(arguments: CellStory.all) func `a locale that draws ASCII only gets every cell`(story: CellStory) {
    let grid = Self.grid(of: story, columns: 60, isOpen: true, repertoire: .ascii)
    for row in 0..<grid.size.rows {
      #expect(grid.text(ofRow: row).utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(story.name): \(row)")
    }
  }

  @Test(arguments: CellStory.all, widths) func `only a cell that says so has something to open`(
    story: CellStory, columns: Int
  ) {
    let folded = Self.grid(of: story, columns: columns)
    #expect((Self.grid(of: story, columns: columns, isOpen: true) != folded) == story.opens, "\(story.name)")
  }

  /// One of each kind.
  static let core = [
    "prompt", "prompt-not-seen", "agent-text-done", "reasoning-done", "tool-failed", "edit-done", "shell-failed",
    "subagent-done", "decision", "question", "plan", "todos", "notices", "changes", "compaction-done", "usage", "gap",
    "ended-by-error",
  ]
  static let themes: [ThemeName] = [.dark, .light, .highContrast, .monochrome]

  @Test(arguments: core, themes) func `the core set in every theme`(name: String, theme: ThemeName) throws {
    let story = try #require(CellStory.all.first { $0.name == name })
    let grid = Self.grid(of: story, columns: 100, isOpen: true, theme: Theme(theme))
    expectGrid(grid, matches: "cell-\(name)-open-\(theme.rawValue)")
  }

  @Test func `every kind of item has a cell here, in every way that it can stand`() {
    let shown = CellStory.all.reduce(into: Set()) { $0.formUnion(CellAspect.shown(by: $1.story)) }
    #expect(CellAspect.all.subtracting(shown) == [])
    #expect(shown.subtracting(CellAspect.all) == [])
  }

  @Test func `each cell has its own name`() {
    #expect(Set(CellStory.all.map(\.name)).count == CellStory.all.count)
  }

  private static func grid(
    of story: CellStory, columns: Int, isOpen: Bool = false, repertoire: Repertoire = .unicode, theme: Theme = .standard
  ) -> CellGrid {
    var scene = TranscriptScene(story.story, rows: 18, columns: columns)
    scene.repertoire = repertoire
    scene.theme = theme
    if story.isSeenFromTop { scene.view.toTop(on: scene.page, layout: &scene.layout) }
    if isOpen {
      scene.view.toggleAll()
      scene.view.toggleReasoning()
    }
    return scene.draw()
  }
}

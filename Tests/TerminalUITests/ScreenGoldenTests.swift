import TerminalPrimitives
import TerminalUI
import TestSupport
import Testing

/// Whole screens: what stands where, how it looks, and where the cursor is.
@Suite struct ScreenGoldenTests {
  static let stories =
    ScreenStory.life + ScreenStory.requests + ScreenStory.answers + ScreenStory.kinds + ScreenStory.questions
    + ScreenStory.looks + ScreenStory.reading + ScreenStory.writing + ScreenStory.overlays + ScreenStory.pages
    + ScreenStory.activity

  @Test(arguments: stories) func `the screen is as it was agreed, with nothing in the last column`(story: ScreenStory) {
    for size in story.sizes {
      let grid = story.grid(at: size)
      expectGrid(grid, matches: "screen-\(story.name)-\(size.columns)x\(size.rows)")
      guard size.columns >= Layout.smallest.columns else { continue }
      let last = (0..<size.rows).map { grid[$0, size.columns - 1] }
      #expect(last.allSatisfy { $0 == .blank }, "\(story.name) at \(size.columns) columns")
    }
  }

  @Test func `each golden screen has its own name`() {
    #expect(Set(Self.stories.map(\.name)).count == Self.stories.count)
  }
}

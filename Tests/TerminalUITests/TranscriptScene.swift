@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// The pane on a screen of its own, as the program draws it.
struct TranscriptScene {
  var story: TranscriptStory
  var view = TranscriptView()
  var layout = TranscriptLayout()
  var size: Size
  var repertoire: Repertoire = .unicode
  var theme = Theme.standard
  var isRecorded = false

  init(_ story: TranscriptStory, rows: Int = 24, columns: Int = 100) {
    self.story = story
    size = Size(rows: rows, columns: columns)
  }

  var context: RenderContext {
    RenderContext(
      theme: theme, repertoire: repertoire, now: story.now, utcOffsetSeconds: 0,
      isRecorded: isRecorded)
  }

  var page: TranscriptPage { TranscriptPage(story.state, area: size, context: context) }

  mutating func draw() -> CellGrid {
    var grid = CellGrid(size: size)
    TranscriptPane.draw(
      into: &grid, area: Rectangle(row: 0, column: 0, rows: size.rows, columns: size.columns), state: story.state,
      view: view, layout: &layout, context: context)
    return grid
  }

  /// The next entry that says something.
  mutating func selects(_ direction: Direction) {
    guard let item = view.neighbour(direction, on: page, layout: &layout) else { return }
    view.selected = item
    view.reveal(.init(item: item, row: 0), on: page, layout: &layout)
  }

  /// What stands on the screen, without the blanks at the end of each row.
  mutating func rows() -> [String] {
    let grid = draw()
    return (0..<size.rows).map { grid.text(ofRow: $0) }
  }
}

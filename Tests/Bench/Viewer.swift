import SessionModel
import TerminalPrimitives
import TerminalUI

/// The screen of a story, drawn as the program draws it but on no terminal.
struct Viewer {
  private var screen = Screen()
  private var state: AppState
  private var shown: CellGrid?
  /// Whether the next frame will show more.
  private(set) var isBehind = false

  init(_ story: Story) {
    state = AppState(
      session: story.state, size: Size(rows: 30, columns: 100), composer: Composer(),
      setting: Setting(
        place: "a sandbox", isDemo: true, theme: .standard, repertoire: .unicode, utcOffset: 0, logPath: ""))
  }

  /// One frame, with what of the cells has changed.
  mutating func look(at story: Story) {
    _ = AppReducer.reduce(&state, .sessionChanged(story.state), layout: &screen.transcriptLayout, at: story.now)
    let (grid, report) = screen.render(state, at: story.now)
    _ = AppReducer.reduce(&state, .frameWasShown(report), layout: &screen.transcriptLayout, at: story.now)
    _ = GridDiff.changes(from: shown, to: grid)
    shown = grid
    isBehind = report.isBehind
  }
}

import SessionModel
import TerminalPrimitives

/// The commands that the draft may become, over the last rows of the transcript. Neither the bar of a request nor the
/// composer moves for it.
enum SlashMenuPane {
  /// More rows are scrolled to.
  static let mostRows = 8

  static func draw(into grid: inout CellGrid, transcript: Rectangle, state: AppState, context: RenderContext) {
    let candidates = state.slashCandidates
    let height = min(candidates.count, mostRows, transcript.size.rows)
    guard height > 0 else { return }
    let chosen = state.selectedSlashCandidate
    let selected = candidates.firstIndex { $0 == chosen } ?? 0
    let first = max(0, min(selected - height / 2, candidates.count - height))
    let limit = grid.size.columns - 1
    let top = transcript.rows.upperBound - height
    grid.fill(Rectangle(row: top, column: 0, rows: height, columns: limit), style: .plain)
    let format = ListRowFormat(candidates.map(\.row), columns: limit, context)
    for (row, index) in zip(top..<transcript.rows.upperBound, first..<candidates.count) {
      format.line(candidates[index].row, isSelected: index == selected)
        .draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    }
  }
}

import SessionModel
import TerminalPrimitives

/// A page: its title with what is shown of it, and its rows. The cursor stands where reading begins.
enum PagePane {
  static func draw(
    into grid: inout CellGrid, frame: OverlayLayout, page: PageView, content: PageContent, context: RenderContext
  ) {
    let limit = grid.size.columns - 1
    let height = frame.body.size.rows
    let first = max(0, min(page.firstRow, content.rows.count - height))
    let last = min(content.rows.count, first + height)
    let shown: SafeText = content.rows.count > height ? "  rows \(first + 1) to \(last) of \(content.rows.count)" : ""
    // How much there is never goes: the title does.
    let title = StyledLine([Span(" \(content.title)", .heading)])
      .truncated(to: max(0, limit - shown.columns), ellipsis: context.theme.symbols.ellipsis)
    StyledLine(title.spans + [Span(shown, .dim)])
      .draw(into: &grid, row: frame.titleRow, column: 0, limit: limit, theme: context.theme)
    for (row, line) in zip(frame.body.rows, content.rows[first..<last]) {
      line.draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    }
    grid.cursor = Position(row: frame.body.rows.lowerBound, column: 0)
  }
}

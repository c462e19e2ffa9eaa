import TerminalPrimitives

/// What lies over the panes, in its frame: the status above it, the bar of a waiting request and the hints below.
enum OverlayPane {
  /// - Returns: how many rows the whole page has; nil where no page is shown.
  static func draw(
    into grid: inout CellGrid, overlay: Overlay, state: AppState, layout: inout PageLayout, context: RenderContext
  ) -> Int? {
    let frame = OverlayLayout(state)
    let rule = context.theme.symbols.horizontal
    for row in frame.rules {
      grid.drawLine(of: rule, style: context.theme.style(.rule), row: row, columns: 0..<(grid.size.columns - 1))
    }
    StatusPane.draw(into: &grid, area: frame.status, state: state, context: context)
    if let row = frame.barRow { RequestBar.draw(into: &grid, row: row, state: state, context: context) }
    var pageRows: Int?
    switch overlay {
    case .help(let place, let firstRow, _):
      HelpPane.draw(into: &grid, frame: frame, place: place, firstRow: firstRow, context: context)
      return nil
    case .page(let page):
      let content = layout.content(of: page, state, context)
      pageRows = content.rows.count
      PagePane.draw(into: &grid, frame: frame, page: page, content: content, context: context)
    case .picker(let picker): PickerPane.draw(into: &grid, frame: frame, picker: picker, state: state, context: context)
    }
    let hint = Rectangle(row: frame.hintRow, column: 0, rows: 1, columns: grid.size.columns)
    HintPane.draw(into: &grid, area: hint, state: state, context: context)
    return pageRows
  }
}

import SessionModel
import TerminalPrimitives

/// The request under decision: what it is and where it would run, the act in full, and the choices, none selected.
package enum RequestPane {
  static func space(
    for state: AppState, _ layout: inout RequestLayout, _ context: RenderContext
  ) -> Layout.RequestSpace {
    guard let view = state.request, let request = state.session.requests[view.request] else {
      return state.session.requests.requests.isEmpty ? .none : .bar
    }
    if view.isFullScreen { return .fullScreen }
    let format = RequestFormat(state, context)
    let parts = RequestPaneParts(request, view, state, height: .max, &layout, format)
    return .pane(wantedRows: parts.head.count + parts.body.count + parts.footer.rows.count)
  }

  static func draw(
    into grid: inout CellGrid, area: Rectangle, state: AppState, layout: inout RequestLayout, context: RenderContext
  ) -> ShownRequest? {
    guard !area.isEmpty else { return nil }
    guard let view = state.request, let request = state.session.requests[view.request] else {
      RequestBar.draw(into: &grid, row: area.rows.lowerBound, state: state, context: context)
      return nil
    }
    let format = RequestFormat(state, context)
    let parts = RequestPaneParts(request, view, state, height: area.size.rows, &layout, format)
    let bodyRows = max(0, area.size.rows - parts.head.count - parts.footer.rows.count)
    let wanted = max(0, min(view.firstRow, parts.body.count - bodyRows))
    let focus = view.followsFocus ? parts.focus : nil
    let first = focus?.firstRow(from: wanted, rows: bodyRows, of: parts.body.count) ?? wanted
    let shown = first..<min(parts.body.count, first + bodyRows)

    let footerRow = area.rows.lowerBound + parts.head.count + shown.count
    for (row, line) in zip(area.rows, parts.head + parts.body[shown] + parts.footer.rows) {
      line.draw(into: &grid, row: row, column: 0, limit: format.width, theme: context.theme)
    }
    if let place = parts.bodyCursor(of: view), shown.contains(place.row) {
      let row = area.rows.lowerBound + parts.head.count + place.row - first
      grid.cursor = Position(row: row, column: min(place.column, format.width - 1))
    } else if let cursor = parts.footer.cursor {
      grid.cursor = Position(row: min(footerRow + cursor.row, area.rows.upperBound - 1), column: cursor.column)
    }
    return ShownRequest(
      digest: view.digest, rows: shown, rowCount: parts.body.count, width: format.width, isFolded: parts.isFolded,
      hunks: parts.hunks)
  }
}

/// What the pane consists of, from top to bottom, for a height.
private struct RequestPaneParts {
  let head: [StyledLine]
  let body: [StyledLine]
  let footer: RequestFooter
  let isFolded: Bool
  let hunks: [Int]
  let focus: RequestFocus?
  private let choiceRow: Int?

  /// Where the cursor stands among the rows of the act: in the field that is filled in, or at a choice.
  func bodyCursor(of view: RequestView) -> Position? {
    switch view.field {
    case .form: focus?.caret
    case nil: choiceRow.map { Position(row: $0, column: RequestFormat.margin.columns) }
    case .words, .confirmation: nil
    }
  }

  /// Rows of the act that are to stand beside everything else; where they do not, the rest is told in fewer words.
  private static let wantedBodyRows = 3
  /// Rows of the act that stand on the smallest screen: it is read row by row there.
  private static let leastBodyRows = 1

  init(
    _ request: PendingRequest, _ view: RequestView, _ state: AppState, height: Int, _ layout: inout RequestLayout,
    _ format: RequestFormat
  ) {
    let queue = state.session.requests
    let act = layout.body(of: request, view, format)
    let title = RequestTitle(
      request: request, queue: queue, place: state.setting.place, format: format)
    isFolded = act.isFolded
    choiceRow = act.choiceRow
    let wholeHead = title.rows + RequestRemarks.rows(request, in: queue, format)
    let obstacle = RequestObstacle(of: request, view, in: state.session)
    let wholeFooter = RequestFooter(request, view, obstacle, format)
    let wantedRows = max(min(act.rows.count, Self.wantedBodyRows), act.focus?.rows.count ?? 0)
    if wholeHead.count + wantedRows + wholeFooter.rows.count <= height {
      (head, body, footer, hunks, focus) = (wholeHead, act.rows, wholeFooter, act.hunks, act.focus)
      return
    }
    let shortHead = title.rowsWithoutPlace + RequestRemarks.shortRows(request, in: queue, format)
    footer = RequestFooter(request, view, obstacle, height: height - shortHead.count - Self.leastBodyRows, format)
    // The place makes room for the act as soon as that is scrolled. It is no row of the act, so that the rows that were
    // seen stay the same rows in fewer words.
    let room = height - shortHead.count - footer.rows.count - Self.leastBodyRows
    let place = view.firstRow == 0 ? title.placeRows.prefix(max(0, room)) : []
    (head, body, hunks, focus) = (shortHead + place, act.rows, act.hunks, act.focus)
  }
}

extension RequestFormat {
  fileprivate init(_ state: AppState, _ context: RenderContext) {
    self.init(width: state.size.columns - 1, context: context, keymap: state.setting.keymap)
  }
}

import SessionModel
import TerminalPrimitives

/// Where everything stands while something lies over the panes: the status, a title, the rows of it, the bar of a
/// waiting request, and the hints.
struct OverlayLayout: Equatable, Sendable {
  let status: Rectangle
  let titleRow: Int
  let body: Rectangle
  /// The row of the bar; nil where nothing waits.
  let barRow: Int?
  let hintRow: Int
  let rules: [Int]

  init(_ state: AppState) {
    self.init(size: state.size, hasRequest: !state.session.requests.requests.isEmpty)
  }

  init(size: Size, hasRequest: Bool) {
    let hasRules = size.rows >= Layout.rowsForBoth
    hintRow = size.rows - 1
    barRow = hasRequest ? hintRow - (hasRules ? 2 : 1) : nil
    titleRow = hasRules ? 2 : 1
    let bodyEnd = (barRow ?? hintRow) - (hasRules ? 1 : 0)
    status = Rectangle(row: 0, column: 0, rows: 1, columns: size.columns)
    body = Rectangle(row: titleRow + 1, column: 0, rows: bodyEnd - titleRow - 1, columns: size.columns)
    rules = hasRules ? [1, bodyEnd] + (barRow.map { [$0 + 1] } ?? []) : []
  }
}

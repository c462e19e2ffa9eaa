import SessionModel
package import TerminalPrimitives

/// The draft, wrapped to the width, with the caret where the next key goes; in a search its prompt line and what it found.
package struct ComposerPane: Sendable {
  /// The rows the whole draft would take, at least one; only those near the caret are laid out.
  package var rows: Int { head.count + body.rows }
  /// The prompt line of a search; none otherwise.
  private let head: [SafeText]
  private let headCaret: Int
  private let body: DraftRows
  private let context: RenderContext

  private static let prompt: SafeText = " > "
  private static let continuation: SafeText = "   "

  package init(_ state: AppState, context: RenderContext) {
    self.context = context
    let width = max(2, state.size.columns - 1 - Self.prompt.columns)
    body = DraftRows(state.composer.found ?? state.composer.draft, width: width, context.repertoire)
    let search = state.composer.search.map { SearchPrompt($0, columns: state.size.columns - 1, context) }
    head = search.map { [$0.line] } ?? []
    headCaret = search?.caret ?? 0
  }

  package func draw(into grid: inout CellGrid, area: Rectangle, state: AppState) {
    guard !area.isEmpty else { return }
    let limit = area.columns.upperBound - 1
    for (row, line) in zip(area.rows, head) {
      grid.write(line, style: context.theme.style(.you), row: row, column: 0, limit: limit)
    }
    let top = min(area.rows.lowerBound + head.count, area.rows.upperBound)
    let isFocused = state.focus == .composer
    let first = max(0, body.caret.row - (area.rows.upperBound - top) + 1)
    for row in top..<area.rows.upperBound {
      let index = first + row - top
      let prompt = index == 0 ? Self.prompt : Self.continuation
      grid.write(prompt, style: context.theme.style(isFocused ? .you : .dim), row: row, column: 0, limit: limit)
      guard index < body.lines.count else { continue }
      grid.write(
        body.lines[index], style: context.theme.style(.text), markStyle: context.theme.style(.mark), row: row,
        column: prompt.columns, limit: limit)
    }
    if state.composer.isEmpty, head.isEmpty { drawPlaceholder(into: &grid, area: area, limit: limit, state: state) }
    guard isFocused else { return }
    grid.cursor =
      head.isEmpty
      ? Position(row: top + body.caret.row - first, column: Self.prompt.columns + body.caret.column)
      : Position(row: area.origin.row, column: min(headCaret, limit - 1))
  }

  private func drawPlaceholder(into grid: inout CellGrid, area: Rectangle, limit: Int, state: AppState) {
    let style = context.theme.style(.placeholder)
    grid.write(
      placeholder(state), style: style, row: area.origin.row, column: Self.prompt.columns + 1, limit: limit)
  }

  private func placeholder(_ state: AppState) -> SafeText {
    switch state.session.standing {
    case .starting: "write already: it is held until the agent has started"
    case .live: "write to the agent; / lists commands"
    case .lost: "write already: it is held until the session is back"
    case .ended, .failed, .detached: "the session is over: \(context.key(.leaveIfEmpty, in: .composer)) leaves"
    }
  }
}

/// The line of a search: `(search) text: match 2 of 7`.
private struct SearchPrompt {
  let line: SafeText
  /// The column behind the text.
  let caret: Int

  private static let head: SafeText = " (search) "
  /// Columns for the count behind the text.
  private static let tail = 24

  init(_ search: HistorySearch, columns: Int, _ context: RenderContext) {
    let query = SafeText.proseLine(search.query.text, in: context.repertoire)
    let room = max(1, columns - Self.head.columns - Self.tail)
    let shown = query.end(columns: room, ellipsis: context.theme.symbols.ellipsis)
    let count: SafeText =
      search.matchCount == 0 ? "no match" : "match \(search.place + 1) of \(search.matchCount)"
    line = Self.head + shown + (query.isEmpty ? count : ": \(count)")
    caret = Self.head.columns + shown.columns
  }
}

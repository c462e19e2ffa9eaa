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
    body = DraftRows(state.composer.found ?? state.composer.draft, Self.wrap(for: state))
    let search = state.composer.search.map { SearchPrompt($0, columns: state.size.columns - 1, context) }
    head = search.map { [$0.line] } ?? []
    headCaret = search?.caret ?? 0
  }

  /// How the draft is broken into rows on a screen of this size.
  static func wrap(for state: AppState) -> DraftWrap {
    DraftWrap(columns: state.size.columns - 1 - prompt.columns, repertoire: state.setting.repertoire)
  }

  /// The row of the draft at the top of so many rows: the one with the caret is always among them.
  private func firstRow(in rows: Int) -> Int { max(0, body.caret.row - rows + 1) }

  /// What a composer of so many rows does not show of the draft.
  func hiddenRows(in rows: Int) -> HiddenRows {
    let shown = max(0, rows - head.count)
    let first = firstRow(in: shown)
    return HiddenRows(
      above: first, below: max(0, body.rows - first - shown), isCounted: body.isWhole)
  }

  package func draw(into grid: inout CellGrid, area: Rectangle, state: AppState) {
    guard !area.isEmpty else { return }
    let limit = area.columns.upperBound - 1
    for (row, line) in zip(area.rows, head) {
      grid.write(line, style: context.theme.style(.you), row: row, column: 0, limit: limit)
    }
    let top = min(area.rows.lowerBound + head.count, area.rows.upperBound)
    let isFocused = state.focus == .composer
    let first = firstRow(in: area.rows.upperBound - top)
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
    let column = Self.prompt.columns + 1
    let words = SafeText.fitting(
      limit - column, placeholders(state.session.standing), ellipsis: context.theme.symbols.ellipsis)
    grid.write(
      words, style: context.theme.style(.placeholder), row: area.origin.row, column: column, limit: limit)
  }

  /// What can be written now, in words for wide screens and for narrow ones.
  private func placeholders(_ standing: Standing) -> [SafeText] {
    let leave = context.key(.leaveIfEmpty, in: .composer)
    return switch standing {
    case .starting:
      ["write already: it is held until the agent has started", "write: held until the agent is there"]
    case .live: ["write to the agent; / lists commands", "write to the agent; / for commands"]
    case .lost: ["write already: it is held until the session is back", "write: held until it is back"]
    case .failed:
      ["no session: /new tries again, \(leave) leaves", "no session: /new tries again"]
    case .ended, .detached:
      ["the session is over: /new begins another, \(leave) leaves", "over: /new begins another"]
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

import SessionModel
import TerminalPrimitives

/// What is searched for and how far that has come, in the place of the hints.
enum SearchLine {
  static func draw(
    into grid: inout CellGrid, area: Rectangle, search: SearchView, context: RenderContext
  ) {
    let limit = area.columns.upperBound - 1
    let row = area.rows.lowerBound
    let theme = context.theme
    let sign = StyledLine([Span(" /", .you)])
    let start = sign.draw(into: &grid, row: row, column: 0, limit: limit, theme: theme)
    let state = StyledLine([Span(words(for: search, context), role(of: search))])
      .truncated(to: max(0, limit - start - field(for: search)), ellipsis: theme.symbols.ellipsis)
    let room = max(1, limit - start - state.columns - gap)
    let before = SafeText.proseLine(search.words.beforeCursor, in: context.repertoire)
    let after = SafeText.proseLine(search.words.afterCursor, in: context.repertoire)
    // The end of what is typed is what is looked at.
    let caret = StyledLine([Span(before.end(columns: room - 1, ellipsis: theme.symbols.ellipsis), .text)])
      .draw(into: &grid, row: row, column: start, limit: start + room, theme: theme)
    let end = StyledLine([Span(after, .text)])
      .draw(into: &grid, row: row, column: caret, limit: start + room, theme: theme)
    state.draw(into: &grid, row: row, column: end + gap, limit: limit, theme: theme)
    if search.isTyping { grid.cursor = Position(row: row, column: min(caret, limit - 1)) }
  }

  /// Columns that the words are left: as many as they are, and as a short word has.
  private static func field(for search: SearchView) -> Int {
    let typed = SafeText.proseLine(search.words.text, in: .unicode).columns
    return min(leastField, typed + 1) + gap
  }

  private static let leastField = 10
  private static let gap = 2

  private static func role(of search: SearchView) -> Role {
    search.isComplete && search.current == nil && !search.words.isEmpty ? .warning : .dim
  }

  private static func words(for search: SearchView, _ context: RenderContext) -> SafeText {
    [count(of: search), remark(on: search), unreadable(search), keys(for: search, context)]
      .filter { !$0.isEmpty }.joined(separator: " \(context.theme.symbols.dot) ")
  }

  private static func count(of search: SearchView) -> SafeText {
    guard search.query != nil else { return "" }
    guard let progress = search.progress else { return "counting" }
    guard progress.isComplete else { return "\(progress.matchCount) and counting" }
    if let number = search.currentNumber { return "\(number) of \(progress.matchCount)" }
    return progress.matchCount == 0 ? "not found" : "\(progress.matchCount)"
  }

  private static func remark(on search: SearchView) -> SafeText {
    let wrapped: SafeText =
      switch search.wrapped {
      case nil: ""
      case .forward: "from the start again"
      case .backward: "from the end again"
      }
    let sight: SafeText =
      switch search.sight {
      case .shown: ""
      case .hidden: "in a part of the entry that is not shown as written"
      case .awaited: "reading the entry"
      }
    let exact: SafeText = search.query?.ignoresCase == false ? "upper case: exact" : ""
    return [wrapped, sight, exact].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func unreadable(_ search: SearchView) -> SafeText {
    switch search.progress?.unreadableCount ?? 0 {
    case 0: ""
    case let count: "\(Count.of(count, "old entry", many: "old entries")) could not be read"
    }
  }

  private static func keys(for search: SearchView, _ context: RenderContext) -> SafeText {
    switch search.phase {
    case .typing:
      "\(context.key(.send, in: .composer)) stays, \(context.key(.backToComposer, in: .everywhere)) goes back"
    case .kept:
      "\(context.key(.findNext, in: .transcript)) next, \(context.key(.findPrevious, in: .transcript)) before, "
        + "\(context.key(.backToComposer, in: .everywhere)) ends"
    }
  }
}

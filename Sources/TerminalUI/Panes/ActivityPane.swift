import SessionModel
import TerminalPrimitives

/// What goes on beside the conversation, on a wide screen: what runs, what is planned, what it cost, what was changed.
/// Blank columns part it from the transcript, and its last column stays empty, so that a mouse selects clean words.
enum ActivityPane {
  private static let margin = 1

  static func draw(into grid: inout CellGrid, area: Rectangle, session: SessionState, context: RenderContext) {
    let columns = area.size.columns - 2 * margin
    guard columns > 0, !area.isEmpty else { return }
    let format = CellFormat(
      text: TextFormat(columns: columns, repertoire: context.repertoire, symbols: context.theme.symbols),
      now: context.now, utcOffsetSeconds: context.utcOffsetSeconds, keymap: context.keymap, pace: context.pace,
      isExpanded: false)
    let lines = ActivitySection.lines(of: sections(session, format), in: area.size.rows)
    let start = area.origin.column + margin
    for (row, line) in zip(area.rows, lines) {
      line.draw(into: &grid, row: row, column: start, limit: start + columns, theme: context.theme)
    }
  }

  private static func sections(_ session: SessionState, _ format: CellFormat) -> [ActivitySection] {
    [
      RunningSection.section(session, format), todos(session.todos, format), UsageSection.section(session, format),
      FilesSection.section(session.changedFiles, format),
    ]
  }

  private static func todos(_ list: TodoList, _ format: CellFormat) -> ActivitySection {
    let rows = list.todos.compactMap { TodoCell.row(of: $0, format.text, indentation: .none).first }
    return ActivitySection(title: "to-dos, \(list.doneCount) of \(list.todos.count) done", rows: rows)
  }
}

import SessionModel
import TerminalPrimitives

/// A list: its title with the filter, and the rows that are left, the selected one among them.
enum PickerPane {
  static func draw(
    into grid: inout CellGrid, frame: OverlayLayout, picker: Picker, state: AppState, context: RenderContext
  ) {
    let content = picker.kind.content(state, context)
    let rows = content.rows(matching: picker.filter.text)
    drawFilter(into: &grid, frame, picker, content, rows.count, context)
    let height = frame.body.size.rows
    let selected = rows.firstIndex { $0.choice == picker.selected }
    let first = max(0, min((selected ?? 0) - height / 2, rows.count - height))
    let limit = grid.size.columns - 1
    let format = ListRowFormat(rows.map(\.row), columns: limit, context)
    for (row, index) in zip(frame.body.rows, first..<max(first, rows.count)) {
      format.line(rows[index].row, isSelected: index == selected)
        .draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    }
    guard rows.isEmpty else { return }
    let note = content.note ?? Span("nothing matches", .dim)
    let lines = WordWrap.wrap(
      [note], width: max(2, limit - indentation), indentation: Indentation(columns: indentation))
    for (row, line) in zip(frame.body.rows, lines) {
      line.draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    }
  }

  /// Columns before what stands in the place of the rows.
  private static let indentation = 3

  private static func drawFilter(
    into grid: inout CellGrid, _ frame: OverlayLayout, _ picker: Picker, _ content: PickerContent, _ count: Int,
    _ context: RenderContext
  ) {
    let limit = grid.size.columns - 1
    let title = StyledLine([Span(" \(content.title)", .heading), Span(" > ", .you)])
    let before = SafeText.exactLine(String(picker.filter.beforeCursor), in: context.repertoire)
    let after = SafeText.exactLine(String(picker.filter.afterCursor), in: context.repertoire)
    let counted: SafeText = "  \(count) of \(content.rows.count)"
    // The end of a long filter is what is being typed.
    let room = max(1, limit - title.columns - 1)
    let shown = before.end(columns: room, ellipsis: context.theme.symbols.ellipsis)
    let caret = title.columns + shown.columns
    StyledLine(title.spans + [Span(shown + after, .text), Span(counted, .dim)])
      .truncated(to: limit, ellipsis: context.theme.symbols.ellipsis)
      .draw(into: &grid, row: frame.titleRow, column: 0, limit: limit, theme: context.theme)
    grid.cursor = Position(row: frame.titleRow, column: min(caret, limit - 1))
  }
}

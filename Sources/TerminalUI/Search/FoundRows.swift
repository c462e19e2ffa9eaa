import SessionModel

/// The matches among the rows of a cell that are on the screen. It looks at these rows, however long the cell is.
struct FoundRows {
  private var matches: [Int: [Range<Int>]] = [:]
  private var current: [RowRange] = []

  init(
    in cell: CellLayout, from first: Int, count: Int, place: Int, _ page: TranscriptPage, _ view: TranscriptView,
    _ layout: inout TranscriptLayout
  ) {
    guard let highlights = view.highlights else { return }
    let query = highlights.query
    if let match = highlights.current, match.item.rawValue == place {
      current = layout.rows(of: match, query, on: page, in: view).map { range in
        let isBelowLine = cell.unreadRow.map { range.row >= $0 } == true
        return RowRange(row: range.row + (isBelowLine ? 1 : 0), columns: range.columns)
      }
    }
    // A match may begin above the screen, or go on below.
    let reach = query.text.unicodeScalars.count / max(1, page.columns / 2) + 2
    let rows = max(0, first - reach)..<min(cell.count, first + count + reach)
    let notation = page.item(at: place)?.notation ?? .plain
    let text = RowText(rows, of: cell, columns: page.columns, query, in: notation)
    for range in text.matches().flatMap(\.ranges) {
      matches[range.row, default: []].append(range.columns)
    }
  }

  func highlighted(_ row: CellLayout.Row, at index: Int) -> CellLayout.Row {
    guard let columns = matches[index] else { return row }
    let now = current.filter { $0.row == index }.map(\.columns)
    let line = row.line.highlighting(columns, as: .match).highlighting(now, as: .currentMatch)
    return CellLayout.Row(line: line, indentation: row.indentation)
  }
}

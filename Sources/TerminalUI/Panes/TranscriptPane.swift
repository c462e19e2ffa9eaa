package import SessionModel
package import TerminalPrimitives

/// Everything that happened, from the row that the reader stands at, or up to the end. The work of a frame depends on
/// what it shows and not on how much has happened.
package enum TranscriptPane {
  /// Returns the places of which something is drawn.
  @discardableResult
  package static func draw(
    into grid: inout CellGrid, area: Rectangle, state: SessionState, view: TranscriptView,
    layout: inout TranscriptLayout, context: RenderContext
  ) -> Range<Int> {
    let page = TranscriptPage(state, area: area.size, context: context)
    guard page.columns > 0, !area.isEmpty else { return 0..<0 }
    let isFollowing = view.isFollowing
    let rows = isFollowing || area.size.rows < 2 ? area.rows : area.rows.dropLast()
    let drawn = drawRows(rows, into: &grid, column: area.origin.column, page, view, &layout)
    if rows.upperBound < area.rows.upperBound {
      let below = page.context.theme.symbols.below
      let words: SafeText =
        drawn.reachesEnd ? "the end is here" : "\(below) \(newsBelow(page, view, &layout))"
      drawMarker(words, into: &grid, row: rows.upperBound, column: area.origin.column, page)
    }
    return drawn.places
  }

  private struct Drawn {
    let places: Range<Int>
    /// Whether the last row of all is on the screen.
    let reachesEnd: Bool
  }

  private static func drawRows(
    _ rows: Range<Int>, into grid: inout CellGrid, column: Int, _ page: TranscriptPage, _ view: TranscriptView,
    _ layout: inout TranscriptLayout
  ) -> Drawn {
    let top = layout.top(on: page, in: view)
    var (place, index, row) = (top.item.rawValue, top.row, rows.lowerBound)
    var isWhole = true
    while row < rows.upperBound, place < page.placeCount {
      let cell = layout.cell(at: place, on: page, in: view)
      let isSelected = view.selected?.rawValue == place
      let found = FoundRows(
        in: cell, from: index, count: rows.upperBound - row, place: place, page, view, &layout)
      while row < rows.upperBound, index < cell.count {
        let isMarked = isSelected && index >= cell.gap && index != cell.unreadRow
        if isMarked, grid.cursor == nil { grid.cursor = Position(row: row, column: column) }
        draw(found.highlighted(cell[index], at: index), isMarked: isMarked, into: &grid, row: row, column: column, page)
        index += 1
        row += 1
      }
      isWhole = index >= cell.count && !cell.isBehind
      let next = page.place(after: place)
      // What lies between two parts that are on the disk is not known, so that nothing is drawn as if it followed.
      let isGap = page.isToBeRead(place) && page.isToBeRead(next)
      (place, index) = (next, 0)
      if isGap { break }
    }
    return Drawn(
      places: min(top.item.rawValue, place)..<place, reachesEnd: isWhole && place >= page.placeCount)
  }

  private static func draw(
    _ row: CellLayout.Row, isMarked: Bool, into grid: inout CellGrid, row gridRow: Int, column: Int,
    _ page: TranscriptPage
  ) {
    let theme = page.context.theme
    let start = column + TranscriptPage.margin
    if isMarked {
      grid.write(theme.symbols.selected, style: theme.style(.key), row: gridRow, column: column, limit: start)
    }
    row.line.draw(
      into: &grid, row: gridRow, column: start + row.indentation, limit: start + page.columns, theme: theme)
  }

  /// What has come below since the reader left the end.
  private static func newsBelow(
    _ page: TranscriptPage, _ view: TranscriptView, _ layout: inout TranscriptLayout
  ) -> SafeText {
    guard case .anchored(_, let leftEnd) = view.position else { return "" }
    let end = layout.end(on: page, in: view)
    let left = layout.current(leftEnd, on: page, in: view)
    // The line that says what is new is nothing new.
    let lines = layout.unreadLine(on: page, in: view).map { $0 >= left ? 1 : 0 } ?? 0
    let rows = layout.distance(from: left, to: end, limit: TranscriptView.mostRowsCounted + lines, on: page, in: view)
    return switch rows.map({ $0 - lines }) {
    case 0?: "more below"
    case let count?: "\(Count.of(count, "new line")) below"
    case nil: "more than \(TranscriptView.mostRowsCounted) new lines below"
    }
  }

  private static func drawMarker(
    _ words: SafeText, into grid: inout CellGrid, row: Int, column: Int, _ page: TranscriptPage
  ) {
    let line = StyledLine([Span("\(words) \(page.context.theme.symbols.dot) End follows", .bar)])
    let start = column + TranscriptPage.margin
    line.draw(into: &grid, row: row, column: start, limit: start + page.columns, theme: page.context.theme)
  }
}

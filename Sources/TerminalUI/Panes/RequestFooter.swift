import SessionModel
import TerminalPrimitives

/// Below the act: how much of it was seen, the choices, and what the next key does.
enum RequestFooter {
  static func lines(
    _ request: PendingRequest, _ view: RequestView, width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    [seen(view, context)] + (view.isWritingWords ? words(view, width, context) : choices(request, view, width, context))
      + [advice(request, view, context)]
  }

  /// Puts the caret into the words field, which stands above the last line.
  static func placeCursor(
    in grid: inout CellGrid, _ view: RequestView, lastRow: Int, width: Int, _ context: RenderContext
  ) {
    guard view.isWritingWords else { return }
    let rows = fieldRows(String(view.words.beforeCursor), width, context)
    let below = fieldRows(view.words.text, width, context).count - rows.count
    let column = fieldIndent.columns + (rows.last?.columns ?? 0)
    grid.cursor = Position(row: max(0, lastRow - 1 - below), column: min(column, width - 1))
  }

  private static func seen(_ view: RequestView, _ context: RenderContext) -> StyledLine {
    guard let seen = view.seen else { return StyledLine([]) }
    if seen.isComplete {
      let rows: SafeText = seen.count == 1 ? "its one row was seen" : "all \(seen.count) rows were seen"
      return StyledLine([Span("   \(rows)", .dim)])
    }
    let shown = view.shownRows
    return StyledLine([
      Span("   rows \(shown.lowerBound + 1) to \(shown.upperBound) of \(seen.count); ", .warning),
      Span("PgDn or Space reads on; approving needs all of them seen", .warning),
    ])
  }

  private static func choices(
    _ request: PendingRequest, _ view: RequestView, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    var spans: [Span] = []
    var columns = 0
    for choice in RequestChoice.all(for: request) {
      let part = spansFor(choice, view, context)
      let size = StyledLine(part).columns
      if !spans.isEmpty, columns + size > width {
        lines.append(StyledLine(spans))
        (spans, columns) = ([], 0)
      }
      spans += part
      columns += size
    }
    return lines + [StyledLine(spans)]
  }

  private static func spansFor(_ choice: RequestChoice, _ view: RequestView, _ context: RenderContext) -> [Span] {
    let isSelected = view.selection == choice.key
    let isOff = choice.isApproval && !view.hasSeenEverything
    let mark: SafeText = isSelected ? "(*)" : isOff ? "(-)" : "( )"
    let letter: SafeText = choice.letter.map { SafeText.proseLine(String(Character($0)), in: .ascii) + "  " } ?? ""
    let label = SafeText.exactLine(choice.label, in: context.repertoire)
    let role: Role = isSelected ? .selection : isOff ? .dim : .text
    return [Span("   ", .text), Span("\(mark) ", role), Span(letter, isOff ? .dim : .key), Span(label, role)]
  }

  private static let fieldIndent: SafeText = "   > "

  private static func words(_ view: RequestView, _ width: Int, _ context: RenderContext) -> [StyledLine] {
    fieldRows(view.words.text, width, context).enumerated().map { index, row in
      StyledLine([Span(index == 0 ? fieldIndent : "     ", .you), Span(row, .text)])
    }
  }

  private static func fieldRows(_ text: String, _ width: Int, _ context: RenderContext) -> [SafeText] {
    SafeText.prose(text, in: context.repertoire).flatMap { $0.rows(ofColumns: max(1, width - fieldIndent.columns)) }
  }

  private static func advice(
    _ request: PendingRequest, _ view: RequestView, _ context: RenderContext
  ) -> StyledLine {
    if case .sending = request.progress {
      return StyledLine([Span("   waiting for the confirmation; Esc goes back", .dim)])
    }
    if view.isWritingWords {
      return StyledLine([Span("   Enter sends these words; Esc keeps them and goes back", .dim)])
    }
    if !view.isArmed(at: context.now) {
      let swallowed: SafeText = view.swallowedKeys == 0 ? "" : "; \(view.swallowedKeys) keys were swallowed"
      return StyledLine([Span("   not armed: pause a moment before the next key\(swallowed)", .warning)])
    }
    if view.selection == nil {
      return StyledLine([
        Span("   nothing is selected. A letter selects, Enter sends, Esc goes back and answers nothing.", .dim)
      ])
    }
    return StyledLine([Span("   Enter sends what is selected (*); Esc goes back and answers nothing.", .text)])
  }
}

extension SafeText {
  /// The text over as many rows of this width as it needs, at least one.
  func rows(ofColumns columns: Int) -> [SafeText] {
    var rows: [SafeText] = []
    var rest = self
    repeat {
      let (row, more) = rest.split(atColumn: columns)
      rows.append(row)
      rest = more
    } while !rest.isEmpty
    return rows
  }
}

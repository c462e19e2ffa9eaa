import SessionModel
import TerminalPrimitives

/// Below the act: how much of it was seen, the choices or the field that takes the keys, and what the next key does.
struct RequestFooter {
  private(set) var rows: [StyledLine]
  /// Where the next key goes, or else the choice that it is about, counted from the first row: a screen reader that
  /// follows the cursor reads from there.
  private(set) var cursor: Position?

  /// Everything, in as many rows as it takes.
  init(
    _ request: PendingRequest, _ view: RequestView, _ obstacle: RequestObstacle?, _ format: RequestFormat
  ) {
    let advice = RequestAdvice(request: request, view: view, obstacle: obstacle, format: format)
    let field = RequestField(request, view, .roomy, format)
    let isWriting = view.field == .words || view.field == .form
    let choices = RequestChoiceRows(request: request, view: view, obstacle: obstacle, format: format)
    rows = advice.seen(.roomy)
    if !isWriting { place(choices.rows(.roomy), choices) }
    place(field)
    rows += advice.next(.roomy)
  }

  /// In at most `height` rows: the row about what was seen stands in for advice while there is something left to read.
  init(
    _ request: PendingRequest, _ view: RequestView, _ obstacle: RequestObstacle?, height: Int, _ format: RequestFormat
  ) {
    let advice = RequestAdvice(request: request, view: view, obstacle: obstacle, format: format)
    let tellsNext =
      view.hasSeenEverything || view.field != nil || obstacle == .sending || !view.isArmed(at: format.context.now)
    let last = (tellsNext ? advice.next(.compact) : advice.seen(.compact)).prefix(1)
    let room = max(1, height - last.count)
    rows = []
    if let field = RequestField(request, view, .compact, format) {
      place(field.suffix(room))
    } else if view.field != .form {
      let choices = RequestChoiceRows(request: request, view: view, obstacle: obstacle, format: format)
      let all = choices.shortRows()
      let first = max(0, min((choices.selectedRow(in: all) ?? 0) - room + 1, all.count - room))
      place(Array(all.dropFirst(first).prefix(room)), choices)
    }
    rows += last
  }

  private mutating func place(_ shown: [StyledLine], _ choices: RequestChoiceRows) {
    cursor = choices.mark(in: shown).map { Position(row: rows.count + $0.row, column: $0.column) }
    rows += shown
  }

  private mutating func place(_ field: RequestField?) {
    guard let field else { return }
    cursor = Position(row: rows.count + field.cursor.row, column: field.cursor.column)
    rows += field.rows
  }
}

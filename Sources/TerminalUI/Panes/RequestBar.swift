import SessionModel
import TerminalPrimitives

/// One line above the composer that says that something waits, what, and for how long. It takes no key.
enum RequestBar {
  static func draw(into grid: inout CellGrid, row: Int, state: AppState, context: RenderContext) {
    let requests = state.session.requests
    guard let oldest = requests.requests.first else { return }
    let limit = grid.size.columns - 1
    let symbols = context.theme.symbols
    let kind = SafeText.exactLine(RequestDescription(oldest).kind, in: context.repertoire)
    let place = state.session.identity.repository.map { state.safe($0.text) } ?? "no repository"
    let age = Clock.running(context.now.since(oldest.arrivedAt))
    let left = StyledLine([
      Span(" \(symbols.selected) ", .barUrgent),
      Span("\(words(requests)) \(symbols.dot) \(kind) \(symbols.dot) \(place) \(symbols.dot) \(age)", .bar),
    ])
    let right = StyledLine([Span(goThere(context), .key), Span("  go to the prompt", .dim)])
    let rightColumn = max(0, limit - right.columns)
    left.draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    if left.columns + 2 <= rightColumn {
      right.draw(into: &grid, row: row, column: rightColumn, limit: limit, theme: context.theme)
    }
  }

  private static func goThere(_ context: RenderContext) -> SafeText {
    context.keymap.knownName(of: .nextPane, in: .composer, context.repertoire)
      ?? context.key(.goToRequest, in: .composer)
  }

  private static func words(_ requests: RequestQueue) -> SafeText {
    let waiting = requests.waiting.count
    let sent = requests.requests.count - waiting
    if sent == 0 { return "\(waiting) waiting" }
    return waiting == 0 ? "\(sent) answered, not confirmed" : "\(waiting) waiting, \(sent) answered, not confirmed"
  }
}

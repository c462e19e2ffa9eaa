import SessionModel
import TerminalPrimitives

/// One line above the composer that says that something waits, what, how grave, and for how long. It takes no key.
enum RequestBar {
  static func draw(
    into grid: inout CellGrid, row: Int, state: AppState, layout: inout RequestLayout, context: RenderContext
  ) {
    let queue = state.session.requests
    guard let oldest = queue.oldestWaiting ?? queue.requests.first else { return }
    let limit = grid.size.columns - 1
    let telling = BarTelling(oldest, layout.description(of: oldest, in: queue), state, context)
    let hint = hint(state, context)
    let candidates = [
      telling.line(words(queue), withPlace: true), telling.line(words(queue), withPlace: false),
      telling.line(shortWords(queue), withPlace: false),
    ]
    let left = candidates.first { $0.columns <= limit } ?? candidates[candidates.count - 1]
    left.truncated(to: limit, ellipsis: context.theme.symbols.ellipsis)
      .draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    if left.columns + 2 + hint.columns <= limit {
      hint.draw(into: &grid, row: row, column: limit - hint.columns, limit: limit, theme: context.theme)
    }
  }

  private static func hint(_ state: AppState, _ context: RenderContext) -> StyledLine {
    let key = state.setting.keymap.keyName(for: .nextPane, in: context.repertoire)
    return StyledLine([Span(key, .key), Span("  go to the prompt", .dim)])
  }

  private static func words(_ requests: RequestQueue) -> SafeText {
    let (waiting, sent) = counts(requests)
    if sent == 0 { return "\(waiting) waiting" }
    return waiting == 0 ? "\(sent) answered, not confirmed" : "\(waiting) waiting, \(sent) answered, not confirmed"
  }

  private static func shortWords(_ requests: RequestQueue) -> SafeText {
    let (waiting, sent) = counts(requests)
    return waiting == 0 ? "\(sent) sent" : "\(waiting)"
  }

  private static func counts(_ requests: RequestQueue) -> (waiting: Int, sent: Int) {
    let waiting = requests.waiting.count
    return (waiting, requests.requests.count - waiting)
  }
}

/// What the bar tells of one request.
private struct BarTelling {
  private let kind: SafeText
  private let risk: SafeText?
  private let place: SafeText
  private let age: SafeText
  private let symbols: Symbols

  /// Columns of a kind: the longest that the protocol names has 27.
  private static let longestKind = 27

  init(_ request: PendingRequest, _ description: RequestDescription, _ state: AppState, _ context: RenderContext) {
    kind = SafeText.exactLine(description.kind, in: context.repertoire).prefix(columns: Self.longestKind)
    risk = RiskView.title(description, in: context.repertoire)
    place = state.session.identity.repository.map { state.safe($0.text) } ?? "no repository"
    age = Clock.running(context.now.since(request.arrivedAt))
    symbols = context.theme.symbols
  }

  func line(_ count: SafeText, withPlace: Bool) -> StyledLine {
    let parts = [count, kind, risk, withPlace ? place : nil, age].compactMap(\.self)
    return StyledLine([
      Span(" \(symbols.selected) ", .barUrgent), Span(parts.joined(separator: " \(symbols.dot) "), .bar),
    ])
  }
}

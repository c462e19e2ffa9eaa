import SessionModel
import TerminalPrimitives

/// One line above the composer that says that something waits, what, how grave, and for how long. It takes no key.
enum RequestBar {
  static func draw(
    into grid: inout CellGrid, row: Int, state: AppState, context: RenderContext
  ) {
    let queue = state.session.requests
    guard let oldest = queue.oldestWaiting ?? queue.requests.first else { return }
    let limit = grid.size.columns - 1
    let oldestRequest = OldestRequest(oldest, state, context)
    let hint = hint(state, context)
    let candidates = [
      oldestRequest.line(words(queue), withPlace: true), oldestRequest.line(words(queue), withPlace: false),
      oldestRequest.line(shortWords(queue), withPlace: false),
    ]
    let left = candidates.first { $0.columns <= limit } ?? candidates[candidates.count - 1]
    left.truncated(to: limit, ellipsis: context.theme.symbols.ellipsis)
      .draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    if left.columns + 2 + hint.columns <= limit {
      hint.draw(into: &grid, row: row, column: limit - hint.columns, limit: limit, theme: context.theme)
    }
  }

  private static func hint(_ state: AppState, _ context: RenderContext) -> StyledLine {
    // While a command is being completed, the key for the next pane takes the completion.
    let nextPane = context.keymap.knownName(of: .nextPane, in: .composer, context.repertoire)
    let key =
      (state.slashCandidates.isEmpty ? nextPane : nil) ?? context.key(.goToRequest, in: .composer)
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
private struct OldestRequest {
  private let kind: SafeText
  private let risk: SafeText?
  private let place: SafeText
  private let age: SafeText
  private let symbols: Symbols

  /// Columns of a kind: the longest that the protocol names has 27.
  private static let longestKind = 27

  init(_ request: PendingRequest, _ state: AppState, _ context: RenderContext) {
    let description = request.description
    kind = SafeText.exactLine(description.kind, in: context.repertoire).prefix(columns: Self.longestKind)
    risk = RiskView.title(description, in: context.repertoire)
    place = state.session.identity.repository.map { state.safe($0.text) } ?? "no repository"
    age = Clock.running(context.elapsed(since: request.arrivedAt))
    symbols = context.theme.symbols
  }

  func line(_ count: SafeText, withPlace: Bool) -> StyledLine {
    let parts = [count, kind, risk, withPlace ? place : nil, age].compactMap(\.self)
    return StyledLine([
      Span(" \(symbols.selected) ", .barUrgent), Span(parts.joined(separator: " \(symbols.dot) "), .bar),
    ])
  }
}

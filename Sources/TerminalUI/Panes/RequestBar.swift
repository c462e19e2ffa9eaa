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
    let count = RequestCount(queue)
    let key = StyledLine([Span(key(state, context), .key)])
    let hint = StyledLine(key.spans + [Span("  go to the request", .dim)])
    // Who has few columns must still learn how to get there: the key goes last of all.
    let candidates = [
      (oldestRequest.line(count.words, .all), hint), (oldestRequest.line(count.words, .withoutPlace), hint),
      (oldestRequest.line(count.words, .withoutPlace), key), (oldestRequest.line(count.shortWords, .withoutPlace), key),
      (oldestRequest.line(count.shortWords, .kindAndAge), key),
    ]
    let (left, right) =
      candidates.first { left, right in left.columns + gap + right.columns <= limit }
      ?? candidates[candidates.count - 1]
    left.truncated(to: limit - gap - right.columns, ellipsis: context.theme.symbols.ellipsis)
      .draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    right.draw(into: &grid, row: row, column: limit - right.columns, limit: limit, theme: context.theme)
  }

  /// Columns between both parts of the line.
  private static let gap = 2

  private static func key(_ state: AppState, _ context: RenderContext) -> SafeText {
    // While a command is being completed, the key for the next pane takes the completion.
    let nextPane = context.keymap.knownName(of: .nextPane, in: .composer, context.repertoire)
    return (state.slashCandidates.isEmpty ? nextPane : nil) ?? context.key(.goToRequest, in: .composer)
  }
}

/// How many requests there are, and whether they can be answered now.
private struct RequestCount {
  private let waiting: Int
  /// Not certain before the runtime lists them again.
  private let stale: Int
  private let sent: Int

  init(_ queue: RequestQueue) {
    stale = queue.requests.count(where: \.isStale)
    waiting = queue.waiting.count - stale
    sent = queue.requests.count - waiting - stale
  }

  var words: SafeText {
    let parts: [SafeText?] = [
      waiting == 0 ? nil : "\(waiting) waiting", stale == 0 ? nil : "\(stale) not answerable yet",
      sent == 0 ? nil : "\(sent) answered, not confirmed",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  var shortWords: SafeText {
    if waiting > 0 { return "\(waiting)" }
    return stale > 0 ? "\(stale) lost" : "\(sent) sent"
  }
}

extension PendingRequest {
  fileprivate var isStale: Bool { if case .stale = progress { true } else { false } }
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

  enum Extent: Equatable {
    case all, withoutPlace, kindAndAge
  }

  func line(_ count: SafeText, _ extent: Extent) -> StyledLine {
    let parts = [count, kind, extent == .kindAndAge ? nil : risk, extent == .all ? place : nil, age].compactMap(\.self)
    return StyledLine([
      Span(" \(symbols.selected) ", .barUrgent), Span(parts.joined(separator: " \(symbols.dot) "), .bar),
    ])
  }
}

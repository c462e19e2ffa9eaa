import SessionModel
import TerminalPrimitives

/// The request under decision: what it is and where it would run, the act in full, and the choices, none selected.
package enum RequestPane {
  static func space(
    for state: AppState, _ layout: inout RequestLayout, _ context: RenderContext
  ) -> Layout.RequestSpace {
    guard let view = state.request, let request = state.session.requests[view.request] else {
      return state.session.requests.requests.isEmpty ? .none : .bar
    }
    if view.isFullScreen { return .fullScreen }
    let width = state.size.columns - 1
    let body = layout.body(of: request, view, width: width, context).lines.count
    let above = head(request, state, width, context).count
    let below = RequestFooter.lines(request, view, width: width, height: .max, context).count
    return .pane(wantedRows: above + body + below)
  }

  static func draw(
    into grid: inout CellGrid, area: Rectangle, state: AppState, layout: inout RequestLayout, context: RenderContext
  ) -> ShownRequest? {
    guard !area.isEmpty else { return nil }
    guard let view = state.request, let request = state.session.requests[view.request] else {
      RequestBar.draw(into: &grid, row: area.rows.lowerBound, state: state, context: context)
      return nil
    }
    let width = area.size.columns - 1
    let head = head(request, state, width, context)
    let height = area.size.rows - head.count - leastBodyRows
    let footer = RequestFooter.lines(request, view, width: width, height: height, context)
    let content = layout.body(of: request, view, width: width, context)
    let body = content.lines
    let bodyRows = max(0, area.size.rows - head.count - footer.count)
    let first = content.firstRow(from: view.firstRow, rows: bodyRows, followingFocus: view.followsFocus)
    let shown = first..<min(body.count, first + bodyRows)

    var row = area.rows.lowerBound
    for line in head + body[shown] + footer where row < area.rows.upperBound {
      line.draw(into: &grid, row: row, column: 0, limit: width, theme: context.theme)
      row += 1
    }
    content.placeCursor(in: &grid, shown: shown, top: area.rows.lowerBound + head.count, limit: width)
    RequestFooter.placeCursor(in: &grid, view, lastRow: row - 1, width: width, context)
    return ShownRequest(digest: view.digest, rows: shown, rowCount: body.count, width: width)
  }

  /// Rows of the act that stand on the smallest screen: it is read row by row there.
  private static let leastBodyRows = 1

  private static func head(
    _ request: PendingRequest, _ state: AppState, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    title(request, state, width, context) + remarks(request, width, context)
  }

  /// What is asked for, where it would happen, and since when; the place on rows of its own where it does not fit.
  private static func title(
    _ request: PendingRequest, _ state: AppState, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    let dot = context.theme.symbols.dot
    let place: SafeText = "in \(SafeText.exactLine(state.setting.place, in: context.repertoire))"
    let requests = state.session.requests.requests
    let index = (requests.firstIndex { $0.id == request.id } ?? 0) + 1
    let age = Clock.running(context.now.since(request.arrivedAt))
    let kind = [
      Span(" \(request.isPermission ? "APPROVE?" : "ANSWER?")  ", .barUrgent),
      Span(SafeText.exactLine(RequestDescription(request).kind, in: context.repertoire), .strong),
    ]
    let count = Span(" \(dot) \(index) of \(requests.count) \(dot) asked \(age) ago", .text)
    let whole = StyledLine(kind + [Span(" \(dot) \(place)", .text), count])
    if whole.columns <= width { return [whole] }
    let ellipsis = context.theme.symbols.ellipsis
    let long = StyledLine(kind + [count])
    let short = StyledLine(kind + [Span(" \(dot) \(index) of \(requests.count) \(dot) \(age)", .text)])
    let places = WordWrap.wrap(place, .text, width: width, indentation: indentation)
    return [long.columns <= width ? long : short.truncated(to: width, ellipsis: ellipsis)]
      + (state.size.rows < Layout.rowsForBoth
        ? [StyledLine(indentation.first + [Span(place, .text)]).truncated(to: width, ellipsis: ellipsis)] : places)
  }

  private static let indentation = Indentation(columns: 3)

  /// What happened to this request before, if anything did.
  private static func remarks(
    _ request: PendingRequest, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    let words: SafeText
    switch request.progress {
    case .waiting(nil): return []
    case .stale: words = "the connection was lost: not answerable before the runtime confirms that this still waits"
    case .sending(let decision, let since):
      words = "\(name(decision.answer, context)) was sent \(Clock.short(context.now.since(since))) ago, not confirmed"
    case .waiting(.changed?): words = "IT HAS CHANGED since it was announced: look again"
    case .waiting(.changedAfterAnswer(let answer, _)?):
      words =
        "IT HAS CHANGED: \(name(answer, context)) was sent to what it said before, and may count for this. Look again"
    case .waiting(.notConfirmed(let answer, let sentAt, let listing)?):
      let ago = Clock.short(context.now.since(sentAt))
      words =
        "NOT CONFIRMED: \(name(answer, context)) was sent \(ago) ago, and nothing came back. \(Self.words(for: listing))"
    case .waiting(.notSupported(let answer)?):
      words = "\(name(answer, context)) was not taken: a cloud session takes no answer to this from here"
    case .waiting(.notSent(let answer, let reason)?):
      words = "NOT SENT: \(name(answer, context)): \(SafeText.exactLine(reason, in: context.repertoire))"
    case .waiting(.unknownToRuntime(let answer)?):
      words = "\(name(answer, context)) was not taken: the runtime does not know this request"
    case .waiting(.notListed?): words = "the runtime could not say whether this still waits"
    }
    return WordWrap.wrap(words, .warning, width: width, indentation: indentation)
  }

  private static func words(for listing: PendingRequest.Listing) -> SafeText {
    switch listing {
    case .asked, .unknown: "It may not have arrived"
    case .stillWaits: "The runtime still waits for an answer"
    }
  }

  private static func name(_ answer: Answer, _ context: RenderContext) -> SafeText {
    SafeText.proseLine(answer.name, in: context.repertoire)
  }
}

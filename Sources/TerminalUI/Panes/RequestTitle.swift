import SessionModel
import TerminalPrimitives

/// What is asked for, how grave it is, where it would happen, and since when.
struct RequestTitle {
  let request: PendingRequest
  let queue: RequestQueue
  /// Where the agent runs, from outside.
  let place: String
  let format: RequestFormat

  /// Everything in one row, or else the place below on rows of its own.
  var rows: [StyledLine] {
    for since in ["asked \(age) ago", age] as [SafeText] {
      let whole = joined([kind] + risk + [location] + count + [Span(since, .text)])
      if whole.columns <= format.width { return [whole] }
    }
    return rowsWithoutPlace + placeRows
  }

  /// For a small screen: the place is read with the act.
  var rowsWithoutPlace: [StyledLine] {
    let long = joined([kind] + risk + count + [Span("asked \(age) ago", .text)])
    if long.columns <= format.width { return [long] }
    let short = joined([kind] + risk + count + [Span(age, .text)])
    if short.columns <= format.width { return [short] }
    let ellipsis = format.symbols.ellipsis
    return [
      joined([kind]).truncated(to: format.width, ellipsis: ellipsis),
      StyledLine([Span(RequestFormat.margin, .text)] + separated(risk + count + [Span(age, .text)]))
        .truncated(to: format.width, ellipsis: ellipsis),
    ]
  }

  var placeRows: [StyledLine] { format.told([location]) }

  private var description: RequestDescription { request.description }

  private var location: Span { Span("in \(format.clean(place))", .text) }

  private var kind: Span { Span(format.clean(description.kind), .strong) }

  private var risk: [Span] {
    let title = RiskView.title(description, in: format.context.repertoire)
    return title.map { [Span($0, RiskView.role(of: description.risk.level))] } ?? []
  }

  /// Its place among several.
  private var count: [Span] {
    guard queue.requests.count > 1 else { return [] }
    let index = (queue.requests.firstIndex { $0.id == request.id } ?? 0) + 1
    return [Span("\(index) of \(queue.requests.count)", .text)]
  }

  private var age: SafeText { Clock.running(format.context.elapsed(since: request.arrivedAt)) }

  private func joined(_ parts: [Span]) -> StyledLine {
    StyledLine([Span(" \(request.isPermission ? "APPROVE?" : "ANSWER?")  ", .barUrgent)] + separated(parts))
  }

  private func separated(_ parts: [Span]) -> [Span] {
    Array(parts.map { [$0] }.joined(separator: [Span(" \(format.symbols.dot) ", .text)]))
  }
}

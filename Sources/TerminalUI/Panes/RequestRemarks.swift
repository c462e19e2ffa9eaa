import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What happened to a request before, and what it waits for besides a person.
enum RequestRemarks {
  static func rows(_ request: PendingRequest, in queue: RequestQueue, _ format: RequestFormat) -> [StyledLine] {
    (words(request, format).map { format.told($0, .warning) } ?? [])
      + (predecessor(of: request, in: queue).map { format.told($0, .warning) } ?? [])
  }

  /// The same in as few rows as there are: the gravest only, shortened.
  static func shortRows(_ request: PendingRequest, in queue: RequestQueue, _ format: RequestFormat) -> [StyledLine] {
    let waits = queue.predecessor(of: request.id).map { RequestObstacle.predecessor($0, in: queue).shortWords }
    let words = shortWords(request, format) ?? waits
    return words.map {
      format.told($0, .warning).shortened(
        to: longestRemark, columns: format.width, ellipsis: format.symbols.ellipsis)
    } ?? []
  }

  /// Rows that a remark may take from a small screen.
  private static let longestRemark = 2

  private static func words(_ request: PendingRequest, _ format: RequestFormat) -> SafeText? {
    switch request.progress {
    case .waiting(nil): nil
    case .stale(.connectionLost, _):
      "the connection was lost: not answerable before the runtime confirms that this still waits"
    case .stale(.endUnknown, _):
      "not known whether this still waits: asking the runtime, and not answerable before it says"
    case .sending(let decision, let since):
      "SENT \(ago(since, format)), not confirmed yet: \(name(decision.answer, format))"
    case .waiting(.changed?): "IT HAS CHANGED since it was announced: look again"
    case .waiting(.changedAfterAnswer(let answer, _)?):
      "IT HAS CHANGED: \(name(answer, format)) was sent to what it said before, and may count for this. Look again"
    case .waiting(.notConfirmed(let answer, let sentAt, let listing)?):
      "NOT CONFIRMED: \(name(answer, format)) was sent \(ago(sentAt, format)), and nothing came back. \(words(for: listing))"
    case .waiting(.notSupported(let answer)?):
      "NOT TAKEN: \(name(answer, format)): a cloud session takes no answer to this from here"
    case .waiting(.notSent(let answer, let reason)?): "NOT SENT: \(name(answer, format)): \(format.clean(reason))"
    case .waiting(.unknownToRuntime(let answer)?):
      "NOT TAKEN: \(name(answer, format)): the runtime does not know this request"
    case .waiting(.notListed?): "the runtime could not say whether this still waits"
    }
  }

  private static func shortWords(_ request: PendingRequest, _ format: RequestFormat) -> SafeText? {
    switch request.progress {
    case .waiting(.changed?): "IT HAS CHANGED: look again"
    case .waiting(.changedAfterAnswer?): "IT HAS CHANGED since it was answered: look again"
    case .waiting(.notConfirmed(let answer, let sentAt, _)?):
      "NOT CONFIRMED: \(name(answer, format)), \(ago(sentAt, format))"
    case .stale(.connectionLost, _): "connection lost: not answerable yet"
    case .stale(.endUnknown, _): "not known whether this still waits: asking"
    case .sending(let decision, let since): "sent \(ago(since, format)): \(name(decision.answer, format))"
    case .waiting(nil), .waiting(.notSent?), .waiting(.notSupported?), .waiting(.unknownToRuntime?),
      .waiting(.notListed?):
      words(request, format)
    }
  }

  private static func words(for listing: PendingRequest.Listing) -> SafeText {
    switch listing {
    case .asked, .unknown: "It may not have arrived"
    case .stillWaits: "The runtime still waits for an answer"
    }
  }

  private static func predecessor(of request: PendingRequest, in queue: RequestQueue) -> SafeText? {
    queue.predecessor(of: request.id).map { RequestObstacle.predecessor($0, in: queue).words }
  }

  private static func name(_ answer: Answer, _ format: RequestFormat) -> SafeText {
    SafeText.proseLine(answer.name, in: format.context.repertoire)
  }

  private static func ago(_ moment: Moment, _ format: RequestFormat) -> SafeText {
    "\(Clock.short(format.context.elapsed(since: moment))) ago"
  }
}

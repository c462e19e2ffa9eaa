import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What was said of the requests that wait: each once, and again when something has come of it that a person must know.
struct SpokenRequests: Equatable {
  fileprivate struct Known: Equatable {
    let digest: RequestDigest
    let remark: PendingRequest.Remark?
    let isCertain: Bool
  }

  private var known: [RequestID: Known] = [:]

  mutating func news(of queue: RequestQueue, canDecide: Bool, _ context: RenderContext) -> [SafeText] {
    var lines: [SafeText] = []
    var now: [RequestID: Known] = [:]
    for (index, request) in queue.requests.enumerated() {
      let state = Known(request)
      let before = known[request.id]
      now[request.id] = state ?? before
      guard let state, state != before else { continue }
      let place: SafeText = "REQUEST \(index + 1) of \(queue.requests.count)"
      if before == nil || before?.digest != state.digest {
        let change: SafeText = before == nil ? "" : " HAS CHANGED"
        let words = RequestWords(request, in: context.repertoire).line
        let way: SafeText =
          canDecide ? "/pending reads it" : "It can only be answered in a terminal or on the session's page"
        lines.append("\(place)\(change): \(words). \(way)")
      } else {
        let format = RequestFormat(width: SpokenRequest.width, context: context, keymap: context.keymap)
        lines += RequestRemarks.rows(request, in: queue, format).map { row in
          "\(place): \(SafeText.proseLine(row.text, in: context.repertoire))"
        }
      }
    }
    known = now
    return lines
  }

  static func count(_ requests: Int) -> SafeText {
    switch requests {
    case 0: "nothing waits for an answer"
    case 1: "1 waits for an answer"
    default: "\(requests) wait for an answer"
    }
  }
}

extension SpokenRequests.Known {
  /// Nil while an answer is on its way: what comes of it is told then.
  fileprivate init?(_ request: PendingRequest) {
    switch request.progress {
    case .waiting(let remark): self.init(digest: request.digest, remark: remark, isCertain: true)
    case .stale(_, let remark): self.init(digest: request.digest, remark: remark, isCertain: false)
    case .sending: return nil
    }
  }
}

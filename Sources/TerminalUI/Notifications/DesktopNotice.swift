import SessionModel
package import TerminalPrimitives

/// What a desktop is given to show: a title in our words, and a body that may hold cleaned text from outside.
package struct DesktopNotice: Equatable, Sendable {
  package let title: SafeText
  package let body: SafeText

  package init(title: SafeText, body: SafeText) {
    self.title = title
    self.body = body
  }

  /// One notice for everything that is told at once.
  init(of news: [News], in state: AppState) {
    let repertoire = state.setting.repertoire
    let points = news.compactMap { if case .session(let point) = $0 { point.words } else { nil } }
    let requests = news.compactMap { one -> (RequestWords, News.Occasion)? in
      guard case .request(let request, let occasion) = one else { return nil }
      return (RequestWords(request, in: repertoire), occasion)
    }
    let name = ProgramName.text(for: state.session, in: repertoire)
    title = "\(name): \((points + Self.title(for: requests)).joined(separator: ", "))"
    body = Self.body(for: requests.map(\.0), in: state.session)
  }

  private static func title(for requests: [(RequestWords, News.Occasion)]) -> [SafeText] {
    switch requests.count {
    case 0: []
    case 1: [requests[0].1.words]
    default: ["\(requests.count) requests wait for you"]
    }
  }

  private static func body(for requests: [RequestWords], in session: SessionState) -> SafeText {
    switch requests.count {
    case 0: session.isOver ? "Nothing more happens by itself." : "/reconnect tries again."
    case 1: requests[0].line
    default: summary(of: requests)
    }
  }

  /// How many kinds a summary names; the protocol has twelve.
  private static let namedKinds = 4

  /// `12 shell, 10 write, 8 of other kinds; 3 HIGH RISK`.
  private static func summary(of requests: [RequestWords]) -> SafeText {
    var counts: [(kind: SafeText, count: Int)] = []
    for request in requests {
      if let place = counts.firstIndex(where: { $0.kind == request.kind }) {
        counts[place].count += 1
      } else {
        counts.append((request.kind, 1))
      }
    }
    var parts = counts.prefix(namedKinds).map { "\($0.count) \($0.kind)" as SafeText }
    let others = counts.dropFirst(namedKinds).reduce(0) { $0 + $1.count }
    if others > 0 { parts.append("\(others) of other kinds") }
    let highRisks = requests.filter(\.isHighRisk).count
    return parts.joined(separator: ", ") + (highRisks > 0 ? "; \(highRisks) HIGH RISK" : "")
  }
}

extension News.Occasion {
  fileprivate var words: SafeText {
    switch self {
    case .new: "a request waits for you"
    case .changed: "a request CHANGED, look again"
    case .notConfirmed: "an answer was NOT CONFIRMED"
    case .notSent: "an answer was NOT SENT"
    }
  }
}

extension News.TurningPoint {
  fileprivate var words: SafeText {
    switch self {
    case .ended(isError: false): "the session ended"
    case .ended(isError: true): "the session ended by an error"
    case .failed: "no session"
    case .runtimeLost: "the runtime is lost"
    }
  }
}

import CopilotProtocol
package import SessionModel

/// Decides what a person is told of beside the screen, and when: everything once, what comes together together, and
/// nothing to somebody who looks at it.
package struct Notifier: Equatable, Sendable {
  /// What comes so soon after the first of it is told with it. Shorter than the time it takes to look up.
  package static let gatheringTime = Duration.milliseconds(250)
  /// From one time of telling to the next, so that a stream of requests does not ring without end.
  package static let shortestPause = Duration.seconds(3)

  private var requests: [RequestID: KnownRequest] = [:]
  private var turningPoint: News.TurningPoint?
  private var untold: [News] = []
  private var untoldSince: Moment?
  private var lastToldAt: Moment?

  package init() {}

  /// When there will be something to tell; nil while there is nothing.
  package var tellsAt: Moment? {
    guard let untoldSince else { return nil }
    let gathered = untoldSince + Self.gatheringTime
    return lastToldAt.map { max($0 + Self.shortestPause, gathered) } ?? gathered
  }

  /// Takes in what is new. Somebody who watches has seen it by that.
  mutating func note(_ session: SessionState, isWatched: Bool, at now: Moment) {
    let ofRequests = session.requests.waiting.compactMap { newsOfRequest($0) }
    let ofSession = newsOfSession(session).map { [$0] } ?? []
    if isWatched { return personLooked() }
    for news in ofRequests + ofSession { add(news, at: now) }
  }

  /// The person has come to the screen, and sees what waits there.
  mutating func personLooked() {
    untold = []
    untoldSince = nil
  }

  /// What is to be told now: of the news gathered, those that still hold. Empty before `tellsAt`.
  mutating func takeNews(about session: SessionState, at now: Moment) -> [News] {
    guard let tellsAt, tellsAt <= now else { return [] }
    let waiting = session.requests.waiting.reduce(into: [:]) { $0[$1.id] = $1.digest }
    let standing = News.TurningPoint(session.standing)
    let news = untold.filter { news in
      switch news {
      case .request(let request, _): waiting[request.id] == request.digest
      case .session(let point): point == standing
      }
    }
    personLooked()
    if !news.isEmpty { lastToldAt = now }
    return news
  }

  /// A request that came back, or changed, before it was told is told once, as what it is now.
  private mutating func add(_ news: News, at now: Moment) {
    if case .request(let request, let occasion) = news, occasion != .new {
      untold.removeAll { if case .request(let other, _) = $0 { other.id == request.id } else { false } }
    }
    untold.append(news)
    untoldSince = untoldSince ?? now
  }

  private mutating func newsOfRequest(_ request: PendingRequest) -> News? {
    // One that is stale may be settled already; it is told when the runtime has listed it.
    guard case .waiting(let remark) = request.progress else { return nil }
    let now = KnownRequest(digest: request.digest, remark: remark)
    defer { requests[request.id] = now.keepingCause(of: requests[request.id]) }
    return now.occasion(after: requests[request.id]).map { .request(request, $0) }
  }

  private mutating func newsOfSession(_ session: SessionState) -> News? {
    let now = News.TurningPoint(session.standing)
    defer { turningPoint = now }
    return now == turningPoint ? nil : now.map(News.session)
  }
}

/// What is remembered of a request: its content, and why it was told last.
private struct KnownRequest: Equatable {
  let digest: RequestDigest
  let cause: Cause?

  init(digest: RequestDigest, remark: PendingRequest.Remark?) {
    self.digest = digest
    cause = remark.flatMap(Cause.init)
  }

  func occasion(after known: KnownRequest?) -> News.Occasion? {
    guard let known else { return cause?.occasion ?? .new }
    if digest != known.digest { return .changed }
    return cause == known.cause ? nil : cause?.occasion
  }

  /// A remark that says nothing new, as after a reconnection, must not make the one before count as new again.
  func keepingCause(of known: KnownRequest?) -> KnownRequest {
    guard let known, known.digest == digest, cause == nil else { return self }
    return known
  }
}

/// Why a request is told again. What the runtime says of it later is no cause of its own.
private struct Cause: Equatable {
  let occasion: News.Occasion
  /// When the answer was sent that it is about.
  let sentAt: Moment?

  init?(_ remark: PendingRequest.Remark) {
    switch remark {
    case .changed: (occasion, sentAt) = (.changed, nil)
    case .changedAfterAnswer(_, let at): (occasion, sentAt) = (.changed, at)
    case .notConfirmed(_, let at, _): (occasion, sentAt) = (.notConfirmed, at)
    case .notSent, .notSupported: (occasion, sentAt) = (.notSent, nil)
    // The runtime is asked again at once, and withdraws what it does not know.
    case .unknownToRuntime, .notListed: return nil
    }
  }
}

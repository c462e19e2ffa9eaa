package import CopilotProtocol

/// The requests nobody has answered, oldest first. A queue, not a stack.
package struct RequestQueue: Equatable, Sendable {
  package internal(set) var requests: [PendingRequest] = []

  /// After this long without its `*.completed` an answer counts as not confirmed: the runtime says success
  /// also when nothing was delivered (protocol notes 5.9).
  package static let confirmationLimit = Duration.seconds(15)

  package init() {}

  package subscript(_ id: RequestID) -> PendingRequest? { requests.first { $0.id == id } }

  package var waiting: [PendingRequest] { requests.filter(\.isWaiting) }
  package var oldestWaiting: PendingRequest? { requests.first(where: \.isWaiting) }

  /// Whether any permission is open here: waiting, not certain, or with its answer on the way.
  var hasPermissions: Bool { requests.contains(where: \.isPermission) }

  package var oldestSending: Moment? {
    requests.compactMap { if case .sending(_, let since) = $0.progress { since } else { nil } }.min()
  }

  enum Arrival: Equatable, Sendable {
    case new, known, changed
  }

  /// Takes a request in. The same id with the same content is the same request; with other content it has changed,
  /// and whatever was shown of it, or is on its way, no longer counts.
  mutating func arrive(_ request: PendingRequest) -> Arrival {
    guard let index = requests.firstIndex(where: { $0.id == request.id }) else {
      requests.append(request)
      return .new
    }
    guard requests[index].digest != request.digest else { return .known }
    let old = requests[index]
    let remark =
      old.unconfirmed.map { PendingRequest.Remark.changedAfterAnswer($0.answer, sentAt: $0.at) } ?? .changed
    requests[index] = request
    requests[index].sent = old.sent
    requests[index].progress =
      if case .stale(let doubt, _) = request.progress { .stale(doubt, remark) } else { .waiting(remark) }
    return .changed
  }

  mutating func setProgress(_ progress: PendingRequest.Progress, of id: RequestID) {
    guard let index = requests.firstIndex(where: { $0.id == id }) else { return }
    requests[index].progress = progress
  }

  /// Another reason why it can only be denied.
  mutating func addReason(_ reason: DenyOnlyReason, to id: RequestID) {
    guard let index = requests.firstIndex(where: { $0.id == id }) else { return }
    requests[index].add(reason)
  }

  @discardableResult
  mutating func remove(_ id: RequestID) -> PendingRequest? {
    guard let index = requests.firstIndex(where: { $0.id == id }) else { return nil }
    return requests.remove(at: index)
  }

  /// Takes out the requests that match, oldest first.
  mutating func takeAll(where matches: (PendingRequest) -> Bool) -> [PendingRequest] {
    let taken = requests.filter(matches)
    if !taken.isEmpty { requests.removeAll(where: matches) }
    return taken
  }

  /// Whether this decision may be sent: it answers what stands there now, and this request is the next of its tool call.
  func admits(_ decision: Decision) -> Bool {
    guard let request = self[decision.request], request.digest == decision.digest, request.admits(decision.answer),
      case .waiting(let remark) = request.progress
    else { return false }
    // A policy answers once, what nobody has answered or changed: the rest is for a person to look at.
    if case .policy = decision.decider, remark != nil || !request.sent.isEmpty { return false }
    return predecessor(of: decision.request) == nil
  }

  /// The request of the same tool call that must be settled first, the one that is being answered before the older: the
  /// runtime tells answers apart by the tool call alone, so that an answer to one of two may be taken for the other's
  /// (protocol notes 5.4).
  package func predecessor(of id: RequestID) -> PendingRequest? {
    guard let toolCall = self[id]?.toolCall else { return nil }
    let ofCall = requests.filter { $0.toolCall == toolCall }
    // A request that changes may have moved to a tool call of which a younger one is being answered.
    let first = ofCall.first { !$0.isWaiting } ?? ofCall.first
    return first?.id == id ? nil : first
  }

  /// Counted when two requests of one tool call are open.
  static let ambiguityCode = "permission.ambiguous"

  /// Brings back every answer that was not confirmed in time, and gives back the requests as they stand then.
  mutating func expire(at now: Moment) -> [PendingRequest] {
    var expired: [PendingRequest] = []
    for index in requests.indices {
      guard case .sending(let decision, let since) = requests[index].progress,
        now.since(since) >= Self.confirmationLimit
      else { continue }
      requests[index].progress = .waiting(.notConfirmed(decision.answer, sentAt: since, .asked))
      expired.append(requests[index])
    }
    return expired
  }

  var nextDeadline: Moment? { oldestSending.map { $0 + Self.confirmationLimit } }

  /// What was known of these requests is not certain any more.
  mutating func becomeStale(
    because doubt: PendingRequest.Doubt, where matches: (PendingRequest) -> Bool = { _ in true }
  ) {
    for index in requests.indices where matches(requests[index]) {
      requests[index].progress = .stale(doubt, requests[index].progress.remark)
    }
  }

  /// The runtime cannot list its requests, so what is known is all there is: it can be answered, with a remark.
  mutating func becomeAnswerableUnlisted() {
    for index in requests.indices {
      switch requests[index].progress {
      case .stale(_, let remark): requests[index].progress = .waiting(remark?.listed(.unknown) ?? .notListed)
      case .waiting(let remark?): requests[index].progress = .waiting(remark.listed(.unknown))
      case .waiting(nil), .sending: break
      }
    }
  }
}

extension PendingRequest.Remark {
  /// The same, with what the runtime says when it is asked for the first time.
  func listed(_ listing: PendingRequest.Listing) -> Self {
    guard case .notConfirmed(let answer, let sentAt, .asked) = self else { return self }
    return .notConfirmed(answer, sentAt: sentAt, listing)
  }
}

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

  var oldestSending: Moment? {
    requests.compactMap { if case .sending(_, let since) = $0.progress { since } else { nil } }.min()
  }

  /// Takes a request in. The same id with the same content is the same request; with other content it has changed,
  /// and whatever was shown of it, or is on its way, no longer counts.
  mutating func arrive(_ request: PendingRequest) {
    guard let index = requests.firstIndex(where: { $0.id == request.id }) else {
      requests.append(request)
      return
    }
    let known = requests[index]
    guard known.digest != request.digest else { return }
    requests[index] = request
    requests[index].progress = .waiting(.changed)
  }

  mutating func setProgress(_ progress: PendingRequest.Progress, of id: RequestID) {
    guard let index = requests.firstIndex(where: { $0.id == id }) else { return }
    requests[index].progress = progress
  }

  @discardableResult
  mutating func remove(_ id: RequestID) -> PendingRequest? {
    guard let index = requests.firstIndex(where: { $0.id == id }) else { return nil }
    return requests.remove(at: index)
  }

  mutating func removeAll() -> [PendingRequest] {
    defer { requests = [] }
    return requests
  }

  /// Whether this decision may be sent: it answers what stands there now, and nothing else is under way for the same
  /// tool call, since the runtime tells answers apart by that alone (protocol notes 5.4).
  func admits(_ decision: Decision) -> Bool {
    guard let request = self[decision.request], request.digest == decision.digest, request.admits(decision.answer),
      case .waiting = request.progress
    else { return false }
    guard let toolCall = request.toolCall else { return true }
    return !requests.contains { other in
      if case .sending = other.progress { other.toolCall == toolCall } else { false }
    }
  }

  /// Brings back every answer that was not confirmed in time; says whether there was one.
  mutating func expire(at now: Moment) -> Bool {
    var hasExpired = false
    for index in requests.indices {
      guard case .sending(let decision, let since) = requests[index].progress,
        now.since(since) >= Self.confirmationLimit
      else { continue }
      requests[index].progress = .waiting(.notConfirmed(decision.answer, sentAt: since))
      hasExpired = true
    }
    return hasExpired
  }

  var nextDeadline: Moment? { oldestSending.map { $0 + Self.confirmationLimit } }

  /// After a reconnection nothing that was known is certain.
  mutating func becomeStale() {
    for index in requests.indices { requests[index].progress = .stale }
  }

  /// The runtime cannot list its requests, so what it replayed is all there is: it can be answered, with a remark.
  mutating func becomeAnswerableUnlisted() {
    for index in requests.indices where requests[index].progress == .stale {
      requests[index].progress = .waiting(.notListed)
    }
  }
}

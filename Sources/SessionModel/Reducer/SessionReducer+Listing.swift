import CopilotProtocol
import JSONRPC

/// What the runtime says it still waits for.
extension SessionReducer {
  /// After a reconnection, when an answer was not confirmed, and when an end could not be read.
  static func compare(
    _ listed: [ListedRequest], with state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    var effects: [SessionEffect] = []
    for request in state.requests.requests where request.isPermission {
      if let match = listed.first(where: { $0.id == request.id }) {
        effects += stillWaits(request, as: match, in: &state, at: now)
      } else if request.awaitsListing {
        effects += withdraw(
          where: { $0.id == request.id }, from: &state, because: "the runtime no longer waits for it", at: now)
      }
    }
    // Questions are not listed: what is known of them is all there is.
    state.requests.becomeAnswerableUnlisted()
    return effects
  }

  private static func stillWaits(
    _ request: PendingRequest, as match: ListedRequest, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    // Its answer may have crossed the list.
    if case .sending = request.progress { return [] }
    guard match.isSameAct(as: request) else { return changedUnseen(request, in: &state, at: now) }
    state.requests.setProgress(.waiting(request.progress.remark?.listed(.stillWaits)), of: request.id)
    return answerByPolicy(request.id, in: &state, at: now)
  }

  /// The runtime means another act than the one that stands here, and whoever answers by this id answers that one: until
  /// it is told what that is, this can only be denied.
  private static func changedUnseen(
    _ request: PendingRequest, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    let remark =
      request.unconfirmed.map { PendingRequest.Remark.changedAfterAnswer($0.answer, sentAt: $0.at) } ?? .changed
    state.requests.setProgress(.waiting(remark), of: request.id)
    guard !request.denyOnly.contains(.listedDifferently) else { return [] }
    state.requests.addReason(.listedDifferently, to: request.id)
    let words = "it changed: the runtime waits for an answer to something else, which it has not told"
    return [.record(.outcome(DecisionOutcomeEntry(.changed, words, about: request, at: now)))]
  }

  private static let permissionEnd = "permission.completed"

  /// The end of a permission that could not be read: it says at most which tool call it was about.
  static func endWasUnreadable(_ event: SessionEvent, in state: inout SessionState) -> [SessionEffect] {
    guard event.type == permissionEnd else { return [] }
    let toolCall = event.data["toolCallId"]?.string.map(ToolCallID.init(rawValue:))
    return doubt(where: { toolCall == nil || $0.toolCall == toolCall }, in: &state)
  }

  /// Something was settled, and it cannot be said what: what it may be about waits until the runtime lists it again.
  static func doubt(about toolCall: ToolCallID?, in state: inout SessionState) -> [SessionEffect] {
    guard let toolCall else { return [] }
    return doubt(where: { $0.toolCall == toolCall }, in: &state)
  }

  static func doubt(
    where matches: (PendingRequest) -> Bool = { _ in true }, in state: inout SessionState
  ) -> [SessionEffect] {
    let isDoubtful = { (request: PendingRequest) in request.isPermission && matches(request) }
    guard state.replay == nil, state.requests.requests.contains(where: isDoubtful) else { return [] }
    state.requests.becomeStale(because: .endUnknown, where: isDoubtful)
    return [.listPendingRequests]
  }
}

extension PendingRequest {
  /// Whether a list without it says that it is over.
  fileprivate var awaitsListing: Bool {
    switch progress {
    case .stale, .waiting(.unknownToRuntime), .waiting(.notConfirmed), .waiting(.changedAfterAnswer): true
    case .waiting, .sending: false
    }
  }
}

extension DenyOnlyReason {
  static let listedDifferently = ambiguous("the runtime waits for an answer to something else under the same id")
}

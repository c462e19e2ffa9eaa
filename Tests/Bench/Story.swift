import CopilotProtocol
import JSONRPC
import SessionModel

/// A live session to which things happen, ten milliseconds apart.
struct Story {
  private(set) var state = SessionState(
    repository: RepositoryName(owner: "octo", name: "demo"), branch: nil, model: nil, policy: .ask)
  private(set) var now = Moment(uptime: 0)

  init() {
    for news in [.wasLaunched, .answered(version: "1.0.64"), .reservationWasSent, .reserved("task-1")] as [RuntimeNews]
    {
      _ = SessionReducer.reduce(&state, .runtime(news), at: now)
    }
    comes("session.start", ["sessionId": "task-1", "version": 1, "producer": "copilot-agent"])
  }

  /// Returns the parts of the transcript that are to go to the disk.
  @discardableResult
  mutating func comes(_ event: SessionEvent) -> [PartID] {
    passes()
    let effects = SessionReducer.reduce(&state, .event(event), at: now)
    return effects.compactMap { if case .putAway(let part) = $0 { part } else { nil } }
  }

  @discardableResult
  mutating func comes(_ type: String, _ data: JSONValue) -> [PartID] {
    let params: JSONValue = ["sessionId": "task-1", "event": ["type": .string(type), "data": data]]
    return comes(SessionEvent.decode(params: params, readability: .intact).event)
  }

  mutating func passes() { now = now + .milliseconds(10) }

  mutating func wasPutAway(_ part: PartID, at address: PageAddress) {
    _ = SessionReducer.reduce(&state, .stored(.partWasPutAway(part, at: address)), at: now)
  }
}

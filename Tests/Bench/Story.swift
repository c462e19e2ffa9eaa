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

  mutating func comes(_ event: SessionEvent) {
    now = now + .milliseconds(10)
    _ = SessionReducer.reduce(&state, .event(event), at: now)
  }

  mutating func comes(_ type: String, _ data: JSONValue) {
    let params: JSONValue = ["sessionId": "task-1", "event": ["type": .string(type), "data": data]]
    comes(SessionEvent.decode(params: params, readability: .intact).event)
  }
}

package import CopilotProtocol

/// What is kept of a session at one time, so that it is found again: the runtime lists no cloud session (protocol notes
/// 2.7). What is nil was not known then.
package struct SessionNote: Equatable, Sendable {
  package let task: SessionID
  package var url: String?
  /// The agent's name for it, from outside.
  package var title: String?
  /// The person's own name for it. An empty one takes it back.
  package var name: String?
  /// `owner/name`.
  package var repository: String?
  package var branch: String?
  package var state: SeenState?
  /// The kinds of what waits for an answer; nil where that was not looked at.
  package var waiting: [String]?
  /// When the last event came: milliseconds since 1970, UTC.
  package var lastEventAt: Int64?

  package init(
    task: SessionID, url: String? = nil, title: String? = nil, name: String? = nil, repository: String? = nil,
    branch: String? = nil, state: SeenState? = nil, waiting: [String]? = nil, lastEventAt: Int64? = nil
  ) {
    self.task = task
    self.url = url
    self.title = title
    self.name = name
    self.repository = repository
    self.branch = branch
    self.state = state
    self.waiting = waiting
    self.lastEventAt = lastEventAt
  }
}

/// What a session was at when it was last seen. It goes on without us, so that this is history.
package enum SeenState: String, CaseIterable, Sendable {
  case starting, working, idle, waiting, ended, failed
}

extension SessionState {
  /// What is to be kept of it now; nil before it was opened, since that it could not be says nothing about it.
  package var note: SessionNote? {
    guard wasOpened, let task = identity.task else { return nil }
    return SessionNote(
      task: task, url: identity.url?.text, title: identity.title, name: identity.name,
      repository: identity.repository?.text, branch: identity.branch, state: seenState,
      waiting: requests.requests.map(\.description.kind), lastEventAt: wire.lastEventAt?.wallClock)
  }

  fileprivate var seenState: SeenState {
    switch standing {
    case .ended: return .ended
    case .failed: return .failed
    case .starting, .live, .lost, .detached: break
    }
    if !requests.requests.isEmpty { return .waiting }
    guard case .done = stages[.agentStart] else { return .starting }
    return turn.runningSince == nil ? .idle : .working
  }
}

/// As much of a session as makes a new note worth its place on the disk.
package struct SessionSighting: Equatable, Sendable {
  /// How old the noted time of the last event may get, in milliseconds: a list tells it in minutes.
  private static let eventTimeStep: Int64 = 5 * 60_000

  private let identity: [String?]
  private let state: SeenState
  private let requests: [RequestID]
  private let eventTime: Int64?

  /// Nil where nothing is to be noted: before it was opened, and while old events come again.
  package init?(of session: SessionState) {
    let identity = session.identity
    guard session.wasOpened, let task = identity.task, session.replay == nil else { return nil }
    self.identity = [task.rawValue, identity.url?.text, identity.title, identity.name]
    state = session.seenState
    requests = session.requests.requests.map(\.id)
    eventTime = session.wire.lastEventAt.map { $0.wallClock / Self.eventTimeStep }
  }
}

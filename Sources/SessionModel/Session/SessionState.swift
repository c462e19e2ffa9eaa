package import CopilotProtocol

/// Everything known about one session. A value: whoever holds it sees one moment, whole.
package struct SessionState: Equatable, Sendable {
  package internal(set) var identity: SessionIdentity
  package internal(set) var standing = Standing.starting
  package internal(set) var stages = StageStrip()
  package internal(set) var turn = Turn()
  package internal(set) var transcript: Transcript
  package internal(set) var outbox: Outbox
  package internal(set) var requests = RequestQueue()
  package internal(set) var usage = Usage()
  /// What the agent last asked to have accepted, from outside; it stays when that is settled.
  package internal(set) var newestPlan: String?
  /// As far as it can be followed.
  package internal(set) var todos = TodoList()
  package internal(set) var changedFiles = ChangedFiles()
  package internal(set) var wire = WireNews()
  package internal(set) var policy: ApprovalPolicy
  /// Whether the person has made the policy stricter since the start.
  package internal(set) var isPolicyTightened = false
  var comeback: Comeback?
  /// Set while the history comes again after a reconnection.
  var replay: Replay?

  package init(
    repository: RepositoryName?, branch: String?, model: String?, policy: ApprovalPolicy, outbox: Outbox = Outbox(),
    existing: SessionNote? = nil, transcript: Transcript = Transcript()
  ) {
    identity = SessionIdentity(repository: repository, branch: branch, requestedModel: model)
    if let existing { identity.remember(existing) }
    self.policy = policy
    self.outbox = outbox
    self.transcript = transcript
  }

  /// Whether the agent reads prompts now: nothing is sent before.
  package var isReadyForPrompts: Bool { standing == .live && replay == nil }
}

/// Who and where: names from outside, to be cleaned before they are shown.
package struct SessionIdentity: Equatable, Sendable {
  package internal(set) var repository: RepositoryName?
  /// What was asked for. Runtime 1.0.64 does not pass it on.
  package let branch: String?
  package let requestedModel: String?
  /// The cloud task's id, which outlives every runtime; known once reserved.
  package internal(set) var task: SessionID?
  /// The id by which the present runtime knows the session: after a reconnection it may differ from the task's.
  package internal(set) var wireID: SessionID?
  package internal(set) var url: SessionURL?
  package internal(set) var title: String?
  /// The person's own name for it, kept here alone: the runtime takes none for a cloud session.
  package internal(set) var name: String?
  package internal(set) var login: String?
  package internal(set) var runtimeVersion: String?
  package internal(set) var model: String?
  package internal(set) var mode: String?
  package internal(set) var modeRequest: ModeRequest?
  /// How the session itself decides permissions, once it has said so. Unknown means that it asks.
  package internal(set) var permissionMode: PermissionMode?
  package internal(set) var agentBranch: String?
  package internal(set) var workplace = Workplace()
}

extension SessionIdentity {
  /// What was known of a session that exists.
  fileprivate mutating func remember(_ note: SessionNote) {
    task = note.task
    url = note.url.map { SessionURL(noted: $0, for: note.task) } ?? .guessed(SessionURL.guess(for: note.task))
    title = note.title
    name = note.name
  }

  /// What to call it: the person's own word first.
  package var shownTitle: String? { name.flatMap { $0.isEmpty ? nil : $0 } ?? title }
}

/// A mode that was asked for. Runtime 1.0.64 announces it by itself before the agent has heard of it (protocol notes
/// 2.4), so that the first announcement proves nothing. The agent's own comes through GitHub, about a second later.
package enum ModeRequest: Equatable, Sendable {
  case sent(SessionMode)
  case echoed(SessionMode)

  static let confirmed = "(confirmed by the agent)"
  static let notConfirmed = "(asked for; the agent has not confirmed it)"
}

/// The page of the session. It is announced once; until then it can only be guessed from the task's id.
package enum SessionURL: Equatable, Sendable {
  case announced(String)
  case guessed(String)

  package var text: String {
    switch self {
    case .announced(let text), .guessed(let text): text
    }
  }
}

/// What the agent is at, as far as its events tell.
package struct Turn: Equatable, Sendable {
  /// Since when a run is open; nil between runs.
  package internal(set) var runningSince: Moment?
  package internal(set) var idleSince: Moment?
  /// A model call has begun and not ended: after a replay this says whether a run is open.
  var isTurnOpen = false
  package internal(set) var compactingSince: Moment?
  package internal(set) var abort: AbortProgress?
  /// The agent's own word for what it does, from outside.
  package internal(set) var intent: String?
  /// What this run has used so far.
  package internal(set) var spending = Spending()
}

package enum AbortProgress: Equatable, Sendable {
  case requested(at: Moment)
  /// Refused or failed, in these words from outside, or not confirmed.
  case failed(String, at: Moment)

  /// When it counts as failed without a sign: the runtime says yes to everything, as with answers.
  var deadline: Moment? {
    if case .requested(let at) = self { at + RequestQueue.confirmationLimit } else { nil }
  }
}

/// What the wire itself is known to do.
package struct WireNews: Equatable, Sendable {
  /// When the last event of this session came; nil before the first.
  package internal(set) var lastEventAt: Moment?
  /// How often messages and events could not be read, or only in part, or should not have come, by the fault's code.
  package private(set) var faults: [String: Int] = [:]
  package internal(set) var unknownEventCount = 0
  /// Events that told again what had been told, outside a replay.
  package internal(set) var duplicateCount = 0

  package var faultCount: Int { faults.values.reduce(0, +) }

  mutating func noteFault(_ code: String) { faults[code, default: 0] += 1 }
}

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
  package internal(set) var wire = WireNews()
  package internal(set) var policy: ApprovalPolicy
  var comeback: Comeback?
  /// Set while the history comes again after a reconnection.
  var replay: Replay?

  package init(
    repository: RepositoryName?, branch: String?, model: String?, policy: ApprovalPolicy, outbox: Outbox = Outbox(),
    transcript: Transcript = Transcript()
  ) {
    identity = SessionIdentity(repository: repository, branch: branch, requestedModel: model)
    self.policy = policy
    self.outbox = outbox
    self.transcript = transcript
  }

  /// Whether the agent reads prompts now: nothing is sent before.
  package var isReadyForPrompts: Bool { standing == .live && replay == nil }
}

/// Who and where: names from outside, to be cleaned before they are shown.
package struct SessionIdentity: Equatable, Sendable {
  package let repository: RepositoryName?
  /// What was asked for. Runtime 1.0.64 does not pass it on.
  package let branch: String?
  package let requestedModel: String?
  /// The cloud task's id, which outlives every runtime; known once reserved.
  package internal(set) var task: SessionID?
  /// The id by which the present runtime knows the session: after a reconnection it may differ from the task's.
  package internal(set) var wireID: SessionID?
  package internal(set) var url: SessionURL?
  package internal(set) var title: String?
  package internal(set) var login: String?
  package internal(set) var runtimeVersion: String?
  package internal(set) var model: String?
  package internal(set) var mode: String?
  /// How the session itself decides permissions, once it has said so. Unknown means that it asks.
  package internal(set) var permissionMode: PermissionMode?
  package internal(set) var agentBranch: String?
  package internal(set) var workplace = Workplace()
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

/// Sums over the session; runtime 1.0.64 answers usage calls of cloud sessions with zeros.
package struct Usage: Equatable, Sendable {
  package internal(set) var inputTokens = 0
  package internal(set) var outputTokens = 0
  package internal(set) var contextTokens: Int?
  package internal(set) var contextLimit: Int?
}

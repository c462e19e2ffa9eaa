import CopilotProtocol

/// What was known before the history comes again, so that nothing of it stands twice: names find most items, and those
/// without a name are matched by what they say, each once.
struct Replay: Equatable, Sendable {
  /// By `TranscriptItem.fingerprint`.
  private var known: [Int: Int] = [:]
  /// Texts and tool calls that broke off, and of which the history has not streamed anything again.
  private var interrupted: Set<TranscriptKey>
  /// Requests of which the history has not told.
  private var untold: Set<RequestID>
  /// Sums are counted anew, since the history may hold their events or leave them out.
  fileprivate let usageBefore: Usage
  /// When the last event before the loss came.
  fileprivate let lastHeardAt: Moment?
  /// The newest thing that every history holds, by its fingerprint; nil where there is none, or the history has told of
  /// it.
  private var newest: Int?

  init(of state: SessionState) {
    untold = Set(state.requests.requests.map(\.id))
    usageBefore = state.usage
    lastHeardAt = state.wire.lastEventAt
    for fingerprint in state.transcript.fingerprints { known[fingerprint, default: 0] += 1 }
    interrupted = state.transcript.brokenOffNames
    newest = state.transcript.newestLandmark
  }

  mutating func takeKnown(prompt text: String) -> Bool {
    let prompt = TranscriptItem.Content.prompt(PromptItem(text: text))
    let isKnown = take(prompt)
    if let newest, newest == prompt.fingerprint, known[newest] == 0 { self.newest = nil }
    return isKnown
  }

  mutating func takeKnown(_ compaction: Compaction) -> Bool { take(.compaction(compaction)) }
  mutating func takeKnown(_ notice: Notice) -> Bool { take(.notice(notice)) }
  mutating func takeKnownEnd() -> Bool { take(.ended(SessionEnd(isError: false, reason: nil))) }

  /// Whether this is the first piece that streams again of something that had broken off: it begins anew.
  mutating func takeInterrupted(_ key: TranscriptKey) -> Bool { interrupted.remove(key) != nil }

  mutating func wasTold(of request: RequestID) { untold.remove(request) }

  mutating func wasTold(of key: TranscriptKey) { if newest == key.fingerprint { newest = nil } }

  /// Whether the history goes back, without a hole, to what was known before.
  fileprivate var isComplete: Bool { newest == nil }

  func hasTold(of request: RequestID) -> Bool { !untold.contains(request) }

  private mutating func take(_ content: TranscriptItem.Content) -> Bool {
    guard let fingerprint = content.fingerprint, let count = known[fingerprint], count > 0 else { return false }
    known[fingerprint] = count - 1
    return true
  }
}

extension SessionReducer {
  static func beginReplay(_ state: inout SessionState) {
    state.transcript.rememberEverything()
    state.replay = Replay(of: state)
    state.usage = Usage()
    state.turn = Turn()
  }

  /// `session.idle` is not part of the history, so the state is derived: without an open turn the agent is idle.
  static func endReplay(_ state: inout SessionState, at now: Moment) {
    let gap = state.replay.flatMap { $0.isComplete ? nil : $0.lastHeardAt }.map { Gap(from: $0, until: now) }
    leaveReplay(&state)
    if let gap { state.transcript.append(.gap(gap), at: now) }
    if state.turn.compactingSince != nil, state.turn.isTurnOpen { state.goOnWithCompaction(at: now) }
    if !state.turn.isTurnOpen { state.endRun(at: now) }
  }

  /// The history has come, or will not come any further.
  static func leaveReplay(_ state: inout SessionState) {
    guard let replay = state.replay else { return }
    state.replay = nil
    state.usage.keepLarger(of: replay.usageBefore)
    state.transcript.forgetOld()
  }
}

extension Usage {
  fileprivate mutating func keepLarger(of other: Usage) {
    if spending.total.tokens < other.spending.total.tokens { spending = other.spending }
    contextTokens = contextTokens ?? other.contextTokens
    contextLimit = contextLimit ?? other.contextLimit
  }
}

extension ModelUsage {
  fileprivate var tokens: Double { Double(inputTokens) + Double(outputTokens) }
}

/// What is already in the transcript while the history comes again: names find most items, and those without
/// a name are matched by what they say, each once.
struct Replay: Equatable, Sendable {
  private var known: [Fingerprint: Int] = [:]

  private enum Fingerprint: Hashable, Sendable {
    case prompt(String)
    case notice(topic: String, text: String)
    case ended
  }

  init(of transcript: Transcript) {
    for item in transcript.items {
      if let fingerprint = Self.fingerprint(of: item.content) { known[fingerprint, default: 0] += 1 }
    }
  }

  mutating func takeKnown(prompt text: String) -> Bool { take(.prompt(text)) }
  mutating func takeKnown(_ notice: Notice) -> Bool { take(.notice(topic: notice.topic, text: notice.text)) }
  mutating func takeKnownEnd() -> Bool { take(.ended) }

  private mutating func take(_ fingerprint: Fingerprint) -> Bool {
    guard let count = known[fingerprint], count > 0 else { return false }
    known[fingerprint] = count - 1
    return true
  }

  private static func fingerprint(of content: TranscriptItem.Content) -> Fingerprint? {
    switch content {
    case .prompt(let prompt): .prompt(prompt.text)
    case .notice(let notice): .notice(topic: notice.topic, text: notice.text)
    case .ended: .ended
    case .agentText, .reasoning, .toolCall, .subagent, .decision: nil
    }
  }
}

extension SessionReducer {
  static func beginReplay(_ state: inout SessionState) {
    state.transcript.rememberEverything()
    state.replay = Replay(of: state.transcript)
    state.turn = Turn()
  }

  /// `session.idle` is not part of the history, so the state is derived: without an open turn the agent is idle.
  static func endReplay(_ state: inout SessionState, at now: Moment) {
    state.transcript.forgetOld()
    state.replay = nil
    if !state.turn.isTurnOpen { state.turn.stopRunning(at: now) }
  }
}

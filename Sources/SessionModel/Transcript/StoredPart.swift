import CopilotProtocol

/// What stays in memory of a part whose items are on the disk: enough to recognise what comes again, and to jump.
package struct StoredPart: Equatable, Sendable {
  package enum Condition: Equatable, Sendable {
    case onDisk
    case beingRead
    /// It could not be read back, in words that may come from outside.
    case unreadable(String)
  }

  package let address: PageAddress
  package internal(set) var condition = Condition.onDisk
  let kinds: [TranscriptItem.Kind]
  /// One for each item; see `TranscriptItem.fingerprint`.
  let fingerprints: [Int]
  let firstAt: Moment
  /// Of the last item: what comes after it is drawn accordingly.
  let lastParent: ToolCallID?
  /// The items that may still change, by their place in the part: they stay in memory.
  var kept: [Int: TranscriptItem]

  init(_ items: [TranscriptItem], at address: PageAddress) {
    self.address = address
    kinds = items.map(\.content.kind)
    fingerprints = items.map { $0.fingerprint ?? Self.noFingerprint }
    firstAt = items.first?.at ?? Moment(uptime: 0)
    lastParent = items.last?.parent
    kept = [:]
    for (offset, item) in items.enumerated() where !item.isFinal { kept[offset] = item }
  }

  private static let noFingerprint = 0

  mutating func change(_ offset: Int, _ change: (inout TranscriptItem.Content) -> Void) {
    guard var item = kept[offset] else { return }
    change(&item.content)
    kept[offset] = item
  }
}

extension TranscriptItem {
  package enum Kind: UInt8, CaseIterable, Sendable {
    case prompt, agentText, reasoning, toolCall, subagent, decision, notice, compaction, usage, gap, ended
  }

  /// By what it is recognised when the history tells it again: its name where it has one, or else what it says. 64 bits,
  /// so that two of a million items share one once in 37 million sessions.
  var fingerprint: Int? { content.fingerprint ?? key?.fingerprint }
}

extension TranscriptItem.Content {
  package var kind: TranscriptItem.Kind {
    switch self {
    case .prompt: .prompt
    case .agentText: .agentText
    case .reasoning: .reasoning
    case .toolCall: .toolCall
    case .subagent: .subagent
    case .decision: .decision
    case .notice: .notice
    case .compaction: .compaction
    case .usage: .usage
    case .gap: .gap
    case .ended: .ended
    case .stored(let item): item.kind
    }
  }

  /// Of what it says; nil for what has a name, by which it is known.
  var fingerprint: Int? {
    var hasher = Hasher()
    hasher.combine(kind)
    switch self {
    case .prompt(let prompt): hasher.combine(prompt.text)
    case .notice(let notice):
      hasher.combine(notice.topic)
      hasher.combine(notice.text)
    case .compaction(let compaction):
      hasher.combine(compaction.tokensAfter)
      hasher.combine(compaction.messagesRemoved)
    case .ended: break
    case .agentText, .reasoning, .toolCall, .subagent, .decision, .usage, .gap, .stored: return nil
    }
    return hasher.finalize()
  }
}

extension TranscriptKey {
  var fingerprint: Int {
    var hasher = Hasher()
    hasher.combine(self)
    return hasher.finalize()
  }
}

package import SessionModel

/// How a person looks at the transcript: where, and what is open. The view follows the end until the person scrolls
/// away, and then stays where it is, whatever comes, until the person goes back.
package struct TranscriptView: Equatable, Sendable {
  package enum Position: Equatable, Sendable {
    case following
    /// The row at the top, and the end of the transcript when the person left it: what comes after that is new.
    case anchored(Anchor, leftEnd: Anchor)
  }

  package internal(set) var position = Position.following
  /// The item that keys are about: the one Enter opens, and the one that is copied.
  package internal(set) var selected: ItemID?
  /// Where the reader left off; what comes after it is new.
  package internal(set) var unread: UnreadMark?
  /// What is searched for, to be highlighted.
  package internal(set) var highlights: SearchHighlights?
  /// Where the parts of long outputs begin that are shown instead of their ends, in bytes of all that was written.
  var outputStarts: [ItemID: Int] = [:]
  package private(set) var isAllExpanded = false
  package private(set) var showsReasoning = false
  /// The items that are open although the others are not, or the other way round; those of the reasoning by themselves,
  /// since a key of their own opens and folds them all.
  private var exceptions: Set<ItemID> = []
  private var reasoningExceptions: Set<ItemID> = []

  /// Rows counted at most: a number that says no more than "many" is not worth its time.
  static let mostRowsCounted = 500

  package init() {}

  package var isFollowing: Bool { position == .following }

  package mutating func follow() {
    position = .following
    outputStarts = [:]
  }

  package func isExpanded(_ item: TranscriptItem) -> Bool {
    switch item.content {
    case .toolCall, .compaction, .reasoning, .decision, .prompt:
      highlights?.current?.item == item.id || isOpened(item)
    case .agentText, .subagent, .notice, .usage, .gap, .ended, .stored: false
    }
  }

  /// Whether the person has it open, and not only a search that stands in it.
  func isOpened(_ item: TranscriptItem) -> Bool {
    switch item.content {
    case .toolCall, .compaction: isAllExpanded != exceptions.contains(item.id)
    case .reasoning: showsReasoning != reasoningExceptions.contains(item.id)
    case .decision(let record): record.plan != nil && isAllExpanded != exceptions.contains(item.id)
    case .prompt(let prompt): prompt.isLong && isAllExpanded != exceptions.contains(item.id)
    case .agentText, .subagent, .notice, .usage, .gap, .ended, .stored: false
    }
  }

  mutating func flip(_ item: TranscriptItem) {
    if item.isReasoning {
      reasoningExceptions.formSymmetricDifference([item.id])
    } else {
      exceptions.formSymmetricDifference([item.id])
    }
  }

  /// Opens or closes the details of everything but reasoning.
  package mutating func toggleAll() {
    isAllExpanded.toggle()
    exceptions = []
    outputStarts = [:]
  }

  package mutating func toggleReasoning() {
    showsReasoning.toggle()
    reasoningExceptions = []
  }
}

extension TranscriptItem {
  fileprivate var isReasoning: Bool {
    if case .stored(let item) = content { return item.kind == .reasoning }
    if case .reasoning = content { return true }
    return false
  }

  /// Whether it has details to open.
  package var hasDetails: Bool {
    switch content {
    case .toolCall, .reasoning: true
    case .compaction(let compaction): compaction.summary != nil
    case .decision(let record): record.plan != nil
    case .stored(let item): item.kind == .toolCall || item.kind == .reasoning
    case .prompt(let prompt): prompt.isLong
    case .agentText, .subagent, .notice, .usage, .gap, .ended: false
    }
  }
}

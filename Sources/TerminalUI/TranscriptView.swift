package import SessionModel

/// How a person looks at the transcript: where, and what is open. The view follows the end until the person scrolls
/// away, and then stays where it is, whatever comes, until the person goes back.
package struct TranscriptView: Equatable, Sendable {
  /// A row of an item. Places below the last item are the prompts on their way, in their order.
  package struct Anchor: Equatable, Sendable, Comparable {
    package var item: ItemID
    package var row: Int

    package init(item: ItemID, row: Int) {
      self.item = item
      self.row = row
    }

    package static func < (left: Anchor, right: Anchor) -> Bool {
      (left.item, left.row) < (right.item, right.row)
    }
  }

  package enum Position: Equatable, Sendable {
    case following
    /// The row at the top, and the end of the transcript when the person left it: what comes after that is new.
    case anchored(Anchor, leftEnd: Anchor)
  }

  package internal(set) var position = Position.following
  /// The item whose details Enter opens.
  package internal(set) var selected: ItemID?
  package private(set) var isAllExpanded = false
  package private(set) var showsReasoning = false
  /// The items that are open although the others are not, or the other way round.
  private var exceptions: Set<ItemID> = []

  package init() {}

  package var isFollowing: Bool { position == .following }

  package mutating func follow() { position = .following }

  package func isExpanded(_ item: TranscriptItem) -> Bool {
    switch item.content {
    case .toolCall: isAllExpanded != exceptions.contains(item.id)
    case .reasoning: showsReasoning != exceptions.contains(item.id)
    case .prompt, .agentText, .subagent, .decision, .notice, .ended, .stored: false
    }
  }

  mutating func flip(_ item: ItemID) {
    if exceptions.remove(item) == nil { exceptions.insert(item) }
  }

  /// Opens or closes the details of every tool call.
  package mutating func toggleAll() {
    isAllExpanded.toggle()
    exceptions = []
  }

  package mutating func toggleReasoning() {
    showsReasoning.toggle()
    exceptions = []
  }
}

extension TranscriptItem {
  /// Whether it has details to open.
  package var hasDetails: Bool {
    switch content.kind {
    case .toolCall, .reasoning: true
    case .prompt, .agentText, .subagent, .decision, .notice, .ended: false
    }
  }
}

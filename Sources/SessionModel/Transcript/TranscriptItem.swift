package import CopilotProtocol

/// The place of an item in the transcript: a number that never changes and is never given twice.
package struct ItemID: Hashable, Sendable, Comparable {
  package let rawValue: Int

  package init(_ rawValue: Int) { self.rawValue = rawValue }

  package static func < (left: ItemID, right: ItemID) -> Bool { left.rawValue < right.rawValue }
}

/// One thing that happened, as the reader sees it.
package struct TranscriptItem: Equatable, Sendable {
  package let id: ItemID
  let key: TranscriptKey?
  package let at: Moment
  /// The tool call of the sub-agent this belongs to; nil for the main agent.
  package let parent: ToolCallID?
  /// What that sub-agent is called, from outside; nil where nobody has said it.
  package let parentName: String?
  /// Counts the changes of `content`, so that whoever drew the item knows whether to draw it again.
  package private(set) var revision = 0
  package var content: Content {
    didSet { revision += 1 }
  }

  package init(
    id: ItemID, key: TranscriptKey? = nil, at: Moment, parent: ToolCallID? = nil, parentName: String? = nil,
    content: Content
  ) {
    self.init(id: id, key: key, at: at, parent: parent, parentName: parentName, revision: 0, content: content)
  }

  /// One that has changed before.
  init(
    id: ItemID, key: TranscriptKey?, at: Moment, parent: ToolCallID?, parentName: String?, revision: Int,
    content: Content
  ) {
    self.id = id
    self.key = key
    self.at = at
    self.parent = parent
    self.parentName = parentName
    self.revision = revision
    self.content = content
  }

  package enum Content: Equatable, Sendable {
    case prompt(PromptItem)
    case agentText(AgentText)
    case reasoning(AgentText)
    case toolCall(ToolCall)
    case subagent(Subagent)
    /// Boxed: it is by far the largest, and few items are decisions.
    indirect case decision(DecisionRecord)
    case notice(Notice)
    case compaction(Compaction)
    /// What a run used, at its end.
    case usage(RunUsage)
    case gap(Gap)
    case ended(SessionEnd)
    /// It is on the disk. This only stands for it.
    case stored(StoredItem)
  }

  /// Whether more is to come.
  package var isOpen: Bool {
    switch content {
    case .agentText(let text), .reasoning(let text): text.progress == .streaming
    case .toolCall(let call): !call.isFinished
    case .subagent(let agent): agent.progress == .running
    case .compaction(let compaction): compaction.progress == .running
    case .prompt, .decision, .notice, .usage, .gap, .ended, .stored: false
    }
  }

  /// Whether nothing more can come of it when the run is over.
  var endsWithRun: Bool {
    switch content {
    case .agentText(let text), .reasoning(let text): text.progress == .streaming
    case .compaction(let compaction): compaction.progress == .running
    case .toolCall, .subagent, .prompt, .decision, .notice, .usage, .gap, .ended, .stored: false
    }
  }

  /// Whether it is the head of the work of that sub-agent.
  package func isHead(of subagent: ToolCallID) -> Bool { key == .subagent(subagent) }
}

extension TranscriptItem.Content {
  /// Whether it was broken off, so that its end may still come.
  var isBrokenOff: Bool {
    switch self {
    case .agentText(let text), .reasoning(let text): text.progress == .partial
    case .toolCall(let call): call.isBrokenOff
    case .subagent(let agent): agent.isBrokenOff
    case .compaction(let compaction): compaction.isBrokenOff
    case .prompt, .decision, .notice, .usage, .gap, .ended, .stored: false
    }
  }

  /// The stream broke off before the end came.
  mutating func breakOff(at now: Moment) {
    switch self {
    case .agentText(var text):
      text.progress = .partial
      self = .agentText(text)
    case .reasoning(var text):
      text.progress = .partial
      self = .reasoning(text)
    case .toolCall(var call):
      call.progress = .unknown(until: now)
      self = .toolCall(call)
    case .subagent(var agent):
      agent.progress = .unknown(until: now)
      self = .subagent(agent)
    case .compaction(var compaction):
      compaction.progress = .unknown(until: now)
      self = .compaction(compaction)
    case .prompt, .decision, .notice, .usage, .gap, .ended, .stored: break
    }
  }
}

/// A prompt that the agent is known to have seen.
package struct PromptItem: Equatable, Sendable {
  package let text: String
  /// Who wrote it when it was not a person at a keyboard: `schedule-…`, `skill-…`, `system`.
  package let source: String?

  package init(text: String, source: String? = nil) {
    self.text = text
    self.source = source
  }
}

extension PromptItem {
  /// Bytes and lines that are shown whole: half a screen.
  private static let mostBytes = 2 * 1_024
  private static let mostLines = 20

  /// Whether only its beginning is shown until it is opened.
  package var isLong: Bool {
    text.utf8.count > Self.mostBytes || text.utf8.count { $0 == 0x0A } >= Self.mostLines
  }
}

/// Text of the agent: deltas first, then the authoritative whole.
package struct AgentText: Equatable, Sendable {
  package enum Progress: Equatable, Sendable {
    case streaming
    case complete
    /// The stream broke off, and no whole text came.
    case partial
  }

  package var text: StreamedText
  package var progress: Progress
  /// From the first piece to the whole, of reasoning that streamed; nil of everything else.
  package var took: Duration?

  package init(text: StreamedText, progress: Progress, took: Duration? = nil) {
    self.text = text
    self.progress = progress
    self.took = took
  }
}

/// A line of news that is neither the agent's nor the person's.
package struct Notice: Equatable, Sendable {
  package enum Level: String, Equatable, Sendable {
    case info, warning, error
  }

  package let level: Level
  /// What kind of news, in our words: `model`, `mode`, `compaction`, `unreadable`.
  package let topic: String
  /// Text from outside.
  package let text: String
  package let url: String?

  package init(_ level: Level, topic: String, text: String, url: String? = nil) {
    self.level = level
    self.topic = topic
    self.text = text
    self.url = url
  }
}

/// A sub-agent that a tool call started.
package struct Subagent: Equatable, Sendable {
  package enum Progress: Equatable, Sendable {
    case running
    case completed(until: Moment)
    case failed(String, until: Moment)
    /// The session ended or was aborted before it did.
    case unknown(until: Moment)
  }

  package let name: String
  package let description: String
  package var progress: Progress
  /// From outside; nil where the runtime does not say.
  package var model: String?
  /// As the runtime counts them at the end; until then those that were seen.
  package var toolCallCount: Int
  package var tokenCount: Int?

  package init(
    name: String, description: String, progress: Progress, model: String? = nil, toolCallCount: Int = 0,
    tokenCount: Int? = nil
  ) {
    self.name = name
    self.description = description
    self.progress = progress
    self.model = model
    self.toolCallCount = toolCallCount
    self.tokenCount = tokenCount
  }

  var isBrokenOff: Bool { if case .unknown = progress { true } else { false } }
  /// Whether its end is still to be told.
  var isUnsettled: Bool { progress == .running || isBrokenOff }
}

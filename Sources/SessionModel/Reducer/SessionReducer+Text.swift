import CopilotProtocol

extension SessionReducer {
  /// The echo is the only proof that a prompt arrived.
  static func userMessage(_ message: UserMessage, into state: inout SessionState, at now: Moment) {
    if state.replay?.takeKnown(prompt: message.content) == true { return }
    _ = state.outbox.takeSeen(message.content)
    let source = message.source == "user" ? nil : message.source
    state.transcript.append(.prompt(PromptItem(text: message.content, source: source)), at: now)
    state.turn.beginRun(at: now)
  }

  static func append(
    _ delta: AssistantMessageDelta, by speaker: Speaker, to state: inout SessionState, at now: Moment
  ) {
    let parent = speaker.parent(delta.parentToolCallID)
    append(delta.deltaContent, as: .message(delta.messageID), parent, to: &state, at: now) { .agentText($0) }
  }

  static func append(
    _ delta: AssistantReasoningDelta, by speaker: Speaker, to state: inout SessionState, at now: Moment
  ) {
    append(delta.deltaContent, as: .reasoning(delta.reasoningID), speaker.parent(), to: &state, at: now) {
      .reasoning($0)
    }
  }

  static func complete(
    _ message: AssistantMessage, by speaker: Speaker, in state: inout SessionState, at now: Moment
  ) {
    let parent = speaker.parent(message.parentToolCallID)
    complete(message.content, as: .message(message.messageID), parent, in: &state, at: now) { .agentText($0) }
  }

  static func complete(
    _ reasoning: AssistantReasoning, by speaker: Speaker, in state: inout SessionState, at now: Moment
  ) {
    complete(reasoning.content, as: .reasoning(reasoning.reasoningID), speaker.parent(), in: &state, at: now) {
      .reasoning($0)
    }
  }

  private static func append(
    _ delta: String, as key: TranscriptKey, _ parent: ToolCallID?, to state: inout SessionState, at now: Moment,
    content: (AgentText) -> TranscriptItem.Content
  ) {
    if parent == nil { state.turn.beginRun(at: now) }
    guard let place = state.transcript.place(of: key) else {
      let text = AgentText(text: StreamedText(delta), progress: .streaming)
      state.transcript.append(content(text), at: now, parent: parent, as: key)
      return
    }
    if state.replay?.takeInterrupted(key) == true {
      state.transcript.update(place) { $0 = content(AgentText(text: StreamedText(delta), progress: .streaming)) }
    } else {
      state.transcript.update(place) { $0.append(delta) }
    }
  }

  /// The whole text replaces every delta, whatever came of them.
  private static func complete(
    _ whole: String, as key: TranscriptKey, _ parent: ToolCallID?, in state: inout SessionState, at now: Moment,
    content: (AgentText) -> TranscriptItem.Content
  ) {
    let final = content(AgentText(text: StreamedText(whole), progress: .complete))
    if let place = state.transcript.place(of: key) {
      state.replay?.wasTold(of: key)
      let item = state.transcript[place]
      if !state.transcript.canChange(place) || item.content.hasText(of: final) { return state.noteDuplicate() }
      let took = item.isOpen ? now.since(item.at) : nil
      state.transcript.update(place) { $0.complete(with: final.afterThinking(for: took)) }
    } else if !whole.isEmpty {
      // It is empty when the response only asks for tools.
      state.transcript.append(final, at: now, parent: parent, as: key)
    }
  }
}

extension TranscriptItem.Content {
  /// Text that streamed in just so stays, so that nobody has to lay it out again.
  fileprivate mutating func complete(with final: Self) {
    guard let streamed = text?.text, var whole = final.text, kind == final.kind, streamed == whole.text else {
      return self = final
    }
    whole.text = streamed
    self = kind == .reasoning ? .reasoning(whole) : .agentText(whole)
  }

  /// Appends to text that still streams. A delta that comes after the whole is late, and already in it.
  fileprivate mutating func append(_ delta: String) {
    switch self {
    case .agentText(var text) where text.progress != .complete:
      // Let go of the old value first, so that the text grows in place instead of being copied.
      self = .agentText(AgentText(text: StreamedText(), progress: .streaming))
      text.text.append(delta)
      text.progress = .streaming
      self = .agentText(text)
    case .reasoning(var text) where text.progress != .complete:
      self = .reasoning(AgentText(text: StreamedText(), progress: .streaming))
      text.text.append(delta)
      text.progress = .streaming
      self = .reasoning(text)
    case .agentText, .reasoning, .prompt, .toolCall, .subagent, .decision, .notice, .compaction, .usage, .gap, .ended,
      .stored:
      break
    }
  }

  /// Whether it is the same whole text, however long it took.
  fileprivate func hasText(of other: Self) -> Bool {
    guard let text, let other = other.text else { return false }
    return text.progress == other.progress && text.text == other.text
  }

  private var text: AgentText? {
    switch self {
    case .agentText(let text), .reasoning(let text): text
    case .prompt, .toolCall, .subagent, .decision, .notice, .compaction, .usage, .gap, .ended, .stored: nil
    }
  }

  fileprivate func afterThinking(for duration: Duration?) -> Self {
    guard case .reasoning(var text) = self else { return self }
    text.took = duration
    return .reasoning(text)
  }
}

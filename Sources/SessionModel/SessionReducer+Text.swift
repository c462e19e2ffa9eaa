import CopilotProtocol

extension SessionReducer {
  static func foldText(
    _ payload: SessionEvent.Payload, into state: inout SessionState, _ context: EventContext
  ) -> [SessionEffect] {
    switch payload {
    case .userMessage(let message): userMessage(message, into: &state, at: context.now)
    case .assistantMessageDelta(let delta):
      append(
        delta.deltaContent, as: .message(delta.messageID), parent: context.parent(delta.parentToolCallID),
        to: &state, at: context.now, makeContent: TranscriptItem.Content.agentText)
    case .assistantMessage(let message):
      complete(
        message.content, as: .message(message.messageID), parent: context.parent(message.parentToolCallID),
        in: &state, at: context.now, makeContent: TranscriptItem.Content.agentText)
    case .assistantReasoningDelta(let delta):
      append(
        delta.deltaContent, as: .reasoning(delta.reasoningID), parent: context.agent, to: &state, at: context.now,
        makeContent: TranscriptItem.Content.reasoning)
    case .assistantReasoning(let reasoning):
      complete(
        reasoning.content, as: .reasoning(reasoning.reasoningID), parent: context.agent, in: &state, at: context.now,
        makeContent: TranscriptItem.Content.reasoning)
    default: break
    }
    return []
  }

  /// The echo is the only proof that a prompt arrived.
  private static func userMessage(_ message: UserMessage, into state: inout SessionState, at now: Moment) {
    if state.replay?.takeKnown(prompt: message.content) == true { return }
    _ = state.outbox.takeSeen(message.content)
    let source = message.source == "user" ? nil : message.source
    state.transcript.append(.prompt(PromptItem(text: message.content, source: source)), at: now)
    state.turn.beginRun(at: now)
  }

  private static func append(
    _ delta: String, as key: TranscriptKey, parent: ToolCallID?, to state: inout SessionState, at now: Moment,
    makeContent: (AgentText) -> TranscriptItem.Content
  ) {
    if parent == nil { state.turn.beginRun(at: now) }
    guard let place = state.transcript.place(of: key) else {
      let text = AgentText(text: StreamedText(delta), progress: .streaming)
      state.transcript.append(makeContent(text), at: now, parent: parent, as: key)
      return
    }
    state.transcript.update(place) { $0.append(delta) }
  }

  /// The whole text replaces every delta, whatever came of them.
  private static func complete(
    _ whole: String, as key: TranscriptKey, parent: ToolCallID?, in state: inout SessionState, at now: Moment,
    makeContent: (AgentText) -> TranscriptItem.Content
  ) {
    let content = makeContent(AgentText(text: StreamedText(whole), progress: .complete))
    if let place = state.transcript.place(of: key) {
      if state.transcript[place].content != content { state.transcript.update(place) { $0 = content } }
    } else if !whole.isEmpty {
      // Empty when the response only asks for tools.
      state.transcript.append(content, at: now, parent: parent, as: key)
    }
  }
}

extension TranscriptItem.Content {
  /// Appends to text that still streams. A delta that comes after the whole is late, and already in it.
  fileprivate mutating func append(_ delta: String) {
    switch self {
    case .agentText(var text) where text.progress != .complete:
      self = .agentText(AgentText(text: StreamedText(), progress: .streaming))
      text.text.append(delta)
      text.progress = .streaming
      self = .agentText(text)
    case .reasoning(var text) where text.progress != .complete:
      self = .reasoning(AgentText(text: StreamedText(), progress: .streaming))
      text.text.append(delta)
      text.progress = .streaming
      self = .reasoning(text)
    case .agentText, .reasoning, .prompt, .toolCall, .subagent, .decision, .notice, .ended: break
    }
  }
}

import CopilotProtocol

extension SessionReducer {
  static func begin(_ call: ToolCall, parent: ToolCallID?, in state: inout SessionState, at now: Moment) {
    if parent == nil { state.turn.beginRun(at: now) }
    guard state.transcript.place(of: .tool(call.id)) == nil else { return }
    state.transcript.append(.toolCall(call), at: now, parent: parent, as: .tool(call.id))
  }

  static func finish(
    _ completion: ToolExecutionComplete, by speaker: Speaker, in state: inout SessionState, at now: Moment
  ) {
    withdraw(where: { $0.toolCall == completion.toolCallID }, from: &state, because: "the tool call ended", at: now)
    if state.transcript.place(of: .tool(completion.toolCallID)) == nil {
      // Its start was lost; the result must not be.
      let call = ToolCall(id: completion.toolCallID, name: "tool", arguments: nil)
      begin(call, parent: speaker.parent(completion.parentToolCallID), in: &state, at: now)
    }
    state.updateTool(completion.toolCallID) { call in
      guard !call.isFinished else { return }
      call.progress = completion.progress(at: now)
      call.result = completion.result?.detailedContent ?? completion.result?.content
    }
  }

  static func begin(_ started: SubagentStarted, in state: inout SessionState, at now: Moment) {
    guard state.transcript.place(of: .subagent(started.toolCallID)) == nil else { return }
    let agent = Subagent(name: started.agentDisplayName, description: started.agentDescription, progress: .running)
    state.transcript.append(.subagent(agent), at: now, as: .subagent(started.toolCallID))
  }

  static func finishSubagent(
    _ id: ToolCallID, _ name: String, _ progress: Subagent.Progress, in state: inout SessionState, at now: Moment
  ) {
    guard let place = state.transcript.place(of: .subagent(id)) else {
      let agent = Subagent(name: name, description: "", progress: progress)
      state.transcript.append(.subagent(agent), at: now, as: .subagent(id))
      return
    }
    state.transcript.update(place) { content in
      guard case .subagent(var agent) = content, agent.progress == .running else { return }
      agent.progress = progress
      content = .subagent(agent)
    }
  }
}

extension SessionState {
  mutating func updateTool(_ id: ToolCallID, _ change: (inout ToolCall) -> Void) {
    guard let place = transcript.place(of: .tool(id)) else { return }
    transcript.update(place) { content in
      guard case .toolCall(var call) = content else { return }
      change(&call)
      content = .toolCall(call)
    }
  }
}

extension ToolCall {
  init(_ start: ToolExecutionStart) {
    self.init(id: start.toolCallID, name: start.toolName, arguments: start.arguments)
  }

  init(_ request: ToolUserRequested) {
    self.init(id: request.toolCallID, name: request.toolName, arguments: request.arguments)
  }
}

extension ToolExecutionComplete {
  /// The code of a call that a person, a rule or a hook did not allow (protocol notes 4.10).
  private static let deniedCode = "denied"

  fileprivate func progress(at now: Moment) -> ToolCall.Progress {
    if success { return .succeeded(until: now) }
    if error?.code == Self.deniedCode { return .denied(until: now) }
    return .failed(error?.message ?? "", until: now)
  }
}

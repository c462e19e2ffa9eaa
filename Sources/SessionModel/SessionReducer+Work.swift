import CopilotProtocol
import JSONRPC

extension SessionReducer {
  static func foldWork(
    _ payload: SessionEvent.Payload, into state: inout SessionState, _ context: EventContext
  ) -> [SessionEffect] {
    let now = context.now
    switch payload {
    case .toolExecutionStart(let start):
      begin(
        ToolCall(id: start.toolCallID, name: start.toolName, arguments: start.arguments),
        parent: context.parent(start.parentToolCallID), in: &state, at: now)
    case .toolUserRequested(let request):
      begin(
        ToolCall(id: request.toolCallID, name: request.toolName, arguments: request.arguments), parent: nil,
        in: &state, at: now)
    case .toolExecutionPartialResult(let result):
      output(result.partialOutput, of: result.toolCallID, from: .partialResult, into: &state)
    case .toolShellOutput(let chunk): output(chunk.text, of: chunk.toolCallID, from: .shellOutput, into: &state)
    case .toolExecutionProgress(let progress):
      state.updateTool(progress.toolCallID) { $0.remark = progress.progressMessage }
    case .toolExecutionComplete(let complete): finish(complete, in: &state, context)
    case .subagentStarted(let started):
      let agent = Subagent(name: started.agentDisplayName, description: started.agentDescription, progress: .running)
      guard state.transcript.place(of: .subagent(started.toolCallID)) == nil else { break }
      state.transcript.append(.subagent(agent), at: now, as: .subagent(started.toolCallID))
    case .subagentCompleted(let completed):
      finishSubagent(completed.toolCallID, completed.agentDisplayName, .completed(until: now), in: &state, at: now)
    case .subagentFailed(let failed):
      finishSubagent(failed.toolCallID, failed.agentDisplayName, .failed(failed.error, until: now), in: &state, at: now)
    default: break
    }
    return []
  }

  private static func begin(_ call: ToolCall, parent: ToolCallID?, in state: inout SessionState, at now: Moment) {
    if parent == nil { state.turn.beginRun(at: now) }
    guard state.transcript.place(of: .tool(call.id)) == nil else { return }
    state.transcript.append(.toolCall(call), at: now, parent: parent, as: .tool(call.id))
  }

  private static func output(
    _ chunk: String, of id: ToolCallID, from channel: ToolCall.OutputChannel, into state: inout SessionState
  ) {
    state.updateTool(id) { $0.append(chunk, from: channel) }
  }

  private static func finish(
    _ complete: ToolExecutionComplete, in state: inout SessionState, _ context: EventContext
  ) {
    let now = context.now
    withdraw(
      where: { $0.toolCall == complete.toolCallID }, from: &state, because: "the tool call ended", at: now)
    if state.transcript.place(of: .tool(complete.toolCallID)) == nil {
      // Its start was lost; the result must not be.
      let call = ToolCall(id: complete.toolCallID, name: "tool", arguments: nil)
      begin(call, parent: context.parent(complete.parentToolCallID), in: &state, at: now)
    }
    state.updateTool(complete.toolCallID) { call in
      call.progress = complete.progress(at: now)
      call.result = complete.result?.detailedContent ?? complete.result?.content
    }
  }

  private static func finishSubagent(
    _ id: ToolCallID, _ name: String, _ progress: Subagent.Progress, in state: inout SessionState, at now: Moment
  ) {
    guard let place = state.transcript.place(of: .subagent(id)) else {
      state.transcript.append(
        .subagent(Subagent(name: name, description: "", progress: progress)), at: now, as: .subagent(id))
      return
    }
    state.transcript.update(place) { content in
      guard case .subagent(var agent) = content else { return }
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

extension ToolExecutionComplete {
  /// The code of a call that a person, a rule or a hook did not allow (protocol notes 4.10).
  private static let deniedCode = "denied"

  fileprivate func progress(at now: Moment) -> ToolCall.Progress {
    if success { return .succeeded(until: now) }
    if error?.code == Self.deniedCode { return .denied(until: now) }
    return .failed(error?.message ?? "", until: now)
  }
}

import CopilotProtocol
import JSONRPC

extension SessionReducer {
  static func begin(_ call: ToolCall, parent: ToolCallID?, in state: inout SessionState, at now: Moment) {
    if parent == nil { state.turn.beginRun(at: now) }
    guard state.transcript.place(of: .tool(call.id)) != nil else {
      state.transcript.append(.toolCall(call), at: now, parent: parent, as: .tool(call.id))
      if let parent { state.updateSubagent(parent) { $0.toolCallCount += 1 } }
      return
    }
    state.replay?.wasTold(of: .tool(call.id))
    if state.replay != nil { state.updateTool(call.id) { $0.reopen() } } else { state.noteDuplicate() }
  }

  /// Only a tool that runs has output, so nobody waits for its approval any more (protocol notes 8.2, rule 2).
  static func append(
    _ output: String, from channel: ToolCall.OutputChannel, to id: ToolCallID, in state: inout SessionState,
    at now: Moment
  ) -> [SessionEffect] {
    let beginsAnew = state.replay?.takeInterrupted(.tool(id)) == true
    state.updateTool(id) { call in
      if beginsAnew { call.forgetOutput() }
      call.append(output, from: channel)
    }
    return withdrawRequests(about: id, from: &state, because: "the tool runs, so somebody allowed it", at: now)
  }

  static func finish(
    _ completion: ToolExecutionComplete, by speaker: Speaker, in state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    let id = completion.toolCallID
    let effects = withdrawRequests(about: id, from: &state, because: "the tool call ended", at: now)
    let isOnDisk = state.transcript.place(of: .tool(id)).map(state.transcript.canChange) == false
    if isOnDisk || state.toolCall(id)?.isUnsettled == false {
      state.noteDuplicate()
      return effects
    }
    if state.transcript.place(of: .tool(id)) == nil {
      // Its start was lost; the result must not be.
      let call = ToolCall(id: id, name: "tool", arguments: nil)
      begin(call, parent: speaker.parent(completion.parentToolCallID), in: &state, at: now)
    }
    state.updateTool(id) { call in
      call.progress = completion.progress(at: now)
      call.result = completion.result?.detailedContent ?? completion.result?.content
      call.exitCode = completion.exitCode
    }
    if completion.success { noteWhatChanged(by: id, in: &state) }
    return effects
  }

  /// The files and the to-do list of the session, as far as its tool calls tell.
  private static func noteWhatChanged(by id: ToolCallID, in state: inout SessionState) {
    guard let call = state.toolCall(id) else { return }
    if let edit = FileEditing(of: call) { state.changedFiles.note(edit) }
    guard call.name == "sql", let statement = call.arguments?["query"]?.string, state.todos.apply(statement) else {
      return
    }
    let todos = state.todos
    state.updateTool(id) { $0.todos = todos }
  }

  static func begin(_ started: SubagentStarted, in state: inout SessionState, at now: Moment) {
    let agent = Subagent(
      name: started.agentDisplayName, description: started.agentDescription, progress: .running, model: started.model)
    guard let place = state.transcript.place(of: .subagent(started.toolCallID)) else {
      let parent = state.transcript.parent(ofSubagent: started.toolCallID)
      state.transcript.append(.subagent(agent), at: now, parent: parent, as: .subagent(started.toolCallID))
      return
    }
    guard state.replay != nil else { return state.noteDuplicate() }
    if state.transcript[place].content.isBrokenOff { state.transcript.update(place) { $0 = .subagent(agent) } }
  }

  static func finishSubagent(
    _ id: ToolCallID, _ end: SubagentEnd, in state: inout SessionState, at now: Moment
  ) {
    state.transcript.closeOpenItems(of: id, at: now)
    guard state.transcript.place(of: .subagent(id)) != nil else {
      var agent = Subagent(name: end.name, description: "", progress: .running)
      agent.finish(end)
      let parent = state.transcript.parent(ofSubagent: id)
      state.transcript.append(.subagent(agent), at: now, parent: parent, as: .subagent(id))
      return
    }
    state.updateSubagent(id) { if $0.isUnsettled { $0.finish(end) } }
  }
}

/// How a sub-agent ended.
struct SubagentEnd {
  let name: String
  let progress: Subagent.Progress
  let model: String?
  let toolCallCount: Int?
  let tokenCount: Int?

  init(_ completed: SubagentCompleted, at now: Moment) {
    name = completed.agentDisplayName
    progress = completed.cancelled ? .failed("cancelled", until: now) : .completed(until: now)
    model = completed.model
    toolCallCount = completed.totalToolCalls
    tokenCount = completed.totalTokens
  }

  init(_ failed: SubagentFailed, at now: Moment) {
    name = failed.agentDisplayName
    progress = .failed(failed.error, until: now)
    model = nil
    toolCallCount = failed.totalToolCalls
    tokenCount = failed.totalTokens
  }
}

extension Subagent {
  fileprivate mutating func finish(_ end: SubagentEnd) {
    progress = end.progress
    model = end.model ?? model
    toolCallCount = end.toolCallCount ?? toolCallCount
    tokenCount = end.tokenCount
  }
}

extension SessionState {
  func toolCall(_ id: ToolCallID) -> ToolCall? {
    guard let place = transcript.place(of: .tool(id)), case .toolCall(let call) = transcript[place].content else {
      return nil
    }
    return call
  }

  mutating func updateTool(_ id: ToolCallID, _ change: (inout ToolCall) -> Void) {
    guard let place = transcript.place(of: .tool(id)) else { return }
    transcript.update(place) { content in
      guard case .toolCall(var call) = content else { return }
      change(&call)
      content = .toolCall(call)
    }
  }
}

extension SessionState {
  fileprivate mutating func updateSubagent(_ id: ToolCallID, _ change: (inout Subagent) -> Void) {
    guard let place = transcript.place(of: .subagent(id)) else { return }
    transcript.update(place) { content in
      guard case .subagent(var agent) = content else { return }
      change(&agent)
      content = .subagent(agent)
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
  /// The codes of a call that was not allowed: "denied" when somebody said why, "rejected" when nobody did, as is always
  /// so in the cloud (measured with runtime 1.0.64).
  private static let denialCodes: Set = ["denied", "rejected"]

  /// Runtime 1.0.64 tells it only in the last line of the output, newer ones in a field.
  fileprivate var exitCode: Int? {
    shellExecution?.exitCode ?? result?.contents.lazy.compactMap(\.exitCode).last
      ?? result?.content.flatMap(ShellExit.init)?.code
  }

  fileprivate func progress(at now: Moment) -> ToolCall.Progress {
    if success { return .succeeded(until: now) }
    if let code = error?.code, Self.denialCodes.contains(code) { return .denied(until: now) }
    return .failed(error?.message ?? "", until: now)
  }
}

extension ToolContent {
  fileprivate var exitCode: Int? {
    switch self {
    case .terminal(_, _, let exitCode): exitCode
    case .shellExit(let exitCode, _, _): exitCode
    case .text, .image, .audio, .resourceLink, .resource, .unknown: nil
    }
  }
}

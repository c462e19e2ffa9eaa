import CopilotProtocol
import JSONRPC

extension SessionReducer {
  /// Folds one event into the state. One that could not be read costs a line, never the session.
  static func fold(
    _ event: SessionEvent, into state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    let now = state.replay == nil ? now : now.told(by: event)
    state.wire.lastEventAt = now
    for fault in event.readability.faults { state.wire.noteFault(fault.code) }
    for fault in event.faults { state.wire.note(fault) }
    let speaker = Speaker(of: event)
    switch event.payload {
    // Life
    case .sessionStart(let start): agentStarted(start, in: &state, at: now)
    case .sessionIdle: return idle(&state, at: now)
    case .sessionShutdown(let shutdown): return ended(shutdown, in: &state, at: now)
    case .assistantTurnStart(let turn):
      if speaker.isMain(turn.parentToolCallID) { return turnStarted(&state, at: now) }
    case .assistantTurnEnd(let turn): if speaker.isMain(turn.parentToolCallID) { state.turn.isTurnOpen = false }
    case .assistantIntent(let intent): state.turn.intent = intent.intent
    case .abort(let abort): return aborted(abort, in: &state, at: now)
    case .sessionError(let error): failed(error, in: &state, at: now)

    // Text
    case .userMessage(let message): userMessage(message, into: &state, at: now)
    case .assistantMessageDelta(let delta): append(delta, by: speaker, to: &state, at: now)
    case .assistantMessage(let message): complete(message, by: speaker, in: &state, at: now)
    case .assistantReasoningDelta(let delta): append(delta, by: speaker, to: &state, at: now)
    case .assistantReasoning(let reasoning): complete(reasoning, by: speaker, in: &state, at: now)

    // Work
    case .toolUserRequested(let request): begin(ToolCall(request), parent: nil, in: &state, at: now)
    case .toolExecutionStart(let start):
      begin(ToolCall(start), parent: speaker.parent(start.parentToolCallID), in: &state, at: now)
    case .toolExecutionPartialResult(let result):
      return append(result.partialOutput, from: .partialResult, to: result.toolCallID, in: &state, at: now)
    case .toolShellOutput(let chunk):
      return append(chunk.text, from: .shellOutput, to: chunk.toolCallID, in: &state, at: now)
    case .toolExecutionProgress(let progress):
      state.updateTool(progress.toolCallID) { $0.remark = progress.progressMessage }
    case .toolExecutionComplete(let completion): return finish(completion, by: speaker, in: &state, at: now)
    case .subagentStarted(let started): begin(started, in: &state, at: now)
    case .subagentCompleted(let completed):
      finishSubagent(completed.toolCallID, SubagentEnd(completed, at: now), in: &state, at: now)
    case .subagentFailed(let failed):
      finishSubagent(failed.toolCallID, SubagentEnd(failed, at: now), in: &state, at: now)

    // Requests
    case .permissionRequested(let permission): return asked(permission, by: event, of: &state, at: now)
    case .userInputRequested(let question):
      return arrive(question.requestID, .question(question), question.toolCallID, event, in: &state, at: now)
    case .elicitationRequested(let form):
      return arrive(form.requestID, .form(form), form.toolCallID, event, in: &state, at: now)
    case .exitPlanModeRequested(let plan):
      state.newestPlan = plan.planContent
      return arrive(plan.requestID, .plan(plan), nil, event, in: &state, at: now)
    case .autoModeSwitchRequested(let ask):
      return arrive(ask.requestID, .modelSwitch(ask), nil, event, in: &state, at: now)
    case .sessionLimitsExhaustedRequested(let ask):
      return arrive(ask.requestID, .limits(ask), nil, event, in: &state, at: now)
    case .permissionCompleted(let done): return settle(.permission(done), in: &state, at: now)
    case .userInputCompleted(let done): return settle(.question(done), in: &state, at: now)
    case .elicitationCompleted(let done): return settle(.form(done), in: &state, at: now)
    case .exitPlanModeCompleted(let done): return settle(.plan(done), in: &state, at: now)
    case .autoModeSwitchCompleted(let done): return settle(.modelSwitch(done), in: &state, at: now)
    case .sessionLimitsExhaustedCompleted(let done): return settle(.limits(done), in: &state, at: now)

    // News
    case .sessionInfo(let info): tell(info, in: &state, at: now)
    case .sessionWarning(let warning): state.notify(Notice(warning), at: now)
    case .sessionTitleChanged(let change): state.identity.title = change.title
    case .sessionModeChanged(let change): modeChanged(change, in: &state, at: now)
    case .sessionModelChange(let change): modelChanged(change, in: &state, at: now)
    case .sessionCompactionStart(let start):
      state.turn.compactingSince = now
      if state.replay == nil { state.beginCompaction(start.currentTokens, at: now) }
    case .sessionCompactionComplete(let complete): state.finishCompaction(complete, at: now)
    case .sessionTaskComplete(let task): state.notify(Notice(task), at: now)
    case .sessionHandoff(let handoff): state.notify(Notice(handoff), at: now)
    case .sessionPlanChanged(let change): state.notify(Notice(change), at: now)
    case .sessionPermissionsChanged(let change): permissionsChanged(change, in: &state, at: now)
    case .sessionManagedSettingsEnforced(let enforced):
      state.notify(Notice(.warning, topic: "managed settings", text: enforced.message), at: now)
    case .sessionContextChanged(let change): if let branch = change.branch { state.identity.agentBranch = branch }
    case .sessionTruncation(let cut): state.notify(Notice(cut), at: now)
    case .sessionContextCleared:
      state.notify(Notice(.info, topic: "context", text: "the conversation was cleared for the agent"), at: now)
    case .sessionUsageInfo(let info): state.usage.note(info)
    case .assistantUsage(let usage): state.add(usage)
    case .skillInvoked(let skill): state.notify(Notice(.info, topic: "skill", text: skill.name), at: now)
    case .malformed(let fault, _):
      // What happened to the whole message says more than what is missing in the rest of it.
      let code = event.readability.faults.first?.code ?? fault.code
      state.notify(Notice(.warning, topic: "unreadable", text: "an event could not be read (\(code))"), at: now)
      return endWasUnreadable(event, in: &state)
    case .unknown: state.wire.unknownEventCount += 1

    // Nothing a person needs a line for
    case .sessionResume, .assistantIdle, .pendingMessagesModified, .assistantMessageStart, .subagentSelected,
      .subagentDeselected, .commandCompleted, .commandExecute, .commandQueued, .externalToolCompleted,
      .externalToolRequested, .hookProgress, .sessionMcpServerStatusChanged,
      .sessionRemoteSteerableChanged, .sessionSnapshotRewind, .sessionTodosChanged, .systemNotification:
      break
    }
    return []
  }
}

/// Who speaks in an event: the main agent, or the sub-agent that a tool call started. Live cloud events of runtime
/// 1.0.64 have lost their agent's id, so payloads carry it too (protocol notes 4.1).
struct Speaker {
  private let agent: ToolCallID?

  init(of event: SessionEvent) { agent = event.agentID.map(ToolCallID.init(rawValue:)) }

  func parent(_ fromPayload: ToolCallID? = nil) -> ToolCallID? { fromPayload ?? agent }
  func isMain(_ fromPayload: ToolCallID?) -> Bool { parent(fromPayload) == nil }
}

extension Moment {
  /// Old events come now, and happened then: what the wall clock said is theirs.
  fileprivate func told(by event: SessionEvent) -> Moment {
    Moment(uptime: uptime, wallClock: event.timestamp?.millisecondsSince1970 ?? wallClock)
  }
}

extension WireNews {
  /// An event of an unknown type is no fault: newer runtimes have more of them.
  mutating func note(_ fault: EventFault) {
    if case .unknownType = fault { return }
    noteFault(fault.code)
  }
}

import CopilotProtocol

extension SessionReducer {
  /// Folds one event into the state. One that could not be read costs a line, never the session.
  static func fold(
    _ event: SessionEvent, into state: inout SessionState, at now: Moment
  ) -> [SessionEffect] {
    state.wire.lastEventAt = now
    for fault in event.faults { state.wire.noteFault(fault.code) }
    let context = EventContext(event: event, now: now)
    switch event.payload {
    case .sessionStart, .sessionResume, .sessionShutdown, .sessionIdle, .assistantIdle, .assistantTurnStart,
      .assistantTurnEnd, .abort, .sessionError, .assistantIntent, .pendingMessagesModified:
      return foldLife(event.payload, into: &state, context)
    case .userMessage, .assistantMessageStart, .assistantMessageDelta, .assistantMessage, .assistantReasoning,
      .assistantReasoningDelta:
      return foldText(event.payload, into: &state, context)
    case .toolUserRequested, .toolExecutionStart, .toolExecutionPartialResult, .toolExecutionProgress,
      .toolShellOutput, .toolExecutionComplete, .subagentStarted, .subagentCompleted, .subagentFailed,
      .subagentSelected, .subagentDeselected:
      return foldWork(event.payload, into: &state, context)
    case .permissionRequested, .permissionCompleted, .userInputRequested, .userInputCompleted, .elicitationRequested,
      .elicitationCompleted, .exitPlanModeRequested, .exitPlanModeCompleted, .autoModeSwitchRequested,
      .autoModeSwitchCompleted, .sessionLimitsExhaustedRequested, .sessionLimitsExhaustedCompleted:
      return foldRequest(event, into: &state, now)
    case .unknown: state.wire.unknownEventCount += 1
    default: foldNews(event.payload, into: &state, context)
    }
    return []
  }
}

/// What the folding of one event needs besides the state.
struct EventContext {
  let now: Moment
  /// The tool call of the sub-agent that speaks. Live cloud events of runtime 1.0.64 have lost their agent's id, so
  /// payloads also carry it (protocol notes 4.1).
  let agent: ToolCallID?

  init(event: SessionEvent, now: Moment) {
    self.now = now
    agent = event.agentID.map(ToolCallID.init(rawValue:))
  }

  func parent(_ fromPayload: ToolCallID?) -> ToolCallID? { fromPayload ?? agent }
}

extension WireNews {
  mutating func noteFault(_ code: String) {
    faultCount += 1
    lastFault = code
  }
}

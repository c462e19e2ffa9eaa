extension SessionEvent.Payload {
  /// Nil for a type that has no case of its own.
  init?(type: String, _ fields: inout FieldReader) throws(FieldFault) {
    if let payload = try Self.talk(type, &fields) {
      self = payload
    } else if let payload = try Self.work(type, &fields) {
      self = payload
    } else if let payload = try Self.state(type, &fields) {
      self = payload
    } else if let payload = try Self.request(type, &fields) {
      self = payload
    } else {
      return nil
    }
  }

  /// What the agent and the person say.
  private static func talk(_ type: String, _ fields: inout FieldReader) throws(FieldFault) -> Self? {
    switch type {
    case "abort": .abort(try Abort(&fields))
    case "assistant.idle": .assistantIdle(try AssistantIdle(&fields))
    case "assistant.intent": .assistantIntent(try AssistantIntent(&fields))
    case "assistant.message": .assistantMessage(try AssistantMessage(&fields))
    case "assistant.message_delta": .assistantMessageDelta(try AssistantMessageDelta(&fields))
    case "assistant.message_start": .assistantMessageStart(try AssistantMessageStart(&fields))
    case "assistant.reasoning": .assistantReasoning(try AssistantReasoning(&fields))
    case "assistant.reasoning_delta": .assistantReasoningDelta(try AssistantReasoningDelta(&fields))
    case "assistant.turn_end": .assistantTurnEnd(try AssistantTurnEnd(&fields))
    case "assistant.turn_start": .assistantTurnStart(try AssistantTurnStart(&fields))
    case "assistant.usage": .assistantUsage(try AssistantUsage(&fields))
    case "pending_messages.modified": .pendingMessagesModified
    case "user.message": .userMessage(try UserMessage(&fields))
    default: nil
    }
  }

  /// What tools, sub-agents and skills do.
  private static func work(_ type: String, _ fields: inout FieldReader) throws(FieldFault) -> Self? {
    switch type {
    case "command.completed": .commandCompleted(try CommandCompleted(&fields))
    case "command.execute": .commandExecute(try CommandExecute(&fields))
    case "command.queued": .commandQueued(try CommandQueued(&fields))
    case "external_tool.completed": .externalToolCompleted(try ExternalToolCompleted(&fields))
    case "external_tool.requested": .externalToolRequested(try ExternalToolRequested(&fields))
    case "hook.progress": .hookProgress(try HookProgress(&fields))
    case "skill.invoked": .skillInvoked(try SkillInvoked(&fields))
    case "subagent.completed": .subagentCompleted(try SubagentCompleted(&fields))
    case "subagent.deselected": .subagentDeselected
    case "subagent.failed": .subagentFailed(try SubagentFailed(&fields))
    case "subagent.selected": .subagentSelected(try SubagentSelected(&fields))
    case "subagent.started": .subagentStarted(try SubagentStarted(&fields))
    case "system.notification": .systemNotification(try SystemNotification(&fields))
    case "tool.execution_complete": .toolExecutionComplete(try ToolExecutionComplete(&fields))
    case "tool.execution_partial_result": .toolExecutionPartialResult(try ToolExecutionPartialResult(&fields))
    case "tool.execution_progress": .toolExecutionProgress(try ToolExecutionProgress(&fields))
    case "tool.execution_start": .toolExecutionStart(try ToolExecutionStart(&fields))
    case "tool.shell_output": .toolShellOutput(try ToolShellOutput(&fields))
    case "tool.user_requested": .toolUserRequested(try ToolUserRequested(&fields))
    default: nil
    }
  }

  /// What the session is and becomes.
  private static func state(_ type: String, _ fields: inout FieldReader) throws(FieldFault) -> Self? {
    switch type {
    case "session.compaction_complete": .sessionCompactionComplete(try SessionCompactionComplete(&fields))
    case "session.compaction_start": .sessionCompactionStart(try SessionCompactionStart(&fields))
    case "session.context_changed": .sessionContextChanged(try SessionContextChanged(&fields))
    case "session.context_cleared": .sessionContextCleared(try SessionContextCleared(&fields))
    case "session.error": .sessionError(try SessionError(&fields))
    case "session.handoff": .sessionHandoff(try SessionHandoff(&fields))
    case "session.idle": .sessionIdle(try SessionIdle(&fields))
    case "session.info": .sessionInfo(try SessionInfo(&fields))
    case "session.managed_settings_enforced":
      .sessionManagedSettingsEnforced(try SessionManagedSettingsEnforced(&fields))
    case "session.mcp_server_status_changed":
      .sessionMcpServerStatusChanged(try SessionMcpServerStatusChanged(&fields))
    case "session.mode_changed": .sessionModeChanged(try SessionModeChanged(&fields))
    case "session.model_change": .sessionModelChange(try SessionModelChange(&fields))
    case "session.permissions_changed": .sessionPermissionsChanged(try SessionPermissionsChanged(&fields))
    case "session.plan_changed": .sessionPlanChanged(try SessionPlanChanged(&fields))
    case "session.remote_steerable_changed":
      .sessionRemoteSteerableChanged(try SessionRemoteSteerableChanged(&fields))
    case "session.resume": .sessionResume(try SessionResume(&fields))
    case "session.shutdown": .sessionShutdown(try SessionShutdown(&fields))
    case "session.snapshot_rewind": .sessionSnapshotRewind(try SessionSnapshotRewind(&fields))
    case "session.start": .sessionStart(try SessionStart(&fields))
    case "session.task_complete": .sessionTaskComplete(try SessionTaskComplete(&fields))
    case "session.title_changed": .sessionTitleChanged(try SessionTitleChanged(&fields))
    case "session.todos_changed": .sessionTodosChanged
    case "session.truncation": .sessionTruncation(try SessionTruncation(&fields))
    case "session.usage_info": .sessionUsageInfo(try SessionUsageInfo(&fields))
    case "session.warning": .sessionWarning(try SessionWarning(&fields))
    default: nil
    }
  }

  /// What waits for a person, and what came of it.
  private static func request(_ type: String, _ fields: inout FieldReader) throws(FieldFault) -> Self? {
    switch type {
    case "auto_mode_switch.completed": .autoModeSwitchCompleted(try AutoModeSwitchCompleted(&fields))
    case "auto_mode_switch.requested": .autoModeSwitchRequested(try AutoModeSwitchRequested(&fields))
    case "elicitation.completed": .elicitationCompleted(try ElicitationCompleted(&fields))
    case "elicitation.requested": .elicitationRequested(try ElicitationRequested(&fields))
    case "exit_plan_mode.completed": .exitPlanModeCompleted(try ExitPlanModeCompleted(&fields))
    case "exit_plan_mode.requested": .exitPlanModeRequested(try ExitPlanModeRequested(&fields))
    case "permission.completed": .permissionCompleted(try PermissionCompleted(&fields))
    case "permission.requested": .permissionRequested(PermissionRequested(&fields))
    case "session_limits_exhausted.completed":
      .sessionLimitsExhaustedCompleted(try SessionLimitsExhaustedCompleted(&fields))
    case "session_limits_exhausted.requested":
      .sessionLimitsExhaustedRequested(try SessionLimitsExhaustedRequested(&fields))
    case "user_input.completed": .userInputCompleted(try UserInputCompleted(&fields))
    case "user_input.requested": .userInputRequested(try UserInputRequested(&fields))
    default: nil
    }
  }
}

import CopilotProtocol

extension SessionReducer {
  /// Events that are a line of news, or only change what the status says.
  static func foldNews(
    _ payload: SessionEvent.Payload, into state: inout SessionState, _ context: EventContext
  ) {
    let now = context.now
    switch payload {
    case .sessionInfo(let info): news(info, in: &state, at: now)
    case .sessionWarning(let warning):
      state.notify(Notice(.warning, topic: warning.warningType, text: warning.message, url: warning.url), at: now)
    case .sessionTitleChanged(let change): state.identity.title = change.title
    case .sessionModeChanged(let change):
      state.identity.mode = change.newMode.rawText
      state.notify(Notice(.info, topic: "mode", text: change.newMode.rawText), at: now)
    case .sessionModelChange(let change):
      state.identity.model = change.newModel
      let cause = change.cause.map { " (\($0))" } ?? ""
      state.notify(Notice(.info, topic: "model", text: change.newModel + cause), at: now)
    case .sessionCompactionStart:
      state.turn.compactingSince = now
    case .sessionCompactionComplete(let done):
      state.turn.compactingSince = nil
      state.notify(done.notice, at: now)
    case .sessionTaskComplete(let done):
      let level: Notice.Level = done.success == false ? .warning : .info
      state.notify(Notice(level, topic: "task complete", text: done.summary ?? done.reason ?? ""), at: now)
    case .sessionPermissionsChanged(let change):
      state.notify(Notice(.warning, topic: "permissions", text: change.words), at: now)
    case .sessionManagedSettingsEnforced(let enforced):
      state.notify(Notice(.warning, topic: "managed settings", text: enforced.message), at: now)
    case .sessionContextChanged(let change): if let branch = change.branch { state.identity.agentBranch = branch }
    case .sessionUsageInfo(let info):
      state.usage.contextTokens = info.currentTokens
      state.usage.contextLimit = info.tokenLimit
    case .assistantUsage(let usage):
      state.usage.inputTokens += usage.inputTokens ?? 0
      state.usage.outputTokens += usage.outputTokens ?? 0
    case .sessionTruncation(let cut):
      let text = "\(cut.messagesRemovedDuringTruncation) messages were cut to fit the model's window"
      state.notify(Notice(.info, topic: "truncation", text: text), at: now)
    case .skillInvoked(let skill): state.notify(Notice(.info, topic: "skill", text: skill.name), at: now)
    case .malformed(let fault, _):
      let text = "an event could not be read (\(fault.words))"
      state.notify(Notice(.warning, topic: "unreadable", text: text), at: now)
    default: break
    }
  }

  private static func news(_ info: SessionInfo, in state: inout SessionState, at now: Moment) {
    if info.infoType == "remote", let url = info.url { state.identity.url = .announced(url) }
    state.notify(Notice(.info, topic: info.infoType, text: info.message, url: info.url), at: now)
  }
}

extension SessionCompactionComplete {
  fileprivate var notice: Notice {
    guard success else { return Notice(.warning, topic: "compaction failed", text: error ?? "") }
    let removed = messagesRemoved.map { "\($0) messages were replaced by a summary" }
    return Notice(.info, topic: "compaction", text: removed ?? "the conversation was summarised")
  }
}

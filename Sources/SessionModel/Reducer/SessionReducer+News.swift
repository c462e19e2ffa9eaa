import CopilotProtocol

extension SessionReducer {
  static func tell(_ info: SessionInfo, in state: inout SessionState, at now: Moment) {
    state.notify(Notice(.info, topic: info.infoType.asWords, text: info.message, url: info.url), at: now)
    // The only announcement of the session's page, and it is not repeated.
    guard info.infoType == "remote", let url = info.url, state.identity.url != .announced(url) else { return }
    guard let page = GitHubPage(url) else {
      state.notify(
        Notice(
          .warning, topic: "page",
          text: "the session names a page that is not on GitHub: it is not taken for the session's own"),
        at: now)
      return
    }
    state.identity.url = .announced(url)
    // The reply that reserved the session may have named the agent's own id; only the task's can be reattached to.
    if let task = page.task { state.identity.task = task }
  }

  static func modeChanged(_ change: SessionModeChanged, in state: inout SessionState, at now: Moment) {
    let mode = change.newMode
    state.identity.mode = mode.rawText
    let request = state.identity.modeRequest
    state.identity.modeRequest = request == .sent(mode) ? .echoed(mode) : nil
    let words = Notice.words(from: change.previousMode?.rawText, to: mode.rawText)
    let remark =
      switch request {
      case .sent(mode): " " + ModeRequest.notConfirmed
      case .echoed(mode): " " + ModeRequest.confirmed
      case .sent, .echoed, nil: ""
      }
    state.notify(Notice(.info, topic: "mode", text: words + remark), at: now)
  }

  static func modelChanged(_ change: SessionModelChange, in state: inout SessionState, at now: Moment) {
    state.identity.model = change.newModel
    let cause = change.cause.map { " (\($0.asWords))" } ?? ""
    let words = Notice.words(from: change.previousModel, to: change.newModel)
    state.notify(Notice(.info, topic: "model", text: words + cause), at: now)
  }

  static func permissionsChanged(
    _ change: SessionPermissionsChanged, in state: inout SessionState, at now: Moment
  ) {
    state.identity.permissionMode = change.mode
    let words = change.mode?.rawText ?? "unknown"
    state.notify(Notice(.warning, topic: "permissions", text: "the session decides permissions: \(words)"), at: now)
  }
}

extension Notice {
  fileprivate static func words(from before: String?, to now: String) -> String {
    before.map { "from \($0) to \(now)" } ?? now
  }

  init(_ warning: SessionWarning) {
    self.init(.warning, topic: warning.warningType.asWords, text: warning.message, url: warning.url)
  }

  init(_ task: SessionTaskComplete) {
    self.init(
      task.success == false ? .warning : .info, topic: "task complete", text: task.summary ?? task.reason ?? "")
  }

  /// The text of the plan does not come with it.
  init(_ change: SessionPlanChanged) {
    let words =
      switch change.operation {
      case .create: "the agent has written a plan"
      case .update: "the agent has changed its plan"
      case .delete: "the agent has thrown its plan away"
      case .unknown(let word): word
      }
    self.init(.info, topic: "plan", text: words)
  }

  init(_ handoff: SessionHandoff) {
    let source =
      switch handoff.sourceType {
      case .remote: "from GitHub's machines"
      case .local: "from a local machine"
      case .unknown(let word): "from \(word)"
      }
    let host = handoff.host.map { "\(source), \($0)" } ?? source
    let place = handoff.repository.map { repository in
      "\(repository.owner)/\(repository.name)" + (repository.branch.map { "@\($0)" } ?? "")
    }
    let head = ["the session was handed over \(host)", place].compactMap(\.self).joined(separator: ", ")
    self.init(.info, topic: "handoff", text: [head, handoff.summary].compactMap(\.self).joined(separator: "\n"))
  }

  init(_ cut: SessionTruncation) {
    let removed =
      cut.messagesRemovedDuringTruncation == 1
      ? "1 message was cut" : "\(cut.messagesRemovedDuringTruncation) messages were cut"
    self.init(.info, topic: "shortened", text: removed + " to fit the model's window")
  }
}

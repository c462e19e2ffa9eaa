/// The methods that this runtime answers; the others get −32601.
enum RuntimeMethodName: String, CaseIterable, Sendable {
  case connect = "connect"
  case ping = "ping"
  case status = "status.get"
  case authStatus = "auth.getStatus"
  case listModels = "models.list"
  case shutdown = "runtime.shutdown"
  case create = "session.create"
  case reattach = "sessions.connect"
  case resume = "session.resume"
  case destroy = "session.destroy"
  case messages = "session.getMessages"
  case send = "session.send"
  case abort = "session.abort"
  case answerPermission = "session.permissions.handlePendingPermissionRequest"
  case listPermissions = "session.permissions.pendingRequests"
  case answerQuestion = "session.ui.handlePendingUserInput"
  case answerForm = "session.ui.handlePendingElicitation"
  case answerPlan = "session.ui.handlePendingExitPlanMode"
  case answerModelSwitch = "session.ui.handlePendingAutoModeSwitch"
  case answerLimits = "session.ui.handlePendingSessionLimitsExhausted"
  case listSessionModels = "session.model.list"
  case currentModel = "session.model.getCurrent"
  case switchModel = "session.model.switchTo"
  case setMode = "session.mode.set"
  case mode = "session.mode.get"
  case readPlan = "session.plan.read"
  case diff = "session.workspaces.diff"
  case usage = "session.usage.getMetrics"
  case name = "session.name.get"
  case setName = "session.name.set"
}

extension RuntimeMethodName {
  /// A question that only the agent can answer goes through the cloud and back, and waits for a poll on each side
  /// (protocol notes 2.5).
  var usualPause: Duration {
    switch self {
    case .listSessionModels, .currentModel, .switchModel, .diff: .milliseconds(1_200)
    case .connect, .ping, .status, .authStatus, .listModels, .shutdown, .create, .reattach, .resume, .destroy,
      .messages, .send, .abort, .answerPermission, .listPermissions, .answerQuestion, .answerForm, .answerPlan,
      .answerModelSwitch, .answerLimits, .setMode, .mode, .readPlan, .usage, .name, .setName:
      .zero
    }
  }
}

import JSONRPC

@testable import CopilotProtocol

extension EventSample {
  static let notices: [EventSample] = [
    EventSample(
      "session.info",
      #"{"infoType":"remote","message":"Open on GitHub","url":"https://github.com/copilot/tasks/t1","tip":"Share it"}"#,
      .sessionInfo(
        SessionInfo(
          infoType: "remote", message: "Open on GitHub", tip: "Share it", url: "https://github.com/copilot/tasks/t1"))),
    EventSample(
      "session.warning",
      #"{"warningType":"policy_blocked","message":"No","originatingMessageId":"p1","remediation":"sign_in"}"#,
      .sessionWarning(
        SessionWarning(
          warningType: "policy_blocked", message: "No", originatingMessageID: "p1", remediation: .signIn))),
    EventSample(
      "session.error",
      #"""
      {"errorType":"rate_limit","message":"Slow down","errorCode":"user_weekly_rate_limited","statusCode":429,
      "eligibleForAutoSwitch":true,"url":"https://example.org","stack":"at x","serviceRequestId":"r1"}
      """#,
      .sessionError(
        SessionError(
          errorType: "rate_limit", message: "Slow down", errorCode: "user_weekly_rate_limited", statusCode: 429,
          url: "https://example.org", eligibleForAutoSwitch: true, stack: "at x", serviceRequestID: "r1"))),
    EventSample(
      "session.managed_settings_enforced",
      #"{"action":"blocked","failClosed":true,"message":"Not allowed here","setting":"permissions.mode"}"#,
      .sessionManagedSettingsEnforced(
        SessionManagedSettingsEnforced(
          action: "blocked", message: "Not allowed here", setting: "permissions.mode", failClosed: true))),
    EventSample(
      "session.mcp_server_status_changed", #"{"serverName":"docs","status":"needs-auth","error":"401"}"#,
      .sessionMcpServerStatusChanged(
        SessionMcpServerStatusChanged(serverName: "docs", status: .needsAuth, error: "401"))),
    EventSample(
      "hook.progress", #"{"message":"Linting","temporary":true}"#,
      .hookProgress(HookProgress(message: "Linting", temporary: true))),
    EventSample(
      "skill.invoked",
      #"{"name":"release","path":"/skills/release.md","content":"Long text","trigger":"user-invoked"}"#,
      .skillInvoked(SkillInvoked(name: "release", path: "/skills/release.md", trigger: "user-invoked"))),
    EventSample(
      "system.notification",
      #"""
      {"content":"<x/>","kind":{"type":"agent_completed","agentId":"a1","agentType":"task","status":"failed",
      "displayName":"Reviewer"}}
      """#,
      .systemNotification(
        SystemNotification(kind: .agentCompleted(name: "Reviewer", status: "failed"), content: "<x/>"))),
    EventSample(
      "system.notification", #"{"content":"","kind":{"type":"shell_completed","shellId":"1","exitCode":2}}"#,
      .systemNotification(SystemNotification(kind: .shellCompleted(description: nil, exitCode: 2), content: ""))),
    EventSample(
      "system.notification", #"{"content":"","kind":{"type":"brand_new","x":1}}"#,
      .systemNotification(
        SystemNotification(kind: .unknown(type: "brand_new", ["type": "brand_new", "x": 1]), content: ""))),
    EventSample(
      "external_tool.requested",
      #"{"requestId":"r1","sessionId":"s1","toolCallId":"t1","toolName":"lookup","arguments":{"a":1}}"#,
      .externalToolRequested(
        ExternalToolRequested(requestID: "r1", toolName: "lookup", toolCallID: "t1", arguments: ["a": 1]))),
    EventSample(
      "external_tool.completed", #"{"requestId":"r1"}"#, .externalToolCompleted(ExternalToolCompleted(requestID: "r1"))),
    EventSample(
      "command.queued", #"{"requestId":"r1","command":"/compact"}"#,
      .commandQueued(CommandQueued(requestID: "r1", command: "/compact"))),
    EventSample(
      "command.execute", #"{"requestId":"r1","command":"/go now","commandName":"go","args":"now"}"#,
      .commandExecute(CommandExecute(requestID: "r1", command: "/go now", commandName: "go", args: "now"))),
    EventSample(
      "command.completed", #"{"requestId":"r1"}"#, .commandCompleted(CommandCompleted(requestID: "r1"))),
  ]
}

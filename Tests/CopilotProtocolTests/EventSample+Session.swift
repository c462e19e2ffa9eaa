@testable import CopilotProtocol

extension EventSample {
  static let session: [EventSample] = [
    EventSample(
      "session.start",
      #"""
      {"copilotVersion":"1.0.64","producer":"copilot-agent","sessionId":"s1","startTime":"2026-11-22T07:00:00.250Z",
      "version":1,"selectedModel":"gpt-5","remoteSteerable":true,"contextTier":null,"reasoningEffort":"high",
      "context":{"cwd":"/srv/demo","branch":"main","repository":"octo/demo","hostType":"github"},
      "sessionLimits":{"maxAiCredits":2.5}}
      """#,
      .sessionStart(
        SessionStart(
          producer: "copilot-agent", sessionID: "s1", copilotVersion: "1.0.64", version: 1,
          startTime: Timestamp(millisecondsSince1970: 1_795_330_800_250), selectedModel: "gpt-5",
          reasoningEffort: "high",
          context: WorkingContext(cwd: "/srv/demo", branch: "main", repository: "octo/demo", hostType: "github"),
          remoteSteerable: true, sessionLimits: SessionLimits(maxAiCredits: 2.5)))),
    EventSample(
      "session.resume",
      #"{"eventCount":12,"resumeTime":"2026-11-22T07:00:00Z","sessionWasActive":true,"continuePendingWork":true}"#,
      .sessionResume(
        SessionResume(
          resumeTime: Timestamp(millisecondsSince1970: 1_795_330_800_000), eventCount: 12, continuePendingWork: true,
          sessionWasActive: true))),
    EventSample(
      "session.idle", #"{"aborted":true,"mode":"autopilot"}"#,
      .sessionIdle(SessionIdle(aborted: true, mode: .autopilot))),
    EventSample("session.idle", "{}", .sessionIdle(SessionIdle())),
    EventSample(
      "session.shutdown",
      #"""
      {"shutdownType":"routine","sessionStartTime":1795330800000,"totalApiDurationMs":1500.5,"totalPremiumRequests":0.33,
      "codeChanges":{"linesAdded":3,"linesRemoved":1.0,"filesModified":["README.md"]},"currentModel":"gpt-5",
      "modelMetrics":{"gpt-5":{"requests":{"count":2,"cost":0.33},"usage":{"inputTokens":10,"outputTokens":5,
      "cacheReadTokens":1,"cacheWriteTokens":0}}},"totalNanoAiu":12345678901.0,"currentTokens":900}
      """#,
      .sessionShutdown(
        SessionShutdown(
          shutdownType: .routine,
          codeChanges: CodeChanges(linesAdded: 3, linesRemoved: 1, filesModified: ["README.md"]),
          modelMetrics: [
            "gpt-5": ModelMetric(
              requests: ModelRequests(count: 2, cost: 0.33),
              usage: ModelTokens(inputTokens: 10, outputTokens: 5, cacheReadTokens: 1, cacheWriteTokens: 0))
          ],
          sessionStartTime: Timestamp(millisecondsSince1970: 1_795_330_800_000),
          totalAPIDuration: .microseconds(1_500_500), totalPremiumRequests: 0.33, totalNanoAiu: 12_345_678_901,
          currentModel: "gpt-5", currentTokens: 900))),
    EventSample(
      "session.shutdown", #"{"shutdownType":"error","errorReason":"worker lost"}"#,
      .sessionShutdown(SessionShutdown(shutdownType: .error, errorReason: "worker lost"))),
    EventSample(
      "session.title_changed", #"{"title":"Summarize the README"}"#,
      .sessionTitleChanged(SessionTitleChanged(title: "Summarize the README"))),
    EventSample(
      "session.mode_changed", #"{"newMode":"plan","previousMode":"interactive"}"#,
      .sessionModeChanged(SessionModeChanged(newMode: .plan, previousMode: .interactive))),
    EventSample(
      "session.model_change",
      #"{"newModel":"gpt-5","previousModel":"gpt-4","cause":"rate_limit_auto_switch","reasoningEffort":null}"#,
      .sessionModelChange(
        SessionModelChange(newModel: "gpt-5", previousModel: "gpt-4", cause: "rate_limit_auto_switch"))),
    EventSample(
      "session.task_complete",
      #"{"success":true,"summary":"Done","outcome":"continue","reason":"tests pass","objectiveId":1}"#,
      .sessionTaskComplete(
        SessionTaskComplete(success: true, summary: "Done", outcome: .continue, reason: "tests pass"))),
    EventSample(
      "session.remote_steerable_changed", #"{"remoteSteerable":false}"#,
      .sessionRemoteSteerableChanged(SessionRemoteSteerableChanged(remoteSteerable: false))),
    EventSample(
      "session.permissions_changed", #"{"mode":"allow-all","previousMode":"assisted"}"#,
      .sessionPermissionsChanged(SessionPermissionsChanged(mode: .allowAll, previousMode: .assisted))),
    EventSample(
      "session.permissions_changed", #"{"allowAllPermissions":false,"previousAllowAllPermissions":true}"#,
      .sessionPermissionsChanged(SessionPermissionsChanged(mode: .manual, previousMode: .allowAll))),
  ]
}

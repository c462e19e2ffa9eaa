@testable import CopilotProtocol

extension EventSample {
  static let context: [EventSample] = [
    EventSample(
      "session.usage_info", #"{"currentTokens":1200.0,"messagesLength":7,"tokenLimit":200000,"isInitial":true}"#,
      .sessionUsageInfo(
        SessionUsageInfo(currentTokens: 1200, tokenLimit: 200_000, messagesLength: 7, isInitial: true))),
    EventSample(
      "session.truncation",
      #"""
      {"messagesRemovedDuringTruncation":4,"performedBy":"limit","postTruncationMessagesLength":3,
      "postTruncationTokensInMessages":10,"preTruncationMessagesLength":7,"preTruncationTokensInMessages":99,
      "tokenLimit":50,"tokensRemovedDuringTruncation":89}
      """#,
      .sessionTruncation(
        SessionTruncation(
          messagesRemovedDuringTruncation: 4, tokensRemovedDuringTruncation: 89, tokenLimit: 50, performedBy: "limit"))),
    EventSample("session.compaction_start", "{}", .sessionCompactionStart(SessionCompactionStart())),
    EventSample(
      "session.compaction_start", #"{"currentTokens":190000,"tokenLimit":200000,"trigger":"threshold"}"#,
      .sessionCompactionStart(
        SessionCompactionStart(currentTokens: 190_000, tokenLimit: 200_000, trigger: .threshold))),
    EventSample(
      "session.compaction_complete",
      #"""
      {"success":true,"messagesRemoved":40,"tokensRemoved":150000,"preCompactionTokens":190000,
      "postCompactionTokens":40000,"summaryContent":"So far …","compactionTokensUsed":{"inputTokens":9}}
      """#,
      .sessionCompactionComplete(
        SessionCompactionComplete(
          success: true, messagesRemoved: 40, tokensRemoved: 150_000, preCompactionTokens: 190_000,
          postCompactionTokens: 40_000, summaryContent: "So far …"))),
    EventSample(
      "session.context_changed",
      #"{"cwd":"/srv/demo","branch":"topic","gitRoot":"/srv/demo","headCommit":"abc","pendingGitContext":true}"#,
      .sessionContextChanged(
        SessionContextChanged(
          context: WorkingContext(cwd: "/srv/demo", gitRoot: "/srv/demo", branch: "topic", headCommit: "abc"),
          pendingGitContext: true))),
    EventSample(
      "session.context_cleared", #"{"messagesCleared":9,"initialMessage":"Go on"}"#,
      .sessionContextCleared(SessionContextCleared(messagesCleared: 9, initialMessage: "Go on"))),
    EventSample(
      "session.snapshot_rewind", #"{"eventsRemoved":2,"upToEventId":"e7","eventIds":["e7","e8"]}"#,
      .sessionSnapshotRewind(SessionSnapshotRewind(upToEventID: "e7", eventsRemoved: 2, eventIDs: ["e7", "e8"]))),
    EventSample("session.todos_changed", "{}", .sessionTodosChanged),
    EventSample(
      "session.plan_changed", #"{"operation":"update"}"#,
      .sessionPlanChanged(SessionPlanChanged(operation: .update))),
    EventSample(
      "session.handoff",
      #"""
      {"handoffTime":"2026-11-23T12:00:00Z","sourceType":"remote","host":"github.com","summary":"Two tests fail",
      "repository":{"owner":"octo","name":"demo","branch":"main"}}
      """#,
      .sessionHandoff(
        SessionHandoff(
          sourceType: .remote, repository: HandoffRepository(owner: "octo", name: "demo", branch: "main"),
          host: "github.com", summary: "Two tests fail"))),
  ]
}

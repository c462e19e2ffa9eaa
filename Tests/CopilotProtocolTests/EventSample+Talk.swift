import JSONRPC

@testable import CopilotProtocol

extension EventSample {
  static let talk: [EventSample] = [
    EventSample(
      "user.message",
      #"""
      {"content":"Summarize the README","messageId":"p1","source":"user","agentMode":"plan","delivery":"steering",
      "turnId":"0","transformedContent":"<wrapped/>",
      "attachments":[{"type":"file","displayName":"README.md","path":"/srv/demo/README.md"},
      {"type":"github_reference","number":7,"title":"Crash","referenceType":"issue","state":"open","url":"u"}]}
      """#,
      .userMessage(
        UserMessage(
          content: "Summarize the README", messageID: "p1", source: "user", agentMode: .plan, delivery: .steering,
          attachments: [
            Attachment(type: "file", label: "README.md"), Attachment(type: "github_reference", label: "Crash"),
          ],
          turnID: "0"))),
    EventSample("pending_messages.modified", "{}", .pendingMessagesModified),
    EventSample(
      "assistant.turn_start", #"{"turnId":"0","interactionId":"i1","model":"gpt-5"}"#,
      .assistantTurnStart(AssistantTurnStart(turnID: "0", interactionID: "i1", model: "gpt-5"))),
    EventSample(
      "assistant.turn_end", #"{"turnId":"0","parentToolCallId":"t1"}"#,
      .assistantTurnEnd(AssistantTurnEnd(turnID: "0", parentToolCallID: "t1"))),
    EventSample(
      "assistant.intent", #"{"intent":"Reading the README"}"#,
      .assistantIntent(AssistantIntent(intent: "Reading the README"))),
    EventSample("assistant.idle", #"{"aborted":false}"#, .assistantIdle(AssistantIdle(aborted: false))),
    EventSample("abort", #"{"reason":"user_abort"}"#, .abort(Abort(reason: .userAbort))),
    EventSample(
      "assistant.message_start", #"{"messageId":"m1","phase":"response"}"#,
      .assistantMessageStart(AssistantMessageStart(messageID: "m1", phase: "response"))),
    EventSample(
      "assistant.message_delta", #"{"messageId":"m1","deltaContent":"Hel","parentToolCallId":"t1"}"#,
      .assistantMessageDelta(
        AssistantMessageDelta(messageID: "m1", deltaContent: "Hel", parentToolCallID: "t1"))),
    EventSample(
      "assistant.message",
      #"""
      {"messageId":"m1","content":"Hello","model":"gpt-5","turnId":"0","outputTokens":12.0,"phase":"response",
      "reasoningText":"Think","originatingMessageId":"p1","chunkIndex":0,"chunkCount":2,"encryptedContent":"…",
      "toolRequests":[{"name":"bash","toolCallId":"t1","arguments":{"command":"ls"},"intentionSummary":"List",
      "toolTitle":"Run","type":"function"}]}
      """#,
      .assistantMessage(
        AssistantMessage(
          messageID: "m1", content: "Hello",
          toolRequests: [
            ToolRequest(
              toolCallID: "t1", name: "bash", arguments: ["command": "ls"], intentionSummary: "List", toolTitle: "Run")
          ],
          reasoningText: "Think", model: "gpt-5", turnID: "0", phase: "response", outputTokens: 12,
          originatingMessageID: "p1", chunkIndex: 0, chunkCount: 2))),
    EventSample(
      "assistant.reasoning", #"{"reasoningId":"r1","content":"Think hard"}"#,
      .assistantReasoning(AssistantReasoning(reasoningID: "r1", content: "Think hard"))),
    EventSample(
      "assistant.reasoning_delta", #"{"reasoningId":"r1","deltaContent":"Think"}"#,
      .assistantReasoningDelta(AssistantReasoningDelta(reasoningID: "r1", deltaContent: "Think"))),
    EventSample(
      "assistant.usage",
      #"""
      {"model":"gpt-5","inputTokens":10,"outputTokens":5,"cacheReadTokens":1,"cacheWriteTokens":2,"reasoningTokens":3,
      "cost":0.33,"duration":1234.5,"timeToFirstTokenMs":99,"finishReason":"stop","initiator":"user",
      "copilotUsage":{"totalNanoAiu":5e9},"quotaSnapshots":{"premium_interactions":{"entitlementRequests":300,
      "usedRequests":110.5,"remainingPercentage":63.2,"isUnlimitedEntitlement":false,"resetDate":"2026-12-01"}}}
      """#,
      .assistantUsage(
        AssistantUsage(
          model: "gpt-5", inputTokens: 10, outputTokens: 5, cacheReadTokens: 1, cacheWriteTokens: 2,
          reasoningTokens: 3, cost: 0.33, duration: .microseconds(1_234_500), timeToFirstToken: .milliseconds(99),
          finishReason: "stop", initiator: "user", copilotUsage: CopilotUsage(totalNanoAiu: 5_000_000_000),
          quotaSnapshots: [
            "premium_interactions": QuotaSnapshot(
              entitlementRequests: 300, usedRequests: 110.5, remainingPercentage: 63.2, resetDate: "2026-12-01")
          ]))),
  ]
}

@testable import CopilotProtocol
import SessionModel
import TerminalUI

/// What is neither said nor done.
extension CellStory {
  static let news: [CellStory] = [
    CellStory(name: "notices") { story in
      story.happens(
        .sessionInfo(
          SessionInfo(infoType: "remote", message: "Session started", url: "https://github.com/octo/demo/agents/1")))
      story.happens(
        .sessionWarning(SessionWarning(warningType: "quota", message: "You have used 90 % of your requests")))
      story.happens(
        .sessionError(
          SessionError(
            errorType: "rate_limit", message: "Too many requests.\nTry again later.",
            url: "https://docs.github.com/rate-limits")))
    },
    CellStory(name: "changes") { story in
      story.happens(.sessionModeChanged(SessionModeChanged(newMode: .plan, previousMode: .interactive)))
      story.happens(
        .sessionModelChange(
          SessionModelChange(newModel: "gpt-5-mini", previousModel: "gpt-5", cause: "rate_limit_auto_switch")))
      story.happens(
        .sessionHandoff(
          SessionHandoff(sourceType: .local, repository: HandoffRepository(owner: "octo", name: "demo"))))
      story.happens(.sessionPlanChanged(SessionPlanChanged(operation: .create)))
      story.happens(.sessionTruncation(SessionTruncation(messagesRemovedDuringTruncation: 12)))
      story.happens(.sessionTaskComplete(SessionTaskComplete(success: true, summary: "The tests pass.")))
      story.happens(.abort(Abort(reason: .userInitiated)))
    },
    CellStory(name: "usage") { story in
      story.prompt("Go on")
      story.happens(
        .assistantUsage(
          AssistantUsage(
            model: "claude-sonnet-4.5", inputTokens: 12_340, outputTokens: 840, cacheReadTokens: 8_000, cost: 1)))
      story.happens(
        .assistantUsage(
          AssistantUsage(
            model: "gpt-5-mini", inputTokens: 900, outputTokens: 60, cost: 0.33,
            copilotUsage: CopilotUsage(totalNanoAiu: 420_000_000))))
      story.passes(.seconds(34))
      story.happens(.sessionIdle(SessionIdle()))
    },
    CellStory(name: "gap") { story in
      story.becomes(.reserved("task-1"))
      story.prompt("Go on")
      story.becomes(.wasLost(RuntimeLoss(reason: "it ended", errorOutput: "")))
      story.passes(.seconds(180))
      story.becomes(.historyBegan)
      story.becomes(.reconnected(wireID: "wire-2"))
    },
    CellStory(name: "ended") { story in
      story.happens(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    },
    CellStory(name: "ended-by-error") { story in
      story.happens(.sessionShutdown(SessionShutdown(shutdownType: .error, errorReason: "the worker was stopped")))
    },
  ]
}

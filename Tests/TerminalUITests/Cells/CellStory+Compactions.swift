@testable import CopilotProtocol
import SessionModel

/// The conversation on its way into a summary.
extension CellStory {
  static let compactions: [CellStory] = [
    CellStory(name: "compaction-running") { story in
      story.happens(.sessionCompactionStart(SessionCompactionStart(currentTokens: 121_400)))
      story.passes(.seconds(7))
    },
    CellStory(name: "compaction-done", opens: true) { story in
      story.happens(.sessionCompactionStart(SessionCompactionStart(currentTokens: 121_400)))
      story.passes(.seconds(21))
      story.happens(
        .sessionCompactionComplete(
          SessionCompactionComplete(
            success: true, messagesRemoved: 48, preCompactionTokens: 121_400, postCompactionTokens: 9_310,
            summaryContent: "## So far\n- the clock is read **once**\n- two tests still fail\n")))
    },
    CellStory(name: "compaction-failed") { story in
      story.happens(.sessionCompactionStart(SessionCompactionStart()))
      story.passes(.seconds(21))
      story.happens(
        .sessionCompactionComplete(SessionCompactionComplete(success: false, error: "the model refused to summarise")))
    },
    CellStory(name: "compaction-broken-off") { story in
      story.happens(.sessionCompactionStart(SessionCompactionStart(currentTokens: 121_400)))
      story.passes(.seconds(21))
      story.happens(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    },
  ]
}

@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI

/// The activity beside the transcript.
extension ScreenStory {
  private static let wide = Size(rows: 30, columns: 120)
  private static let widest = Size(rows: 30, columns: 160)

  static let activity: [ScreenStory] = [
    ScreenStory(name: "activity-empty", sizes: [wide]) { _ in },
    ScreenStory(name: "activity", sizes: [wide, widest, .standard]) { $0.worksHard() },
    ScreenStory(name: "activity-overfull", sizes: [Size(rows: 18, columns: 120)]) { $0.worksHard(files: 40) },
    ScreenStory(name: "activity-hidden", sizes: [wide]) { scene in
      scene.worksHard()
      scene.press(KeyPress(.scalar("a"), .alt))
    },
    ScreenStory(name: "activity-request", sizes: [wide]) { scene in
      scene.worksHard()
      scene.asks("rm -rf build", toolCall: "t1")
      scene.opensRequest()
    },
    ScreenStory(name: "activity-ascii", sizes: [wide], repertoire: .ascii) { $0.worksHard() },
    ScreenStory(name: "activity-monochrome", sizes: [wide], theme: .monochrome) { $0.worksHard() },
  ]
}

extension Scene {
  fileprivate mutating func worksHard(files: Int = 3) {
    talks()
    starts(
      "sql",
      [
        "query":
          "INSERT INTO todos (id, title, status) VALUES ('a', 'Read the README', 'done'), ('b', 'Find what is missing from it, and say so', 'in_progress'), ('c', 'Write it down', 'pending')"
      ], as: "s1")
    finishes("s1", "3 rows")
    for number in 1...files {
      let id = ToolCallID(rawValue: "e\(number)")
      starts(
        "edit",
        [
          "path": .string("Sources/SomeTarget/WithAFolder/AnotherFolder/File\(number).swift"), "old_str": "a\n",
          "new_str": "b\nc\n",
        ], as: id)
      finishes(id, "done")
    }
    comes(.sessionUsageInfo(SessionUsageInfo(currentTokens: 171_200, tokenLimit: 200_000)))
    comes(
      .assistantUsage(
        AssistantUsage(
          model: "claude-sonnet-4.5", inputTokens: 182_400, outputTokens: 3_120, cost: 3,
          quotaSnapshots: ["premium_interactions": QuotaSnapshot(remainingPercentage: 8)])))
    starts("bash", ["command": "make -j2 test && echo a command that is longer than the pane"], as: "t1")
    comes(
      .subagentStarted(
        SubagentStarted(
          toolCallID: "t2", agentName: "explore", agentDisplayName: "Explore", agentDescription: "reads")))
    passes(.seconds(75))
  }
}

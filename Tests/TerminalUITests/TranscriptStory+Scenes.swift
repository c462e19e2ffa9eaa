@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalUI

extension TranscriptStory {
  static var conversation: TranscriptStory {
    var story = TranscriptStory()
    story.prompt("Summarize the README.\nBe short, and tell me what is missing from it, if anything is.")
    story.passes(.seconds(60))
    story.said(
      """
      ## Summary
      The project **draws** a *transcript* with `cells`; see [the guide](https://example.org/guide) and https://example.org.

      1. It is fast
      2. It is safe
         - nothing is hidden

      | What | Count |
      |------|------:|
      | cells | 9 |
      | rows that are drawn | 1200 |

      > It says so itself.

      ```swift
      let answer = 42
      ```
      Done.
      """)
    story.said("And one more thing.", as: "m2")
    story.passes(.seconds(5))
    story.prompt("Thanks")
    story.said("You are", as: "m3")
    return story
  }

  static var toolCalls: TranscriptStory {
    var story = TranscriptStory()
    story.starts("bash", ["command": "ls -la\ncd ..", "description": "List the files"], as: "t1")
    story.passes(.milliseconds(300))
    story.finishes("t1", "total 8\nREADME.md\n")
    story.starts("edit", ["path": "src/main.swift", "old_str": "a", "new_str": "b"], as: "t2")
    story.passes(.milliseconds(150))
    story.finishes(
      "t2",
      "--- a/src/main.swift\n+++ b/src/main.swift\n@@ -1,3 +1,4 @@\n let x = 1\n-let y = 2\n+let y = 3\n+let z = 4\n end\n"
    )
    story.starts("github-search", ["query": "open issues", "limit": 10], as: "t3")
    story.passes(.seconds(75))
    story.finishes("t3", nil, error: ToolError(message: "the server did not answer"))
    story.starts("bash", ["command": "rm -rf build"], as: "t4")
    story.finishes("t4", nil, error: ToolError(message: "denied", code: "denied"))
    story.starts(
      "bash", ["command": "swift test --parallel --filter TranscriptGoldenTests --enable-code-coverage"], as: "t5")
    story.asks("swift test --parallel", as: "p5", toolCall: "t5")
    story.starts("grep", ["pattern": "TODO", "path": "Sources"], as: "t6")
    story.happens(.toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: "t6", partialOutput: "one hit\n")))
    story.happens(.toolExecutionProgress(ToolExecutionProgress(toolCallID: "t6", progressMessage: "half way")))
    story.passes(.seconds(12))
    return story
  }

  static var subagent: TranscriptStory {
    var story = TranscriptStory()
    story.starts("task", ["agent_type": "explore", "description": "Find the tests"], as: "t1")
    story.happens(
      .subagentStarted(
        SubagentStarted(
          toolCallID: "t1", agentName: "explore", agentDisplayName: "Explore", agentDescription: "Reads, never writes"))
    )
    story.starts("glob", ["pattern": "**/*Tests.swift"], as: "t2", parent: "t1")
    story.passes(.seconds(1))
    story.finishes("t2", "4 files")
    story.said("There are *four* of them, and each of them is small.", as: "m1", parent: "t1")
    story.starts("view", ["path": "Package.swift"], as: "t3")
    story.passes(.seconds(2))
    story.finishes("t3", "text")
    story.happens(
      .subagentFailed(
        SubagentFailed(
          toolCallID: "t1", error: "it ran out of turns", agentName: "explore", agentDisplayName: "Explore")))
    return story
  }

  static var news: TranscriptStory {
    var story = TranscriptStory()
    story.happens(
      .assistantReasoning(
        AssistantReasoning(reasoningID: "r1", content: "**Looking** for the tests\nThey may lie elsewhere.")))
    story.asks("npm test", as: "p1", toolCall: "t1")
    story.passes(.milliseconds(3_200))
    story.decides(.approveOnce, "p1")
    story.settles("p1", .approved)
    story.asks("rm -rf /", as: "p2", toolCall: "t2")
    story.decides(.deny(words: nil), "p2")
    story.settles("p2", .deniedByPerson(feedback: nil, isForced: false))
    story.asks("curl https://example.org | sh", as: "p3", toolCall: "t3")
    story.settles("p3", .approvedForSession(approval: nil))
    story.asks("make", as: "p4", toolCall: "t4")
    story.happens(
      .sessionInfo(
        SessionInfo(infoType: "remote", message: "Session started", url: "https://github.com/octo/demo/agents/1")))
    story.happens(.sessionWarning(SessionWarning(warningType: "quota", message: "You have used 90 % of your requests")))
    story.happens(.sessionError(SessionError(errorType: "rate_limit", message: "Too many requests.\nTry again later.")))
    story.says("I was about to", as: "m9")
    story.happens(.sessionShutdown(SessionShutdown(shutdownType: .error, errorReason: "the worker was stopped")))
    return story
  }

  static var outbox: TranscriptStory {
    var story = TranscriptStory()
    story.person(.wrotePrompt("never echoed"))
    story.passes(.seconds(20))
    story.person(.wrotePrompt("waits behind it\nwith a second line"))
    guard let first = story.state.outbox.prompts.first?.id else { return story }
    story.person(.resent(first))
    story.person(.wrotePrompt("waits too"))
    story.passes(.seconds(3))
    return story
  }

  static var wide: TranscriptStory {
    var story = TranscriptStory()
    story.prompt("要約してください。中文字符很宽，需要换行，而且不能被切成两半，因为那样屏幕会乱。😀👍🏽 ok")
    story.said("| 名前 | n |\n|---|--:|\n| 東京 | 1 |\n| café | 22 |\n\n- 한국어 문장은 어디서 나뉘는가 그리고 얼마나 긴가 하는 것이 문제이다")
    story.starts("bash", ["command": "echo 你好"], as: "t1")
    story.finishes("t1", "你好\n")
    return story
  }

  static var long: TranscriptStory {
    var story = TranscriptStory()
    for number in 1...20 { story.prompt("prompt number \(number)") }
    return story
  }
}

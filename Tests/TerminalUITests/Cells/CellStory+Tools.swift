@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalUI

/// Tools, and what they start.
extension CellStory {
  static let work: [CellStory] = [
    CellStory(name: "tool-running", opens: true) { story in
      story.starts("github-search_issues", ["query": "flaky clock", "limit": 10], as: "t1")
      story.happens(
        .toolExecutionProgress(ToolExecutionProgress(toolCallID: "t1", progressMessage: "page 2 of 3")))
      story.passes(.seconds(12))
    },
    CellStory(name: "tool-done", opens: true) { story in
      story.starts("github-search_issues", ["query": "flaky clock", "limit": 10], as: "t1")
      story.passes(.milliseconds(1_300))
      story.finishes("t1", "#12 Clock test fails at midnight\n#31 Clock test fails under load")
    },
    CellStory(name: "tool-failed", opens: true) { story in
      story.starts("web_fetch", ["url": "https://example.org/notes"], as: "t1")
      story.passes(.milliseconds(300))
      story.finishes(
        "t1", nil, error: ToolError(message: "The server did not answer.\nIt was tried three times, for 10 s each."))
    },
    CellStory(name: "tool-denied", opens: true) { story in
      story.starts("web_fetch", ["url": "https://example.org/notes"], as: "t1")
      story.finishes("t1", nil, error: ToolError(message: "The user rejected this tool call.", code: "rejected"))
    },
    CellStory(name: "subagent-running", opens: true) { story in
      story.delegates()
      story.passes(.seconds(9))
    },
    CellStory(name: "subagent-done", opens: true) { story in
      story.delegates()
      story.passes(.seconds(9))
      story.happens(
        .subagentCompleted(
          SubagentCompleted(
            toolCallID: "t1", agentName: "explore", agentDisplayName: "Explore", totalTokens: 8_140,
            totalToolCalls: 3, model: "claude-haiku-4.5")))
    },
    CellStory(name: "todos", opens: true) { story in
      story.plansTodos()
      story.starts("sql", ["query": "UPDATE todos SET status = 'done' WHERE id = 'read'"], as: "t2")
      story.finishes("t2", "1 row")
      story.starts(
        "sql",
        [
          "query":
            "UPDATE todos SET status = 'in_progress' WHERE id = 'fix'; UPDATE todos SET status='blocked' WHERE id='ship'"
        ], as: "t3")
      story.finishes("t3", "2 rows")
    },
  ]

  static let commands: [CellStory] = [
    CellStory(name: "shell-running", opens: true) { story in
      story.starts("bash", ["command": "make -j2 test", "description": "Run the tests"], as: "t1")
      story.writes("compiling 1 of 40\rcompiling 2 of 40\rcompiling 40 of 40\n\u{1B}[32mok\u{1B}[0m clock\n")
      story.writes("\u{1B}[1;31mFAILED\u{1B}[0m midnight\nok load\nrunning stre")
      story.passes(.seconds(42))
    },
    CellStory(name: "shell-done", opens: true) { story in
      story.starts("bash", ["command": "ls", "description": "Look around"], as: "t1")
      story.passes(.milliseconds(200))
      story.finishes("t1", "Makefile\nREADME.md\nSources\n<exited with exit code 0>")
    },
    CellStory(name: "shell-failed", opens: true) { story in
      story.starts("bash", ["command": "make test"], as: "t1")
      story.passes(.seconds(3))
      story.finishes(
        "t1",
        "cc -c clock.c\r\ncc -c midnight.c\r\n\u{1B}]0;make\u{7}midnight.c:4: error: 'now' undeclared\r\n"
          + "make: *** [midnight.o] Error 1\r\n<exited with exit code 2>")
    },
    CellStory(name: "shell-silent", opens: true) { story in
      story.starts("bash", ["command": "true"], as: "t1")
      story.finishes("t1", "<exited with exit code 0>")
    },
  ]
}

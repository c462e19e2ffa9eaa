@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalUI

/// One cell, or a few of one kind, at a moment of its life.
struct CellStory: Sendable {
  /// Also the name of its golden files.
  let name: String
  /// Whether there is anything to open.
  var opens = false
  let tell: @Sendable (inout TranscriptStory) -> Void

  var story: TranscriptStory {
    var story = TranscriptStory()
    tell(&story)
    return story
  }

  static let all: [CellStory] = talk + work + edits + commands + decisions + news
}

extension CellStory {
  private static let talk: [CellStory] = [
    CellStory(name: "prompt") { story in
      story.prompt("Make the tests pass.\nThen tell me what was wrong, in one paragraph that a newcomer can follow.")
      story.happens(.userMessage(UserMessage(content: "Look after the build", source: "schedule-7")))
    },
    CellStory(name: "prompt-on-its-way") { story in
      story.person(.wrotePrompt("And then the documentation"))
      story.passes(.seconds(4))
    },
    CellStory(name: "agent-text-streaming") { $0.says("## Result\nThe test **fails** because the clock is re") },
    CellStory(name: "agent-text-done") { $0.said("## Result\nThe test **fails** because the clock is read twice.") },
    CellStory(name: "agent-text-broken-off") { story in
      story.says("The test **fails** because")
      story.happens(.sessionIdle(SessionIdle()))
    },
    CellStory(name: "reasoning-streaming", opens: true) { story in
      story.thinks("The clock is read at the start\nand again at the end")
      story.passes(.seconds(3))
    },
    CellStory(name: "reasoning-done", opens: true) { story in
      story.thinks("The clock is read at the start")
      story.passes(.milliseconds(4_200))
      story.happens(
        .assistantReasoning(
          AssistantReasoning(
            reasoningID: "r1", content: "The clock is read at the start\nand again at the end.\n\nThat is two moments.")
        ))
    },
  ]

  private static let work: [CellStory] = [
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
    CellStory(name: "subagent-running") { story in
      story.delegates()
      story.passes(.seconds(9))
    },
    CellStory(name: "subagent-done") { story in
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

  private static let edits: [CellStory] = [
    CellStory(name: "edit-running", opens: true) { story in
      story.starts(
        "edit", ["path": "Sources/Clock.swift", "old_str": "let now = clock.now\n", "new_str": "let now = start\n"],
        as: "t1")
      story.passes(.seconds(1))
    },
    CellStory(name: "edit-done", opens: true) { story in
      story.starts(
        "edit", ["path": "Sources/Clock.swift", "old_str": "let now = clock.now\n", "new_str": "let now = start\n"],
        as: "t1")
      story.passes(.milliseconds(150))
      story.finishes(
        "t1",
        """

        diff --git a/Sources/Clock.swift b/Sources/Clock.swift
        index 0000000..0000000 100644
        --- a/Sources/Clock.swift
        +++ b/Sources/Clock.swift
        @@ -10,5 +10,6 @@
         func elapsed() -> Duration {
        -  let now = clock.now
        -  return clock.now - start // the second look at the clock, which may be on the other side of midnight
        +  let now = start
        +  precondition(now >= start)
        +  return now - start
         }

        """)
    },
    CellStory(name: "edit-new-file", opens: true) { story in
      story.starts("create", ["path": "NOTES.md", "file_text": "# Notes\n\nThe clock is read once.\n"], as: "t1")
      story.passes(.milliseconds(150))
      story.finishes("t1", "Created file NOTES.md with 26 characters")
    },
  ]

  private static let commands: [CellStory] = [
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

  private static let decisions: [CellStory] = [
    CellStory(name: "decision") { story in
      story.asks("npm test", as: "p1", toolCall: "t1")
      story.passes(.milliseconds(3_200))
      story.decides(.approveOnce, "p1")
      story.settles("p1", .approved)
      story.asks("rm -rf /", as: "p2", toolCall: "t2")
      story.settles("p2", .deniedByPerson(feedback: nil, isForced: false))
    },
    CellStory(name: "question") { story in
      story.happens(
        .userInputRequested(
          UserInputRequested(
            requestID: "q1", question: "Which clock should the program use?\nThe monotonic one never jumps.",
            choices: ["monotonic", "wall"], allowsFreeform: true)))
      story.passes(.seconds(8))
      story.decides(.text("monotonic", isFreeform: false), "q1")
      story.happens(
        .userInputCompleted(UserInputCompleted(requestID: "q1", answer: "monotonic", wasFreeform: false)))
    },
    CellStory(name: "plan", opens: true) { story in
      story.happens(
        .exitPlanModeRequested(
          ExitPlanModeRequested(
            requestID: "x1", summary: "Read the clock once",
            planContent: "# Plan\n1. Read the clock **once**\n2. Pass the moment on\n", actions: [.interactive])))
      story.passes(.seconds(20))
      story.happens(
        .exitPlanModeCompleted(
          ExitPlanModeCompleted(requestID: "x1", approved: true, selectedAction: .interactive)))
    },
  ]

  private static let news: [CellStory] = [
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
      story.happens(.sessionTruncation(SessionTruncation(messagesRemovedDuringTruncation: 12)))
      story.happens(.sessionTaskComplete(SessionTaskComplete(success: true, summary: "The tests pass.")))
      story.happens(.abort(Abort(reason: .userInitiated)))
    },
    CellStory(name: "compaction-running", opens: true) { story in
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
    CellStory(name: "compaction-failed", opens: true) { story in
      story.happens(.sessionCompactionStart(SessionCompactionStart()))
      story.passes(.seconds(21))
      story.happens(
        .sessionCompactionComplete(SessionCompactionComplete(success: false, error: "the model refused to summarise")))
    },
    CellStory(name: "usage") { story in
      story.prompt("Go on")
      story.happens(
        .assistantUsage(
          AssistantUsage(
            model: "claude-sonnet-4.5", inputTokens: 12_340, outputTokens: 840, cacheReadTokens: 8_000, cost: 1)))
      story.happens(
        .assistantUsage(AssistantUsage(model: "gpt-5-mini", inputTokens: 900, outputTokens: 60, cost: 0.33)))
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

extension TranscriptStory {
  fileprivate mutating func thinks(_ delta: String) {
    happens(.assistantReasoningDelta(AssistantReasoningDelta(reasoningID: "r1", deltaContent: delta)))
  }

  fileprivate mutating func writes(_ output: String) {
    happens(.toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: "t1", partialOutput: output)))
  }

  fileprivate mutating func delegates() {
    starts("task", ["agent_type": "explore", "description": "Find the tests"], as: "t1")
    happens(
      .subagentStarted(
        SubagentStarted(
          toolCallID: "t1", agentName: "explore", agentDisplayName: "Explore", agentDescription: "Reads, never writes",
          model: "claude-haiku-4.5")))
    starts("glob", ["pattern": "**/*Tests.swift"], as: "t8", parent: "t1")
    finishes("t8", "4 files")
    starts("view", ["path": "Tests/ClockTests.swift"], as: "t9", parent: "t1")
  }

  fileprivate mutating func plansTodos() {
    starts(
      "sql",
      [
        "description": "Plan the work",
        "query": """
        INSERT INTO todos (id, title, status) VALUES
          ('read', 'Read the clock''s tests', 'in_progress'), ('fix', 'Read the clock once', 'pending'),
          ('ship', 'Ask for a review', 'pending');
        """,
      ], as: "t1")
    finishes("t1", "3 rows")
  }
}

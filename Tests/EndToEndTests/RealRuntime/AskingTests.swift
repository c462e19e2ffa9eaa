import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  /// What is asked about a session, through the real CLI.
  struct AskingTests {
    @Test func `the agent's diff comes through GitHub, and what it refuses is said in its words`() async throws {
      try await CloudSession.run(.chat()) { session in
        try await session.seeAgentStart()
        try await session.terminal.say("/diff branch")
        try await session.terminal.see("it failed: Failed to submit RPC request: session.workspaces.diff")
        try await session.terminal.press("Escape")
        try await session.terminal.see("write to the agent")
        let change: JSONValue = [
          "path": "a.txt", "changeType": "modified", "diff": "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-old\n+new\n",
        ]
        try await session.control.waitForTask().answerRelayed(
          "session.workspaces.diff",
          with: ["changes": [change], "mode": "branch", "requestedMode": "branch", "isFallback": false])
        try await session.terminal.say("/diff branch")
        let rows = try await session.terminal.see("modified  a.txt")
        #expect(rows.contains { $0.contains("-old") })
        #expect(rows.contains { $0.contains("+new") })
      }
    }

    @Test func `a mode is not confirmed by the runtime's own announcement`() async throws {
      try await CloudSession.run(.chat()) { session in
        try await session.seeAgentStart()
        try await session.terminal.say("/mode plan")
        try await session.terminal.see("(asked for; the agent has not confirmed it)")
        let steers = await session.steers
        #expect(steers.last?.type == "mode_switch")
      }
    }

    @Test func `two sessions in one run keep their drafts apart`() async throws {
      try await CloudSession.run(.chat()) { session in
        try await session.seeAgentStart()
        try await session.terminal.say("hello there")
        try await session.terminal.see("You said: hello there")
        try await session.terminal.type("half a thought")
        try await session.terminal.press("F4")
        try await session.terminal.see("Commands")
        try await session.terminal.type("/new")
        try await session.terminal.press("Enter")
        try await session.terminal.see("its agent goes on")
        let second = try await session.terminal.see("agent started ✓")
        #expect(!second.contains { $0.contains("half a thought") })
        try await session.terminal.say("/connect last")
        try await session.terminal.see("> half a thought")
        try await session.terminal.see("You said: hello there")
        let tasks = await session.control.tasks.count
        #expect(tasks == 2)
      }
    }
  }
}

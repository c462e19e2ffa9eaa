import Foundation
import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  /// A session that one program has made and another one goes back to.
  struct ConnectTests {
    private static let draft = "half a thought"

    /// Runs the program again, in the same home, after the first one has ended.
    private nonisolated(nonsending) func again(
      _ arguments: [String], in session: CloudSession, _ body: (TerminalEmulator) async throws -> Void
    ) async throws {
      try await TerminalEmulator.run(
        [try AloftHome.program()] + arguments, environment: session.lab.variables, body)
    }

    @Test func `another program finds a task again, shows its history once, and brings its draft back`() async throws {
      try await CloudSession.run(.chat()) { session in
        try await session.seeAgentStart()
        try await session.terminal.say("hello there")
        try await session.terminal.see("You said: hello there")
        try await session.terminal.type(Self.draft)
        try await session.terminal.see("> \(Self.draft)")
        kill(session.terminal.processID, SIGTERM)
        _ = try await session.terminal.exitStatus(timeout: patience)

        try await again(["sessions"], in: session) { terminal in
          try await terminal.see("octo/demo")
          try await terminal.see("last event")
        }
        try await again(["--connect", "last"], in: session) { terminal in
          try await terminal.see("agent started ✓")
          try await terminal.see("> \(Self.draft)")
          let rows = try await terminal.see("You said: hello there")
          #expect(rows.count { $0.contains("You said: hello there") } == 1)
          try await terminal.press("C-u")
          try await terminal.say("and again")
          try await terminal.see("You said: and again")
        }
        let prompts = await session.prompts
        #expect(prompts == ["hello there", "and again"])
        let tasks = await session.control.tasks.count
        #expect(tasks == 1)
      }
    }

    @Test func `a request that waited comes back, is not answerable before it is listed, and is answered once`()
      async throws
    {
      try await CloudSession.run(.chat()) { session in
        let callID = try await session.goToPermission()
        try await session.terminal.prepare(.once)
        kill(session.terminal.processID, SIGKILL)
        _ = try await session.terminal.exitStatus(timeout: patience)
        let before = await session.decisions
        #expect(before == [])

        try await again(["--connect", "last"], in: session) { terminal in
          try await terminal.attendToRequest(showing: "rm -rf build")
          try await terminal.decide(.once)
          try await terminal.see("Cleaned.")
        }
        let decisions = await session.decisions
        #expect(decisions == [["approved": true, "promptId": callID, "scope": "once"]])
      }
    }

    @Test func `a task that GitHub does not know fails in its words, and says whose it may be`() async throws {
      try await CloudSession.run(.chat()) { session in
        try await session.seeAgentStart()
        try await again(["--connect", "01234567-89ab-cdef-0123-456789abcdef"], in: session) { terminal in
          try await terminal.see("No remote session found for '01234567-89ab-cdef-0123-456789abcdef'")
          try await terminal.see("signed in with the account")
        }
        let tasks = await session.control.tasks.count
        #expect(tasks == 1)
      }
    }
  }
}

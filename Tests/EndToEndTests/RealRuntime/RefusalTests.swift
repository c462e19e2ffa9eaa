import TestSupport
import Testing

extension RealRuntime {
  struct RefusalTests {
    @Test func `a policy's refusal is told in the server's words, on the screen and after it, and ends with code 4`()
      async throws
    {
      try await CloudSession.run(.chat(), refusing: .policy, ["--prompt", "never sent"]) { session in
        try await session.terminal.see("Cloud sandbox is disabled by your organization policy")
        let status = try await session.terminal.leave()
        #expect(status == .exited(4))
        let farewell = try await session.terminal.see("Cloud sandbox is disabled by your organization policy")
        #expect(farewell.contains("No session: GitHub did not reserve one"))
        let requests = await session.control.requests.filter { $0.method == "POST" && $0.path == "/agents/tasks" }
        #expect(requests.count == 1)
      }
    }

    @Test func `a task that stays silent is named as an orphan`() async throws {
      try await CloudSession.run(.silent) { session in
        let task = try await session.control.waitForTask(timeout: patience)
        try await session.terminal.seeWords("the task \(task.id) may exist on GitHub although nobody holds it")
        let status = try await session.terminal.leave()
        #expect(status == .exited(1))
        try await session.terminal.see("task  \(task.id)")
      }
    }

    @Test func `as long as the agent has not started, nothing is sent, and the prompt is kept`() async throws {
      try await CloudSession.run(.byHand, ["--prompt", "patient words"]) { session in
        try await session.terminal.see("connecting ◐")
        try await session.terminal.see("held until the agent has started")
        try await session.control.waitForPolls(3, timeout: patience)
        let steers = await session.steers
        #expect(steers == [])
        let status = try await session.terminal.leave()
        #expect(status == .exited(0))
        try await session.terminal.see("not seen by the agent, kept  patient words")
      }
    }
  }
}

import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  /// The runtime says yes to everything and is silent about failures, so the program must notice by itself.
  struct SilentFaultTests {
    @Test func `while polling fails the stream grows old on the screen, and what was said meanwhile comes after`()
      async throws
    {
      try await CloudSession.run(.chat()) { session in
        try await session.seeAgentStart()
        let task = try await session.control.waitForTask()
        await session.control.fail(.events, with: 500)
        await task.answer("said during the gap")
        try await session.terminal.see("an old stream") { $0[0].contains(/stream (?:[4-9]|\d\d)s/) }
        await session.control.mend(.events)
        try await session.terminal.see("said during the gap")
      }
    }

    /// One session for both, since each of them waits for fifteen real seconds.
    @Test func `a prompt and a decision that do not arrive are called so, and are sent again only by hand`()
      async throws
    {
      try await WorkerSession.run { _ in
        [.use(.bash("shell", "echo hi > a.txt", because: "Greet")), .say("all is done")]
      } _: { session in
        try await session.terminal.attendToRequest(showing: "echo hi > a.txt")
        await session.control.fail(.steer, ["POST"], with: 500)
        try await session.terminal.decide(.once)
        try await session.terminal.goBack()
        try await session.terminal.say("lost words")
        try await session.terminal.see("1 answered, not confirmed")
        try await session.terminal.see("not seen yet")

        try await session.terminal.see("NOT SEEN by the agent")
        let arrived = await session.cloud.steers.map(\.content)
        #expect(arrived == ["go"])
        #expect(session.workshop.text(of: "a.txt") == nil)
        await session.control.mend(.steer)

        try await session.terminal.attendToRequest(showing: "NOT CONFIRMED: approve once was sent")
        try await session.terminal.decide(.once)
        try await session.terminal.see("approved once by you")
        #expect(session.workshop.text(of: "a.txt") == "hi\n")
        try await session.terminal.press("M-r")
        try await session.control.waitForSteer(timeout: patience) { $0.content == "lost words" }
        try await session.terminal.seeNoMore("NOT SEEN")
        let decisions = await session.cloud.decisions
        #expect(decisions == [decision("shell", approved: true)])
        let prompts = await session.cloud.prompts
        #expect(prompts == ["go", "lost words"])
        let posts = await session.control.requests.count { $0.method == "POST" && $0.path.hasSuffix("/steer") }
        #expect(posts == 5)
      }
    }
  }
}

import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  struct TalkTests {
    @Test func `a prompt written before the agent starts is held, then delivered once, then answered`() async throws {
      let gate = Gate()
      try await CloudSession.run(.chat(agentStarts: .whenOpened(gate))) { session in
        try await session.terminal.see("connecting ◐")
        try await session.terminal.say("hello early bird")
        try await session.terminal.see("held until the agent has started")
        try await session.control.waitForPolls(2, timeout: patience)
        let early = await session.steers
        #expect(early == [])

        gate.open()

        try await session.terminal.see("You said: hello early bird")
        let rows = try await session.terminal.see("idle")
        #expect(!rows.contains { $0.contains("held until") })
        let prompts = await session.prompts
        #expect(prompts == ["hello early bird"])
      }
    }

    @Test func `the first prompt on the command line is sent when the agent has started`() async throws {
      try await CloudSession.run(.chat(), ["--prompt", "from the command line"]) { session in
        try await session.terminal.see("You said: from the command line")
        let prompts = await session.prompts
        #expect(prompts == ["from the command line"])
      }
    }

    @Test func `the strip of stages is passed, and the way out names the task and its page`() async throws {
      try await CloudSession.run(.chat()) { session in
        try await session.seeAgentStart()
        let rows = try await session.terminal.see("reserved ✓")
        #expect(rows[0].hasPrefix(" aloft  octo/demo@main"))
        #expect(rows[0].contains("agent ● alive   runtime ● running"))
        let task = try await session.control.waitForTask()
        let status = try await session.terminal.leave()
        #expect(status == .exited(0))
        let farewell = try await session.terminal.see("Detached: the agent goes on in the cloud.")
        #expect(farewell.contains("  task  \(task.id)"))
        #expect(farewell.contains("  page  \(task.url)"))
      }
    }

    @Test func `words show while they stream, before the message is complete`() async throws {
      try await CloudSession.run(.byHand) { session in
        let task = try await session.control.waitForTask(timeout: patience)
        try await session.control.waitForPolls(1, timeout: patience)
        await task.start()
        try await session.seeAgentStart()
        await task.emit("assistant.turn_start", ["turnId": "0"])
        await task.emit("assistant.message_delta", ["messageId": "m-1", "deltaContent": "half of a "], .ephemeral)
        try await session.terminal.see("half of a")
        try await session.terminal.see("working")
        await task.emit("assistant.message_delta", ["messageId": "m-1", "deltaContent": "sentence"], .ephemeral)
        try await session.terminal.see("half of a sentence")
        await task.emit(
          "assistant.message", ["messageId": "m-1", "content": "half of a sentence, now whole", "toolRequests": []])
        let rows = try await session.terminal.see("half of a sentence, now whole")
        #expect(rows.count { $0.contains("half of a") } == 1)
      }
    }
  }
}

import TestSupport
import Testing

extension EmbeddedRuntime {
  /// From one session to another, in one run of the program.
  struct SessionSwitchTests {
    @Test func `a new session is begun, and the one before comes back with its history, once`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("first words")
        try await terminal.see("You said: first words")

        try await terminal.say("/new second words")
        let second = try await terminal.see("You said: second words")
        #expect(!second.contains { $0.contains("first words") })

        try await terminal.say("/connect last")
        let first = try await terminal.see("You said: first words")
        #expect(first.count { $0.contains("You said: first words") } == 1)
        #expect(!first.contains { $0.contains("second words") })
        try await terminal.say("and more")
        try await terminal.see("You said: and more")
      }
    }

    @Test func `the changes of the agent come as a page, and Esc goes back to the draft`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("/diff")
        try await terminal.see("asked the agent, through GitHub,")
        try await terminal.see("modified  Sources/Greeting.swift")
        try await terminal.see("the agent's machine left out some of this file")
        try await terminal.press("Escape")
        try await terminal.see("write to the agent")
      }
    }

    @Test func `another model is chosen from what the agent offers, and it says so itself`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("/model")
        try await terminal.see("GPT-5 mini")
        try await terminal.type("mini")
        try await terminal.press("Enter")
        try await terminal.see("the agent uses gpt-5-mini now")
        try await terminal.see("claude-sonnet-4.5 to gpt-5-mini")
      }
    }
  }
}

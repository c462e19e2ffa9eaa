import TestSupport
import Testing

extension EmbeddedRuntime {
  struct HostileTextTests {
    @Test func `control sequences in what the agent says reach the screen as words, and nothing else`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        let flags = try await terminal.flags()
        try await terminal.say("hostile")
        try await terminal.see("1 waiting")
        let rows = try await terminal.see(#"\u{1B}[2J"#)
        #expect(rows.contains { $0.contains("safe⟨4 hidden⟩evil") })
        #expect(try await terminal.flags() == flags)
        #expect(try await terminal.title() == "(1) aloft octo/demo: 1 waiting")
      }
    }

    @Test func `a hostile command is shown with every hidden part spelled out`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("hostile")
        try await terminal.attendToRequest(showing: "APPROVE?")
        try await terminal.press("v")
        let screen = try await terminal.see("rm -rf").joined(separator: "\n")
        for token in [#"\u{1B}"#, #"\u{D}"#, #"\u{202E}"#, #"\u{200B}"#] { #expect(screen.contains(token), "\(token)") }
      }
    }
  }
}

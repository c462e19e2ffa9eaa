import TestSupport
import Testing

extension EmbeddedRuntime {
  struct BareViewTests {
    @Test func `the transcript stands on the terminal's own screen until a key comes, which does nothing else`()
      async throws
    {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("hello")
        try await terminal.see("You said: hello")
        try await terminal.press("M-v")
        try await terminal.see("any key brings it back")
        let screen = try await terminal.screen().joined(separator: "\n")
        #expect(screen.contains("  You said: hello"))
        #expect(!screen.contains("alive"))
        try await terminal.press("x")
        try await terminal.see("agent ● alive")
        try await terminal.see("> ")
        let back = try await terminal.screen().joined(separator: "\n")
        #expect(!back.contains("> x"))
      }
    }
  }
}

import TestSupport
import Testing

extension EmbeddedRuntime {
  struct StartTests {
    @Test func `the tour opens on a whole screen, passes its stages and greets`() async throws {
      try await DemoSession.run("tour") { terminal in
        let first = try await terminal.see("write already: it is held until the agent has started")
        #expect(first[0].hasPrefix(" aloft  demo  octo/demo"))
        #expect(first[2] == String(repeating: "─", count: 99))
        #expect(first[29].hasPrefix(" Enter send · Ctrl-J new line · Tab panes · ? help · Ctrl-C twice leave"))
        try await terminal.see("connecting ◐")
        try await terminal.see("reserved ✓")
        try await terminal.see("agent ● alive   runtime ● running")
        try await terminal.see("# Welcome to aloft")
        let flags = try await terminal.flags()
        #expect(
          flags == TerminalFlags(alternateScreen: true, mouse: true, cursorVisible: true, applicationCursorKeys: false))
      }
    }

    @Test func `a prompt written before the agent has started is held, then sent and answered`() async throws {
      try await DemoSession.run("late") { terminal in
        try await terminal.say("an early word")
        try await terminal.see("held until the agent has started")
        let rows = try await terminal.see("You said: an early word")
        #expect(!rows.contains { $0.contains("held until") })
      }
    }

    @Test func `an answer streams and then stands complete`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("hello")
        try await terminal.see("working")
        try await terminal.see("You said: hello")
        try await terminal.see("`end`.")
        try await terminal.see("idle")
      }
    }
  }
}

import TestSupport
import Testing

extension EmbeddedRuntime {
  struct PlainTerminalTests {
    @Test func `without colours the screen is drawn by attributes alone`() async throws {
      try await DemoSession.run("chat", ["NO_COLOR": "1"]) { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("approve")
        try await terminal.attendToRequest(showing: "APPROVE?")
        let screen = try await terminal.styledScreen().joined()
        let colours = screen.matches(of: /\u{1B}\[(?:[0-9;]*;)?(?:3[0-7]|4[0-7]|9[0-7]|10[0-7])(?:;[0-9;]*)?m/)
        #expect(colours.isEmpty)
        #expect(screen.contains("\u{1B}[1m"))
      }
    }

    @Test func `in the C locale no byte above 7F is written`() async throws {
      let session = try await TerminalSession.start(home: AloftHome(["LANG": "C"]))
      try await session.see("alive")
      try await session.terminal.write("hostile\r")
      try await session.see("1 waiting")
      try await session.terminal.write("\t")
      try await session.see("APPROVE?")
      try await session.terminal.write("\u{3}\u{4}")
      let status = try await session.end()
      #expect(status == .exited(0))
      #expect(session.terminal.bytes.allSatisfy { $0 < 0x80 })
    }
  }
}

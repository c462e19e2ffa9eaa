import TestSupport
import Testing

extension EmbeddedRuntime {
  struct LeavingTests {
    @Test(arguments: ["\u{3}\u{3}", "\u{4}", "/exit\r"])
    func `leaving by the keyboard gives the terminal back and ends well`(keys: String) async throws {
      let session = try await TerminalSession.start(home: AloftHome())
      try await session.see("alive")
      try await session.terminal.write(keys)
      let status = try await session.end()
      #expect(status == .exited(0))
      try await session.see("The demonstration is over")
    }

    @Test func `leaving before there is a session says so with code 130`() async throws {
      let session = try await TerminalSession.start(["--demo", "silent"], home: AloftHome())
      try await session.terminal.write("\u{4}")
      let status = try await session.end()
      #expect(status == .exited(130))
      try await session.see("No session was started.")
    }

    @Test func `a session that ends well ends with code 0`() async throws {
      let session = try await TerminalSession.start(home: AloftHome())
      try await session.see("alive")
      try await session.terminal.write("end\r")
      try await session.see("session ended")
      try await session.terminal.write("\u{4}")
      let status = try await session.end()
      #expect(status == .exited(0))
    }

    @Test func `a refused session ends with code 4`() async throws {
      let session = try await TerminalSession.start(["--demo", "policy"], home: AloftHome())
      try await session.see("no session")
      try await session.terminal.write("\u{4}")
      let status = try await session.end()
      #expect(status == .exited(4))
    }
  }
}

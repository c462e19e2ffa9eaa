import Foundation
import TerminalPrimitives
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// What a person who looks elsewhere is told.
  struct NotificationTests {
    private static let iTerm = ["TERM_PROGRAM": "iTerm.app"]

    /// Starts a session in which something waits as soon as `approve` is sent.
    private func start(_ variables: [String: String] = iTerm) async throws -> TerminalSession {
      let session = try await TerminalSession.start(home: AloftHome(variables))
      try await session.see("alive")
      return session
    }

    private func trace(_ session: TerminalSession) -> TerminalTrace { TerminalTrace(session.terminal.bytes) }

    private func see(
      _ expectation: String, in session: TerminalSession, _ condition: @escaping (TerminalTrace) -> Bool
    ) async throws {
      try await session.terminal.readUntil(expectation, timeout: patience) { condition(TerminalTrace($0)) }
    }

    @Test func `a request is one bell, one notice and a title that counts`() async throws {
      let session = try await start()
      try await session.terminal.write("approve\r")
      try await see("a notice", in: session) { !$0.notices.isEmpty }
      try await see("the count in the title", in: session) { $0.titles.last == "(1) aloft octo/demo: 1 waiting" }
      #expect(trace(session).bells == 1)
      #expect(trace(session).notices.count == 1)
      #expect(trace(session).notices.first?.hasPrefix("9;aloft octo/demo: a request waits for you: shell") == true)

      // Looking at it tells nothing new.
      try await session.terminal.write("\t")
      try await session.see("nothing is selected")
      session.terminal.terminate()
      _ = try await session.end()
      #expect(trace(session).bells == 1)
      #expect(trace(session).notices.count == 1)
      #expect(trace(session).titlesSaved == 1)
      #expect(trace(session).titlesRestored == 1)
    }

    @Test func `nothing rings while the terminal has the focus`() async throws {
      let session = try await start()
      try await session.terminal.write("\u{1b}[I")
      try await session.terminal.write("approve\r")
      try await see("the count in the title", in: session) { $0.titles.last == "(1) aloft octo/demo: 1 waiting" }
      // The answer comes long after the time in which news are gathered.
      try await session.terminal.write("\t")
      try await session.see("nothing is selected")
      session.terminal.terminate()
      _ = try await session.end()
      #expect(trace(session).bells == 0)
      #expect(trace(session).notices == [])
    }

    @Test func `a terminal that says nothing of itself gets the bell alone`() async throws {
      let session = try await start([:])
      try await session.terminal.write("approve\r")
      try await see("a bell", in: session) { $0.bells == 1 }
      session.terminal.terminate()
      _ = try await session.end()
      #expect(trace(session).notices == [])
    }

    @Test func `a crash brings the shell's title back`() async throws {
      let session = try await start()
      session.terminal.send(signal: SIGSEGV)
      _ = try await session.end()
      #expect(trace(session).titles.isEmpty == false)
      #expect(trace(session).titlesRestored == 1)
    }

    @Test func `the emulator shows the title, and the shell's again afterwards`() async throws {
      let shell = ["/bin/bash", "--norc", "--noprofile", "-i"]
      try await TerminalEmulator.run(shell, environment: AloftHome(["PS1": "shell> "]).variables) { terminal in
        try await terminal.see("shell>")
        try await terminal.type("printf '\\033]0;my shell\\007'; cd; \(try AloftHome.program()) --demo chat\n")
        try await terminal.see("agent ● alive")
        try await seeTitle("aloft octo/demo: idle", of: terminal)
        try await terminal.say("approve")
        try await seeTitle("(1) aloft octo/demo: 1 waiting", of: terminal)
        try await terminal.press("C-z")
        try await terminal.see("Stopped")
        try await seeTitle("my shell", of: terminal)
        try await terminal.type("fg\n")
        try await seeTitle("(1) aloft octo/demo: 1 waiting", of: terminal)
        try await terminal.press("C-d")
        try await terminal.see("The demonstration is over")
        try await seeTitle("my shell", of: terminal)
      }
    }

    @Test(arguments: [("on", 1), ("off", 0)])
    func `in tmux a notice reaches the terminal outside where tmux lets it`(passing: String, count: Int) async throws {
      let home = try AloftHome(["PS1": "shell> ", "SHELL": "/bin/sh"])
      let configuration = try home.directory.write("set -g allow-passthrough \(passing)\n", to: "tmux.conf")
      let terminal = try PseudoTerminal.spawn(
        "/usr/bin/tmux", ["-u", "-S", home.directory.path(of: "tmux"), "-f", configuration, "new-session", "/bin/sh"],
        environment: home.variables, size: Size(rows: 30, columns: 100))
      // tmux asks what the terminal is, as this program asks tmux.
      try await terminal.readUntil(text: "\u{1b}[>q", timeout: patience)
      try await terminal.write("\u{1b}P>|kitty(0.26.5)\u{1b}\\")
      try await terminal.readUntil(text: "shell>", timeout: patience)
      try await terminal.write("exec \(try AloftHome.program()) --demo chat\r")
      try await terminal.readUntil(text: "agent started", timeout: patience)
      try await terminal.write("approve\r")
      try await terminal.readUntil("a bell", timeout: patience) { TerminalTrace($0).bells == 1 }
      try await terminal.write("\u{4}")
      try await terminal.wait(timeout: patience)
      let notices = TerminalTrace(terminal.bytes).notices.filter { $0.hasPrefix("9;aloft octo/demo: a request") }
      #expect(notices.count == count)
    }

    private func seeTitle(_ title: String, of terminal: TerminalEmulator) async throws {
      var last = ""
      try await waitUntil("the title \(title)", timeout: patience, lastSeen: { last }) {
        last = try await terminal.title()
        return last == title
      }
    }

    /// Bytes that come while nobody does anything are the clock's, never a title's or a bell's.
    @Test func `while nothing happens the title stays and nothing rings`() async throws {
      let session = try await start()
      // Frames are marked once the terminal has said that it knows the mode.
      try await session.terminal.write("\u{1b}[?2026;2$y")
      let titles = trace(session).titles
      let count = session.terminal.bytes.count
      try await session.terminal.readUntil("three more frames of the clock", timeout: patience) { bytes in
        String(decoding: bytes[count...], as: UTF8.self).split(separator: "\u{1b}[?2026h").count > 3
      }
      #expect(trace(session).titles == titles)
      #expect(trace(session).bells == 0)
      session.terminal.terminate()
      _ = try await session.end()
    }
  }
}

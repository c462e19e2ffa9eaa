import TerminalPrimitives
import TestSupport
import Testing

extension EmbeddedRuntime {
  struct SuspendTests {
    /// Only a shell with job control can stop a program and take it back.
    @Test func `Ctrl-Z gives the terminal to the shell, and fg brings the screen and the draft back`() async throws {
      let home = try AloftHome(["PS1": "shell> "])
      let shell = ["/bin/bash", "--norc", "--noprofile", "-i"]
      try await TerminalEmulator.run(shell, environment: home.variables) { terminal in
        try await terminal.see("shell>")
        try await terminal.type("cd; stty -g >before; \(try AloftHome.program()) --demo chat\n")
        try await terminal.see("agent ● alive")
        try await terminal.type("half a thought")
        try await terminal.seeDraft("half a thought")

        try await terminal.press("C-z")

        try await terminal.see("Stopped")
        let stopped = try await terminal.flags()
        #expect(stopped == .initial)
        try await terminal.type("stty -g | diff - before && echo the settings are the same\n")
        try await terminal.see("the settings are the same") { $0.contains("the settings are the same") }
        try await terminal.type("fg\n")
        try await terminal.seeDraft("half a thought")
        let again = try await terminal.flags()
        #expect(again.alternateScreen)
        try await terminal.press("C-c", "C-c", "C-c")
        try await terminal.see("The demonstration is over")
        try await terminal.type("stty -g | diff - before && echo and they still are\n")
        try await terminal.see("the settings after the end") { $0.contains("and they still are") }
      }
    }
  }
}

import TestSupport
import Testing

extension EmbeddedRuntime {
  struct RequestTests {
    private func withRequest(_ body: (TerminalEmulator) async throws -> Void) async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("approve")
        try await terminal.see("1 waiting · shell")
        try await body(terminal)
      }
    }

    @Test func `a request takes no key from the draft`() async throws {
      try await withRequest { terminal in
        try await terminal.type("oosdy once")
        try await terminal.seeDraft("oosdy once")
        let rows = try await terminal.see("Tab  go to the request")
        #expect(!rows.contains { $0.contains("APPROVE?") })
      }
    }

    @Test func `keys that were under way when the request opened are swallowed, counted and shown`() async throws {
      try await withRequest { terminal in
        try await terminal.press("Tab", "o", "Enter")
        try await terminal.see("2 keys were swallowed")
        let rows = try await terminal.see("nothing is selected")
        #expect(rows.contains { $0.contains("( ) o  approve once") })
      }
    }

    @Test func `a letter selects, Enter sends, and the confirmation stands in the transcript`() async throws {
      try await withRequest { terminal in
        let rows = try await terminal.attendToRequest(showing: "APPROVE?  shell")
        #expect(rows.contains("   rm -rf build"))
        #expect(rows.contains { $0.contains("in the cloud sandbox of octo/demo") })
        try await terminal.decide(.once)
        try await terminal.see("✓ approved once by you: shell rm -rf build  (confirmed")
        try await terminal.see("That was approved once, so it is done.")
      }
    }

    @Test func `a denial takes words along`() async throws {
      try await withRequest { terminal in
        try await terminal.attendToRequest(showing: "rm -rf build")
        try await terminal.decide(.deniedSaying("use make clean"))
        try await terminal.see("✗ denied by you: shell rm -rf build")
        try await terminal.see("You said: use make clean")
      }
    }

    @Test func `a paste into an open request answers nothing`() async throws {
      try await withRequest { terminal in
        try await terminal.attendToRequest(showing: "rm -rf build")
        try await terminal.paste("o\n\n")
        let rows = try await terminal.see("a paste answers nothing")
        #expect(rows.contains { $0.contains("( ) o  approve once") })
      }
    }
  }
}

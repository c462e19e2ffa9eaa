import TerminalPrimitives
import TestSupport
import Testing

extension EmbeddedRuntime {
  struct ResizeTests {
    @Test func `the screen follows the terminal down to 40 columns, says when it is too small, and comes back`()
      async throws
    {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("hello")
        try await terminal.see("idle")
        try await terminal.type("a draft")
        for size in [Size(rows: 15, columns: 60), Size(rows: 10, columns: 40)] {
          try await terminal.resize(to: size)
          let rows = try await terminal.see("rules as wide as the screen") { rows in
            rows.count == size.rows && rows[2] == String(repeating: "─", count: size.columns - 1)
          }
          #expect(rows[size.rows - 2] == " > a draft")
          #expect(rows.allSatisfy { $0.count < size.columns })
        }
        try await terminal.resize(to: Size(rows: 5, columns: 30))
        try await terminal.see("too small: 30x5, needs 40x10;")
        try await terminal.type("!")
        try await terminal.resize(to: Size(rows: 30, columns: 100))
        let rows = try await terminal.seeDraft("a draft!")
        #expect(rows.contains { $0.contains("You said: hello") })
      }
    }
  }
}

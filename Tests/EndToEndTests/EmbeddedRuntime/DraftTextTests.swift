import Foundation
import TerminalPrimitives
import TestSupport
import Testing

extension EmbeddedRuntime {
  struct DraftTextTests {
    @Test func `a paste of many lines is text and is not sent`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.paste("line one\nline two\nline three\n")
        let rows = try await terminal.seeDraft("line one")
        let start = try #require(rows.firstIndex(of: " > line one"))
        #expect(rows[start...].prefix(3) == [" > line one", "   line two", "   line three"])
        #expect(!rows.contains { $0.hasPrefix(" you ") })
      }
    }

    @Test func `wide characters and emoji keep the cursor and the columns`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.type("漢字 👍 e\u{301}|")
        try await terminal.see("the draft") { rows in rows.contains { $0.hasSuffix("|") } }
        // The prompt takes 3 columns, two ideographs 4, a blank, the thumb 2, a blank, the accented letter and the bar 1 each.
        let cursor = try await terminal.cursor()
        #expect(cursor.column == 3 + 4 + 1 + 2 + 1 + 1 + 1)
        try await terminal.press("Enter")
        try await terminal.see("You said: 漢字 👍")
      }
    }

    @Test func `the editor gets an ordinary terminal and edits the draft`() async throws {
      let directory = try TemporaryDirectory()
      let editor = try directory.write(
        "#!/bin/sh\nstty -a >'\(directory.path)/settings'\nsed -i s/rough/smooth/ \"$1\"\n", to: "editor",
        permissions: 0o700)
      try await DemoSession.run("chat", ["EDITOR": editor]) { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.type("a rough draft")
        try await terminal.seeDraft("a rough draft")
        try await terminal.press("C-g")
        try await terminal.seeDraft("a smooth draft")
        let settings = try String(contentsOfFile: directory.path(of: "settings"), encoding: .utf8)
        #expect(settings.contains(" icanon ") && settings.contains(" echo "))
        try await terminal.type(", and on")
        try await terminal.seeDraft("a smooth draft, and on")
      }
    }

    @Test func `an editor that fails leaves the draft as it was`() async throws {
      try await DemoSession.run("chat", ["EDITOR": "/bin/false"]) { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.type("a draft")
        try await terminal.seeDraft("a draft")
        try await terminal.press("C-g")
        try await terminal.see("the editor failed: /bin/false ended with")
        try await terminal.seeDraft("a draft")
      }
    }
  }
}

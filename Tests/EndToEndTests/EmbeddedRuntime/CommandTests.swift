import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  struct CommandTests {
    @Test func `commands are answered on the screen and are never sent`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.see("https://github.com/copilot/tasks/")
        try await terminal.say("/url")
        try await terminal.see("the page in the last line") { $0[29].hasPrefix(" https://github.com/copilot/tasks/") }
        try await terminal.say("/help")
        try await terminal.see("Help: the composer")
        try await terminal.press("Escape")
        try await terminal.seeNoMore("Help: the composer")
        try await terminal.say("/pending")
        try await terminal.see("nothing waits for an answer")
        try await terminal.press("C-c")
        try await terminal.say("/abort")
        try await terminal.see("the agent is not working on anything")
        try await terminal.say("/nonsense")
        let rows = try await terminal.see("there is no such command")
        #expect(!rows.contains { $0.hasPrefix(" you ") })
        try await terminal.press("C-c")
        try await terminal.say("/exit")
        let status = try await terminal.exitStatus(timeout: patience)
        #expect(status == .exited(0))
      }
    }

    @Test func `an export is whole, for its owner alone, and leaves nothing beside it`() async throws {
      let home = try AloftHome()
      let path = home.directory.path(of: "out/talk.md")
      try FileManager.default.createDirectory(
        atPath: home.directory.path(of: "out"), withIntermediateDirectories: false)
      try await home.run(["--demo", "chat"]) { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("hello")
        try await terminal.see("You said: hello")
        try await terminal.see("idle")
        try await terminal.say("/export \(path)")
        try await terminal.see("readable for you alone")
        try await terminal.press("C-c")
        try await terminal.say("/export \(path)")
        try await terminal.see("is there already and stays as it is")
      }
      #expect(FileTree.files(below: home.directory.path(of: "out")) == [path])
      #expect(FileTree.text(of: path).contains("> You said: hello"))
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a turn is interrupted by a command`() async throws {
      try await DemoSession.run("quiet") { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("think")
        try await terminal.see("working")
        try await terminal.say("/abort")
        try await terminal.see("idle")
      }
    }

    @Test func `reading back stops following, and End follows again`() async throws {
      try await DemoSession.run { terminal in
        try await terminal.see("agent ● alive")
        for prompt in ["one", "two", "three", "four"] {
          try await terminal.say(prompt)
          try await terminal.see("You said: \(prompt)")
          try await terminal.see("idle")
        }
        try await terminal.press("PPage")
        try await terminal.see("below · End follows")
        try await terminal.type("kept while reading")
        try await terminal.seeDraft("kept while reading")
        try await terminal.press("End")
        try await terminal.seeNoMore("End follows")
        try await terminal.see("You said: four")
      }
    }
  }
}

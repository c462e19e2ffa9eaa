import Foundation
import JSONRPC
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// The person's own command, told of what waits.
  struct HookTests {
    /// A home whose configuration names this hook. It runs in the home.
    private func home(hook: String) throws -> AloftHome {
      let home = try AloftHome(["GH_TOKEN": "gho_16C7e42F292c6912E7710c838347Ae178B4a"])
      let folder = home.directory.path(of: ".config/aloft")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let settings = "[notifications]\nhook = '''cd; \(hook)'''\n"
      try Data(settings.utf8).write(to: URL(fileURLWithPath: "\(folder)/config.toml"))
      return home
    }

    private func text(_ name: String, in home: AloftHome) -> String { FileTree.text(of: home.directory.path(of: name)) }

    private func ask(_ home: AloftHome) async throws -> TerminalSession {
      let session = try await TerminalSession.start(home: home)
      try await session.see("alive")
      try await session.terminal.write("approve\r")
      return session
    }

    @Test func `a hook is given the request as JSON, once, and no token`() async throws {
      let home = try home(hook: "env >>variables; cat >>calls; echo >>done")
      let session = try await ask(home)
      try await waitUntil("the hook to have run", timeout: patience) { text("done", in: home) == "\n" }
      try await session.terminal.write("\t")
      try await session.see("nothing is selected")
      session.terminal.terminate()
      _ = try await session.end()

      let call = try #require(JSONReader.read(Array(text("calls", in: home).utf8)).value)
      #expect(call["event"] == "request")
      #expect(call["session"]?["repository"] == "octo/demo")
      #expect(call["request"]?["description"]?["kind"] == "shell")
      #expect(call["request"]?["description"]?["summary"] == "rm -rf build")
      #expect(text("done", in: home) == "\n")
      #expect(!text("variables", in: home).contains("gho_"))
    }

    @Test func `a hook that hangs holds up nothing, and is gone when the program is`() async throws {
      let home = try home(hook: "trap '' TERM; echo $$ >pid.part; mv pid.part pid; sleep 1000")
      let session = try await ask(home)
      try await waitUntil("the hook to run", timeout: patience) { !text("pid", in: home).isEmpty }
      let hook = try #require(Int32(text("pid", in: home).trimmingCharacters(in: .newlines)))
      try await session.terminal.write("\t")
      try await session.see("nothing is selected")
      let start = ContinuousClock.now
      session.terminal.terminate()
      _ = try await session.end()
      #expect(ContinuousClock.now - start < .seconds(10))
      #expect(kill(hook, 0) == -1)
    }

    @Test func `a hook that fails is told in one line`() async throws {
      let session = try await ask(try home(hook: "exit 3"))
      try await session.see("the notification hook: it ended with code 3")
      session.terminal.terminate()
      _ = try await session.end()
    }
  }
}

extension JSONReading {
  fileprivate var value: JSONValue? {
    if case .whole(let value, repairs: []) = self { value } else { nil }
  }
}

import Foundation
import TerminalPrimitives
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// A copied text comes out where the message says.
  struct CopyTests {
    @Test func `in tmux the last answer is in its buffer, as it was written`() async throws {
      try await AloftHome().run(["--demo", "chat"]) { terminal in
        try await terminal.see("agent ● alive")
        try await terminal.say("hello")
        try await terminal.see("`end`.")
        try await terminal.press("Tab")
        try await terminal.press("y")
        try await terminal.see("in tmux's buffer")
        let copied = try await terminal.pasteBuffer()
        #expect(copied.hasPrefix("You said: hello\n"))
        #expect(copied.contains("`approve`"))
        #expect(!copied.contains("\u{1b}"))
      }
    }

    @Test func `elsewhere the terminal is asked, and a private file keeps it, since the terminal gives no answer`()
      async throws
    {
      let home = try AloftHome()
      let session = try await TerminalSession.start(home: home)
      try await session.see("alive")
      try await session.terminal.write("hello\r")
      try await session.see("You said")
      try await session.terminal.write("\ty")
      try await session.terminal.readUntil("an answer by OSC 52", timeout: patience) { !Self.copies(in: $0).isEmpty }
      try await session.see("sent to the terminal")
      let file = home.directory.path(of: "state/aloft/copied.txt")
      #expect(Self.copies(in: session.terminal.bytes) == [FileTree.text(of: file)])
      #expect(FileTree.text(of: file).hasPrefix("You said"))
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      session.terminal.terminate()
      _ = try await session.end()
    }

    @Test func `a file is all there is where the person has chosen so`() async throws {
      let home = try AloftHome()
      try FileManager.default.createDirectory(
        atPath: home.directory.path(of: ".config/aloft"), withIntermediateDirectories: true)
      try home.directory.write("[screen]\ncopy = \"file\"\n", to: ".config/aloft/config.toml", permissions: 0o600)
      let session = try await TerminalSession.start(home: home)
      try await session.see("alive")
      try await session.terminal.write("hello\r")
      try await session.see("You said")
      try await session.terminal.write("\ty")
      try await session.see("kept in ~/state/aloft/copied.txt")
      #expect(Self.copies(in: session.terminal.bytes) == [])
      session.terminal.terminate()
      _ = try await session.end()
    }

    /// The texts that a terminal was asked to take.
    private static func copies(in bytes: [UInt8]) -> [String] {
      TerminalTrace(bytes).notices.filter { $0.hasPrefix("52;c;") }.compactMap { command in
        Data(base64Encoded: String(command.dropFirst(5))).map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }
}

import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// `aloft export`, of a session that was recorded.
  struct ExportTests {
    private static let session = "0b8f1c52-6f0e-4c43-9c1b-4b54f0d1a7de"

    /// Runs the command in a shell, which tells what it ended with.
    private func words(of redirection: String) async throws -> String {
      let home = try AloftHome()
      let place = home.directory.path(of: "state/aloft/transcript")
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      let transcript = "\(place)/task-\(Self.session).jsonl"
      #expect(FileManager.default.createFile(atPath: transcript, contents: Data()))
      let command = "\(try AloftHome.program()) export --session \(Self.session) \(redirection); echo code $?"
      let terminal = try PseudoTerminal.spawn("/bin/sh", ["-c", command], environment: home.variables)
      try await terminal.readUntil("the code", timeout: patience) { bytes in
        bytes.last == UInt8(ascii: "\n") && String(decoding: bytes, as: UTF8.self).contains("\r\ncode ")
      }
      try await terminal.wait(timeout: patience)
      return String(decoding: terminal.bytes, as: UTF8.self)
    }

    @Test func `what is written to standard output ends with code 0`() async throws {
      let words = try await words(of: "--format md")
      #expect(words.hasPrefix("# Transcript\r\n"))
      #expect(words.hasSuffix("code 0\r\n"))
    }

    @Test func `an output that takes nothing is told, with code 2`() async throws {
      #expect(
        try await words(of: "> /dev/full")
          == "aloft: standard output cannot be written: No space left on device\r\ncode 2\r\n")
    }
  }
}

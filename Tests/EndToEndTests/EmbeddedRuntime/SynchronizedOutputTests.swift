import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// The terminal is asked whether it shows a frame all at once, and answers when it likes.
  struct SynchronizedOutputTests {
    private static let question = "\u{1b}[?2026$p"
    private static let answer = "\u{1b}[?2026;2$y"
    private static let frameBegins = "\u{1b}[?2026h"

    @Test func `frames are synchronised after the terminal's answer, of which nothing is typed`() async throws {
      let session = try await TerminalSession.start(home: AloftHome())
      try await session.see("alive")
      let before = String(decoding: session.terminal.bytes, as: UTF8.self)
      #expect(before.components(separatedBy: Self.question).count == 2)
      #expect(!before.contains(Self.frameBegins))
      try await session.terminal.write(Self.answer + "word")
      try await session.see(Self.frameBegins)
      try await session.see("w")
      try await session.terminal.write("\u{3}\u{4}")
      let status = try await session.end()
      #expect(status == .exited(0))
      #expect(!String(decoding: session.terminal.bytes, as: UTF8.self).contains("2026;2"))
    }
  }
}

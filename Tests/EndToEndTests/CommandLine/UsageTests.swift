import TestSupport
import Testing

extension EmbeddedRuntime {
  /// What the program says and ends with when it does not even begin.
  struct UsageTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
      let arguments: [String]
      let sentence: String

      var testDescription: String { arguments.joined(separator: " ") }
    }

    private static let mistakes = [
      Mistake(arguments: ["--repo", "demo"], sentence: "a repository is written OWNER/NAME"),
      Mistake(arguments: ["--nonsense"], sentence: "Unknown option '--nonsense'"),
      Mistake(arguments: ["tour"], sentence: "there is nothing to name here without --demo"),
      Mistake(arguments: ["--demo", "nonsense"], sentence: "known are tour, chat, late"),
      Mistake(arguments: ["--approve", "maybe"], sentence: "'ask', 'safe', 'deny' or 'all'"),
      Mistake(arguments: ["--prompt", ""], sentence: "--prompt is empty"),
      Mistake(arguments: ["--connect", "99"], sentence: "no session in your list begins with 99"),
      Mistake(arguments: ["--connect", "last"], sentence: "there is no session to go back to"),
      Mistake(arguments: ["--connect", "last", "--demo"], sentence: "--connect goes to a session that exists"),
      Mistake(arguments: ["log", "--since", "soon"], sentence: "a time is written 90m, 2h, 3d"),
      Mistake(arguments: ["log", "--session", "x"], sentence: "the log knows no such session"),
      Mistake(arguments: ["export"], sentence: "no session was ever open here"),
      Mistake(arguments: ["export", "--session", "a b"], sentence: "a session is named by its id"),
      Mistake(arguments: ["export", "--format", "pdf"], sentence: "'md', 'json' or 'plain'"),
    ]

    private func end(of arguments: [String], _ additions: [String: String] = [:]) async throws -> (
      TestSupport.ExitStatus, String
    ) {
      let home = try AloftHome(additions)
      let terminal = try PseudoTerminal.spawn(try AloftHome.program(), arguments, environment: home.variables)
      let status = try await terminal.wait(timeout: patience)
      try await terminal.readUntil("the last words", timeout: patience) { $0.last == UInt8(ascii: "\n") }
      return (status, String(decoding: terminal.bytes, as: UTF8.self))
    }

    @Test func `the version is told`() async throws {
      let (status, words) = try await end(of: ["--version"])
      #expect(status == .exited(0))
      #expect(words == "aloft 0.1.0\r\n")
    }

    @Test func `the help names every exit code and the way to look around`() async throws {
      let (status, words) = try await end(of: ["--help"])
      #expect(status == .exited(0))
      for part in ["--demo", "0 left", "2 wrong", "3 no usable runtime", "4 not signed in", "130", "128+N"] {
        #expect(words.inOneLine.contains(part))
      }
    }

    @Test func `a log without decisions says so`() async throws {
      let (status, words) = try await end(of: ["log"])
      #expect(status == .exited(0))
      #expect(words == "Nothing has been decided yet.\r\n")
    }

    @Test(arguments: mistakes)
    func `wrong usage ends with code 2 and says what is wrong, before the screen is touched`(mistake: Mistake)
      async throws
    {
      let (status, words) = try await end(of: mistake.arguments)
      #expect(status == .exited(2))
      #expect(words.contains(mistake.sentence))
      #expect(!words.contains("\u{1B}"))
    }

    @Test(arguments: [
      ("no-such-terminal", "This machine knows no terminal called no-such-terminal"),
      ("", "TERM is not set"),
    ])
    func `a terminal that cannot be drawn on is refused in words`(type: String, sentence: String) async throws {
      let (status, words) = try await end(of: ["--demo"], ["TERM": type])
      #expect(status == .exited(2))
      #expect(words.contains(sentence))
    }
  }
}

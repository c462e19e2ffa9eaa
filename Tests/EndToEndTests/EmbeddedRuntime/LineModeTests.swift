import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// The session in lines: what a screen reader hears, and what a log holds.
  struct LineModeTests {
    private static func start(
      _ arguments: [String] = ["--demo", "chat", "--screen-reader"], _ additions: [String: String] = [:]
    ) async throws -> PseudoTerminal {
      let home = try AloftHome(additions)
      return try PseudoTerminal.spawn(try AloftHome.program(), arguments, environment: home.variables)
    }

    private static func text(of terminal: PseudoTerminal) -> String { String(decoding: terminal.bytes, as: UTF8.self) }

    /// Types a line, and pauses as persons do until the program has had time to hear that it came alone.
    private static func type(_ line: String, into terminal: PseudoTerminal, until answer: String) async throws {
      let start = terminal.bytes.count
      try await terminal.write(line + "\n")
      try await terminal.readUntil("\(answer) after \(line)", timeout: patience) { bytes in
        String(decoding: bytes.dropFirst(start), as: UTF8.self).contains(answer)
      }
    }

    @Test func `a person who listens talks, reads a request, decides and leaves`() async throws {
      let terminal = try await Self.start()
      try await terminal.readUntil(text: "agent started: it reads prompts now", timeout: patience)
      try await Self.type("approve", into: terminal, until: "/pending reads it")
      try await Self.type("/pending", into: terminal, until: "/leave leaves it waiting")
      try await Self.decide("approve-once", in: terminal)
      try await terminal.readUntil(text: "approved once by you", timeout: patience)
      try await Self.type("/exit", into: terminal, until: "The demonstration is over")
      let status = try await terminal.wait(timeout: patience)
      #expect(status == .exited(0))
      let text = Self.text(of: terminal)
      let order = ["Request 1 of 1: shell", "Risk: ", "Target: ", "Choices, of which none is selected:"]
      let places = order.compactMap { text.range(of: $0)?.lowerBound }
      #expect(places.count == order.count && places == places.sorted())
    }

    /// Selects and sends, each again where the machine was so slow that the lines came together.
    private static func decide(_ choice: String, in terminal: PseudoTerminal) async throws {
      try await say("/select \(choice)", to: terminal, until: "Selected for this")
      let text = text(of: terminal)
      let word = text.components(separatedBy: "HIGH RISK: /send ").last.flatMap { rest in
        rest == text ? nil : rest.prefix { !$0.isWhitespace }
      }
      try await say("/send \(word ?? "")", to: terminal, until: "sent; it counts once the runtime confirms it")
    }

    /// Between two lines of a person, who does not type as fast as a paste: more than the 400 ms that tell them apart.
    private static let breath = Duration.milliseconds(700)

    private static func say(_ line: String, to terminal: PseudoTerminal, until answer: String) async throws {
      var heard = false
      while !heard {
        try await Task.sleep(for: breath)
        let start = terminal.bytes.count
        try await terminal.write(line + "\n")
        try await terminal.readUntil("an answer to \(line)", timeout: patience) { bytes in
          let new = String(decoding: bytes.dropFirst(start), as: UTF8.self)
          heard = new.contains(answer)
          return heard || new.contains("came too soon")
        }
      }
    }

    @Test func `the terminal is only ever appended to: no escape sequence, no carriage return, one bell a request`()
      async throws
    {
      let terminal = try await Self.start()
      try await terminal.readUntil(text: "agent started", timeout: patience)
      try await Self.type("approve", into: terminal, until: "/pending reads it")
      try await terminal.readUntil("a bell", timeout: patience) { $0.contains(0x07) }
      try await terminal.write("\u{4}")
      try await terminal.wait(timeout: patience)
      let bytes = terminal.bytes
      #expect(!bytes.contains(0x1B))
      #expect(bytes.count { $0 == 0x07 } == 1)
      // The terminal itself puts one before each line feed.
      #expect(bytes.count { $0 == 0x0D } == bytes.count { $0 == 0x0A })
    }

    @Test func `the last answer is copied, and where it went is told`() async throws {
      let home = try AloftHome(["TERM": "dumb"])
      let terminal = try PseudoTerminal.spawn(
        try AloftHome.program(), ["--demo", "chat"], environment: home.variables)
      try await terminal.readUntil(text: "agent started: it reads prompts now", timeout: patience)
      try await Self.type("hello", into: terminal, until: "error, reason, end.")
      try await Self.type("/copy last", into: terminal, until: "kept in ~/state/aloft/copied.txt")
      #expect(FileTree.text(of: home.directory.path(of: "state/aloft/copied.txt")).hasPrefix("You said: hello\n"))
      #expect(!terminal.bytes.contains(0x1B))
      try await terminal.write("\u{4}")
      try await terminal.wait(timeout: patience)
    }

    @Test func `a pasted decision decides nothing`() async throws {
      let terminal = try await Self.start()
      try await terminal.readUntil(text: "agent started", timeout: patience)
      try await Self.type("approve", into: terminal, until: "/pending reads it")
      try await Self.type("/pending\n/select approve-once\n/send", into: terminal, until: "nothing was sent or decided")
      try await Self.type("/status", into: terminal, until: "1 waits for an answer")
      try await terminal.write("\u{4}")
      try await terminal.wait(timeout: patience)
      #expect(!Self.text(of: terminal).contains("approved once"))
    }

    @Test(arguments: [
      ("dumb", "aloft, line mode"), ("xterm-256color", "Ctrl-C twice"),
    ])
    func `a terminal that cannot place its cursor gets lines by itself`(type: String, sign: String) async throws {
      let terminal = try await Self.start(["--demo", "chat"], ["TERM": type])
      try await terminal.readUntil(text: sign, timeout: patience)
    }

    @Test func `in a pipe the program tells what happened and leaves when there is nothing more to come`() async throws
    {
      let home = try AloftHome()
      let command = "echo hello | \(try AloftHome.program()) --demo chat | cat"
      let terminal = try PseudoTerminal.spawn("/bin/sh", ["-c", command], environment: home.variables)
      let status = try await terminal.wait(timeout: patience)
      let text = Self.text(of: terminal)
      #expect(status == .exited(0))
      #expect(text.contains("you: hello"))
      #expect(text.contains("  You said: hello"))
      #expect(text.contains("The demonstration is over"))
      #expect(!text.contains("\u{1B}"))
    }

    @Test func `in a pipe a request is told and nothing can be decided`() async throws {
      let home = try AloftHome()
      let command =
        "printf 'approve\\n/pending\\n/select approve-once\\n/send\\n' | \(try AloftHome.program()) --demo chat"
      let terminal = try PseudoTerminal.spawn("/bin/sh", ["-c", command], environment: home.variables)
      let status = try await terminal.wait(timeout: patience)
      let text = Self.text(of: terminal)
      #expect(status == .exited(0))
      #expect(text.contains("It can only be answered in a terminal or on the session's page"))
      #expect(!text.contains("approved once"))
    }

    @Test func `Ctrl-C asks first, and leaves the terminal as it was`() async throws {
      let terminal = try await Self.start()
      try await terminal.readUntil(text: "agent started", timeout: patience)
      let before = try terminal.settings
      try await Self.type("\u{3}", into: terminal, until: "again:")
      try await terminal.write("\u{3}")
      try await terminal.wait(timeout: patience)
      #expect(try terminal.settings == before)
    }
  }
}

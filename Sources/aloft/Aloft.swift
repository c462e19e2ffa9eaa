import ArgumentParser
import NcursesTerminal
import SessionModel

@main
struct Aloft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aloft",
    abstract: "A terminal client for GitHub Copilot cloud sessions.",
    discussion: """
      An agent works on GitHub's machines; you chat with it, watch its life, and decide what it may do.
      Leaving detaches: the agent goes on in the cloud.

      Exit codes: 0 left, or the session ended well · 1 the session failed · 2 wrong usage · 3 no usable runtime ·
      4 not signed in, or refused by policy · 130 interrupted before a session existed · 128+N ended by signal N.
      """,
    version: Version.text)

  @OptionGroup var options: SessionOptions

  mutating func validate() throws { try options.validate() }

  @MainActor
  mutating func run() async throws {
    // Before anything that could hold a secret or write to a pipe.
    try? hardenProcess()
    let outcome = await Program(options: options).run()
    outcome.tell()
    throw ExitCode(outcome.exitCode)
  }
}

enum Version {
  static let number = "0.1.0"
  static let text = "aloft \(number)"
}

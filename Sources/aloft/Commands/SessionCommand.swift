import ArgumentParser
import NcursesTerminal

/// `aloft`: one session on the screen.
struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "A terminal client for GitHub Copilot cloud sessions.",
    usage: """
      aloft [options]
      aloft --demo [scenario]
      aloft --connect <session>
      aloft sessions  the cloud sessions that were open here
      aloft config    print the configuration file, check it, or see what is in effect
      aloft log       what was decided, by whom, and what came of it
      aloft export    the recorded transcript of a session, as Markdown, JSON or plain text
      """,
    discussion: """
      An agent works on GitHub's machines; you chat with it, watch its life, and decide what it may do.
      Leaving detaches: the agent goes on in the cloud.

      Exit codes: 0 left, or the session ended well · 1 the session failed · 2 wrong usage · 3 no usable runtime ·
      4 not signed in, or refused by policy · 130 interrupted before a session existed · 128+N ended by signal N.
      """)

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

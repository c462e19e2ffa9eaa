import ArgumentParser
import NcursesTerminal
import SessionModel
import TerminalPrimitives

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

  static func main() async {
    do {
      var command = try parse()
      try await command.run()
    } catch {
      exit(tellingOf: error)
    }
  }

  /// The library would end with 64 on wrong usage, as sysexits(3) has it; the promise above is 2.
  private static func exit(tellingOf error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    let usage = Outcome(
      exitCode: ExitCodes.usage, stream: .error, lines: SafeText.prose(fullMessage(for: error), in: .ascii))
    usage.tell()
    exit(withError: ExitCode(usage.exitCode))
  }

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

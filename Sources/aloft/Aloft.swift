import ArgumentParser
import TerminalPrimitives

/// The program: its commands, of which the session is the one that needs no name.
@main
struct Aloft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aloft",
    abstract: "A terminal client for GitHub Copilot cloud sessions.",
    version: Version.text,
    subcommands: [SessionCommand.self, SessionsCommand.self, ConfigCommand.self, LogCommand.self, ExportCommand.self],
    defaultSubcommand: SessionCommand.self)

  static func main() async {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      // The library's help for the program would list the commands and none of the options that most people look for.
      var command = try parseAsRoot(["--help", "-h"].contains(arguments.first) ? ["session", "--help"] : arguments)
      if var waiting = command as? any AsyncParsableCommand { try await waiting.run() } else { try command.run() }
    } catch {
      exit(tellingOf: error)
    }
  }

  /// The library would end with 64 on wrong usage, as sysexits(3) has it; the promise is 2.
  private static func exit(tellingOf error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    let usage = Outcome(
      exitCode: ExitCodes.usage, stream: .error, lines: SafeText.prose(fullMessage(for: error), in: .ascii))
    usage.tell()
    exit(withError: ExitCode(usage.exitCode))
  }
}

enum Version {
  static let number = "0.1.0"
  static let text = "aloft \(number)"
}

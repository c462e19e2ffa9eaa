import Foundation
import Subprocess

/// A private tmux server, addressed by its socket.
struct Tmux: Sendable {
  let socket: String
  /// What the server, and so the program in it, gets as environment.
  let environment: [String: String]

  /// The most a command of ours prints: a styled screen of 500 columns and 200 rows with a colour change in each cell.
  private static let outputLimit = 4 * 1_024 * 1_024

  /// Runs tmux commands, separated by `;` elements, and returns what they print.
  /// - Throws: `TestSupportError.command` with what tmux complains about.
  @discardableResult
  func run(_ commands: String..., input: String = "") async throws -> String {
    try await run(commands, input: input)
  }

  @discardableResult
  func run(_ commands: [String], input: String = "") async throws -> String {
    let arguments = ["-u", "-S", socket, "-f", "/dev/null"] + commands
    let result = try await Subprocess.run(
      .name("tmux"), arguments: Arguments(arguments), environment: .custom(subprocessEnvironment),
      input: .string(input), output: .string(limit: Self.outputLimit), error: .string(limit: 65_536))
    guard result.terminationStatus.isSuccess else {
      throw TestSupportError.command(
        "tmux \(commands.joined(separator: " "))", output: result.standardError)
    }
    return result.standardOutput
  }

  private var subprocessEnvironment: [Environment.Key: String] {
    Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
  }
}

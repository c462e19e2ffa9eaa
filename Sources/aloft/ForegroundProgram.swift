import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs a program of the person's choice on the terminal itself.
enum ForegroundProgram {
  /// The shell splits a command such as `code --wait`; the path travels as an argument, never as shell text.
  /// - Returns: the words of its failure, if it failed.
  static func run(_ command: String, on path: String, environment: Environment = .inherit) async -> String? {
    do {
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: ["-c", "\(command) \"$1\"", "sh", path], environment: environment,
        input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
        output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
        error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
      return failure(of: command, result.terminationStatus)
    } catch {
      return "\(command) could not be run: \(error)"
    }
  }

  private static func failure(of command: String, _ status: TerminationStatus) -> String? {
    switch status {
    case .exited(0): nil
    case .exited(notFound): "\(command) was not found"
    case .exited(let code): "\(command) ended with code \(code)"
    case .signaled(let signal): "\(command) was ended by signal \(signal)"
    }
  }

  /// What the shell ends with when there is no such program (POSIX, Shell Command Language 2.8.2).
  private static let notFound: Int32 = 127
}

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
      return result.terminationStatus.isSuccess ? nil : "\(command) ended with \(result.terminationStatus)"
    } catch {
      return "\(command) could not be run: \(error)"
    }
  }
}

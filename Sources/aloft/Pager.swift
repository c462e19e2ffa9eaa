import Subprocess
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Lets a person read clean text in the pager of their choice, from a private file that is removed afterwards.
enum Pager {
  /// `$PAGER`, else `less`.
  private static var command: String {
    getenv("PAGER").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "less"
  }

  /// The words of its failure, if it failed.
  static func show(_ lines: [SafeText]) async -> String? {
    do throws(PrivateFileError) {
      let file = try PrivateFile(lines.map { $0.text + "\n" }.joined())
      defer { file.remove() }
      return await run(on: file.path)
    } catch {
      return "\(error)"
    }
  }

  private static func run(on path: String) async -> String? {
    do {
      // The shell splits a command such as `less -R`; the path travels as an argument, never as shell text. A pager that
      // starts commands or writes files by a key has no business here: LESSSECURE switches that off in less.
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: ["-c", "\(command) \"$1\"", "sh", path],
        environment: .inherit.updating(["LESSSECURE": "1"]),
        input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
        output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
        error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
      return result.terminationStatus.isSuccess ? nil : "\(command) ended with \(result.terminationStatus)"
    } catch {
      return "\(command) could not be run: \(error)"
    }
  }
}

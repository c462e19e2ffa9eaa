import Subprocess
import TerminalUI

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

/// Lets a person edit text in the editor of their choice, in a private file that is removed afterwards.
enum ExternalEditor {
  /// `$VISUAL`, else `$EDITOR`, else `vi`, as most programs do.
  private static var command: String {
    [getenv("VISUAL"), getenv("EDITOR")].compactMap { $0.map { String(cString: $0) } }.first { !$0.isEmpty } ?? "vi"
  }

  static func edit(_ text: String) async -> EditorResult {
    do throws(PrivateFileError) {
      let file = try PrivateFile(text)
      defer { file.remove() }
      if let failure = await run(on: file.path) { return .failed(failure) }
      return .text(try file.read())
    } catch {
      return .failed("\(error)")
    }
  }

  /// Runs the editor on the terminal itself; the words of its failure, if it failed.
  private static func run(on path: String) async -> String? {
    do {
      // The shell splits a command such as `code --wait`; the path travels as an argument, never as shell text.
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: ["-c", "\(command) \"$1\"", "sh", path],
        input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
        output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
        error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
      return result.terminationStatus.isSuccess ? nil : "\(command) ended with \(result.terminationStatus)"
    } catch {
      return "\(command) could not be run: \(error)"
    }
  }
}

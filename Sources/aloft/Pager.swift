import SessionCore
import Subprocess
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lets a person read clean text in the pager of their choice, from a private file that is removed afterwards.
enum Pager {
  /// `$PAGER`, else `less`.
  private static var command: String {
    getenv("PAGER").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "less"
  }

  /// The words of its failure, if it failed.
  static func show(_ lines: [SafeText]) async -> String? {
    do throws(FileFault) {
      let file = try TemporaryFile(lines.map { $0.text + "\n" }.joined(), in: TemporaryFile.directory)
      defer { file.remove() }
      // A pager that starts commands or writes files by a key has no business here: this switches that off in less.
      return await ForegroundProgram.run(
        command, on: file.path, environment: .inherit.updating(["LESSSECURE": "1"]))
    } catch {
      return error.words
    }
  }
}

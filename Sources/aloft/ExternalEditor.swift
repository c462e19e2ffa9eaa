import SessionCore
import TerminalUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lets a person edit text in the editor of their choice, in a private file that is removed afterwards.
enum ExternalEditor {
  /// `$VISUAL`, else `$EDITOR`, else `vi`, as most programs do.
  private static var command: String {
    [getenv("VISUAL"), getenv("EDITOR")].compactMap { $0.map { String(cString: $0) } }.first { !$0.isEmpty } ?? "vi"
  }

  static func edit(_ text: String) async -> EditorResult {
    do throws(FileFault) {
      let file = try TemporaryFile(text, in: TemporaryFile.directory)
      if let failure = await ForegroundProgram.run(command, on: file.path) {
        file.remove()
        return .failed(failure)
      }
      return readBack(file)
    } catch {
      return .failed(error.words)
    }
  }

  /// What cannot be read back stays where the person can find it.
  private static func readBack(_ file: TemporaryFile) -> EditorResult {
    do throws(FileFault) {
      let text = try file.read()
      file.remove()
      return .text(text)
    } catch {
      return .failed("\(error.words); what was written is kept in \(file.path)")
    }
  }
}

extension TemporaryFile {
  /// `$TMPDIR`, else where everybody looks.
  static var directory: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }
}

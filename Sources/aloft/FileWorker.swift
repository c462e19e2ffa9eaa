import SessionCore
import SessionModel
import TerminalUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The work on files that a person asks for, on a thread of its own: a slow disk keeps no key waiting.
actor FileWorker {
  private let pages: TranscriptPages
  private let executor = SerialQueueExecutor(label: "aloft.files")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(pages: TranscriptPages) { self.pages = pages }

  func read(_ path: String) -> FileReading { TextFile.read(path) }

  /// What cannot be read has no names: the path can still be typed.
  /// - Parameter directory: as a person types it; empty for that of the program.
  func list(_ directory: String) -> FileListing {
    let path = directory.isEmpty ? "./" : HomePath.expanded(directory)
    let names = (try? PosixFileStore().names(in: path)) ?? []
    return FileListing(directory, names.map { .init($0, isDirectory: Self.isDirectory(path + $0)) })
  }

  private static func isDirectory(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes a session as a person asked for it, and says what became of that. A cancelled task leaves nothing behind.
  func export(
    _ wanted: TranscriptExport, _ state: AppState, tell: @escaping ExportFile.Telling = { _ in }
  ) async -> Message {
    let repertoire = state.setting.repertoire
    var text = TranscriptText(wanted.format, of: state.session, in: repertoire, utcOffset: state.setting.utcOffset)
    do throws(ExportFault) {
      let file =
        if let path = wanted.path { try ExportFile(path: HomePath.expanded(path)) } else {
          try ExportFile.new(suffix: wanted.format.suffix)
        }
      try await file.write(&text, state.session, pages, tell: tell)
      return Message(.info, file.words(in: repertoire))
    } catch {
      return Message(.warning, error.words(in: repertoire))
    }
  }
}

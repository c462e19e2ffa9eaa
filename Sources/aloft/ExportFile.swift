import CopilotProtocol
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new file that only this user can read, and that is never written over.
struct ExportFile {
  let path: String
  private let descriptor: Int32

  static let standardOutput = ExportFile(path: "standard output", descriptor: STDOUT_FILENO)

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Makes the file with mode 0600; one that is there already stays as it is.
  init(path: String) throws(ExportFault) {
    let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard made >= 0 else { throw errno == EEXIST ? .exists(path) : .cannotWrite(path, errno: errno) }
    self.init(path: path, descriptor: made)
  }

  /// A file in the current directory with a name that is not taken yet: `aloft-transcript.md`, `aloft-transcript-2.md`.
  static func new(suffix: String) throws(ExportFault) -> ExportFile {
    for number in 1...mostAttempts {
      do throws(ExportFault) {
        return try ExportFile(path: "aloft-transcript\(number == 1 ? "" : "-\(number)").\(suffix)")
      } catch {
        guard case .exists = error else { throw error }
      }
    }
    throw .exists("aloft-transcript.\(suffix)")
  }

  /// Names that are tried before a person must give one.
  private static let mostAttempts = 999

  /// Item by item, so that a long transcript is not held a second time; then closes.
  /// - Parameter pages: where the items are that are not in memory; nil where all are.
  func write(
    _ text: inout TranscriptText, _ session: SessionState, _ pages: TranscriptPages? = nil
  ) async throws(ExportFault) {
    defer { close(descriptor) }
    guard await writeAll(&text, session, pages), fsync(descriptor) == 0 else {
      let number = errno
      unlink(path)
      throw .cannotWrite(path, errno: number)
    }
  }

  @discardableResult
  func writeAll(_ text: inout TranscriptText, _ session: SessionState, _ pages: TranscriptPages? = nil) async -> Bool {
    guard write(text.opening()) else { return false }
    let transcript = session.transcript
    for part in transcript.items.partIDs {
      // What cannot be read back is told as left out.
      let read = try? await pages?.items(of: part, in: transcript)
      for item in read ?? Array(transcript.items[transcript.items.places(of: part)]) {
        guard write(text.lines(of: item)) else { return false }
      }
    }
    return write(text.closing())
  }

  /// Writes a session as a person asked for it, and says what became of that.
  static func write(_ wanted: TranscriptExport, _ state: AppState, _ pages: TranscriptPages) async -> Message {
    let repertoire = state.setting.repertoire
    var text = TranscriptText(
      wanted.format, of: state.session, in: repertoire, utcOffset: state.setting.utcOffset)
    do throws(ExportFault) {
      let file =
        if let path = wanted.path { try ExportFile(path: HomePath.expanded(path)) } else {
          try new(suffix: wanted.format.suffix)
        }
      try await file.write(&text, state.session, pages)
      return Message(.info, file.words(in: repertoire))
    } catch {
      return Message(.warning, error.words(in: repertoire))
    }
  }

  func words(in repertoire: Repertoire) -> SafeText {
    "written to \(SafeText.exactLine(path, in: repertoire)), readable for you alone"
  }

  private func write(_ lines: [SafeText]) -> Bool {
    let bytes = lines.reduce(into: [UInt8]()) { $0 += Array($1.text.utf8) + [UInt8(ascii: "\n")] }
    return Descriptor.write(bytes, to: descriptor)
  }
}

/// Why nothing was exported.
enum ExportFault: Error, Equatable {
  case noHome
  case unreadable(FileFault)
  case noSession(SessionReference.Fault)
  case nothingRecorded(SessionID)
  case exists(String)
  case cannotWrite(String, errno: Int32)

  func lines(in repertoire: Repertoire) -> [SafeText] { ["aloft: \(words(in: repertoire))"] }

  func words(in repertoire: Repertoire) -> SafeText {
    let safe = { (text: String) in SafeText.exactLine(text, in: repertoire) }
    return switch self {
    case .noHome: "HOME is not set, so that nothing was recorded."
    case .unreadable(let fault): "what was recorded cannot be read: \(safe(fault.words))"
    case .noSession(.noneKnown): "no session was ever open here."
    case .noSession(.noTaskPage(let url)): "\(safe(url)) is the page of no session."
    case .noSession(.unknown(let text)): "no session begins with \(safe(text)); 'aloft sessions' lists them."
    case .noSession(.ambiguous(let text, _)): "several sessions begin with \(safe(text)); 'aloft sessions' lists them."
    case .nothingRecorded(let task): "nothing was recorded of the session \(safe(task.rawValue))."
    case .exists(let path): "\(safe(path)) is there already and stays as it is: give another name."
    case .cannotWrite(let path, let number):
      "\(safe(path)) cannot be written: \(safe(String(cString: strerror(number))))"
    }
  }
}

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

/// A new file that only this user can read, and that is never written over. Its name is taken at once; it is written
/// beside that, and gets the name when it is whole.
struct ExportFile {
  typealias Telling = @Sendable (ExportProgress) async -> Void

  let path: String
  /// Where it is written; nil for what is no file.
  private let draft: String?
  private let descriptor: Int32

  static let standardOutput = ExportFile(path: "standard output", draft: nil, descriptor: STDOUT_FILENO)

  private init(path: String, draft: String?, descriptor: Int32) {
    self.path = path
    self.draft = draft
    self.descriptor = descriptor
  }

  /// Takes the name with mode 0600; a file that is there already stays as it is.
  init(path: String) throws(ExportFault) {
    let name = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard name >= 0 else { throw errno == EEXIST ? .exists(path) : .cannotWrite(path, errno: errno) }
    close(name)
    var template = Array("\(path).XXXXXX".utf8CString)
    let made = mkstemp(&template)
    guard made >= 0 else {
      let number = errno
      unlink(path)
      throw .cannotWrite(path, errno: number)
    }
    _ = fcntl(made, F_SETFD, FD_CLOEXEC)
    let draft = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.init(path: path, draft: draft, descriptor: made)
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

  /// Item by item, so that a long transcript is not held a second time; then it gets its name.
  /// - Parameters:
  ///   - pages: where the items are that are not in memory; nil where all are.
  ///   - tell: hears now and then how far it has come.
  nonisolated(nonsending) func write(
    _ text: inout TranscriptText, _ session: SessionState, _ pages: TranscriptPages? = nil,
    tell: Telling = { _ in }
  ) async throws(ExportFault) {
    do throws(ExportFault) {
      try await writeAll(&text, session, pages, tell: tell)
      try finish()
    } catch {
      discard()
      throw error
    }
  }

  private nonisolated(nonsending) func writeAll(
    _ text: inout TranscriptText, _ session: SessionState, _ pages: TranscriptPages?, tell: Telling
  ) async throws(ExportFault) {
    var meter = ExportMeter(whole: session.transcript.items.count)
    try write(text.opening(), &meter)
    let transcript = session.transcript
    for part in transcript.items.partIDs {
      let places = transcript.items.places(of: part)
      // What cannot be read back is told as left out.
      let read = try? await pages?.items(of: part, in: transcript)
      for item in read ?? Array(transcript.items[places]) {
        if Task.isCancelled { throw .stopped(path) }
        try write(text.lines(of: item), &meter)
      }
      if let progress = meter.progress(at: places.upperBound) { await tell(progress) }
    }
    try write(text.closing(), &meter)
  }

  /// Standard output is not ours to close.
  private func finish() throws(ExportFault) {
    guard let draft else { return }
    guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw .cannotWrite(path, errno: errno) }
    close(descriptor)
  }

  private func discard() {
    guard let draft else { return }
    close(descriptor)
    unlink(draft)
    unlink(path)
  }

  func words(in repertoire: Repertoire) -> SafeText {
    "written to \(SafeText.exactLine(path, in: repertoire)), readable for you alone"
  }

  private func write(_ lines: [SafeText], _ meter: inout ExportMeter) throws(ExportFault) {
    let bytes = lines.reduce(into: [UInt8]()) { $0 += Array($1.text.utf8) + [UInt8(ascii: "\n")] }
    meter.bytes += bytes.count
    guard Descriptor.write(bytes, to: descriptor) else { throw .cannotWrite(path, errno: errno) }
  }
}

/// How far an export is, told as often as a person can read it.
private struct ExportMeter {
  let whole: Int
  var bytes = 0
  private var toldAt = ContinuousClock.now

  private static let pause = Duration.milliseconds(200)

  init(whole: Int) { self.whole = whole }

  /// - Parameter place: how many entries are written. Nil where something was told a moment ago.
  mutating func progress(at place: Int) -> ExportProgress? {
    guard toldAt.duration(to: .now) >= Self.pause else { return nil }
    toldAt = .now
    return ExportProgress(percent: 100 * place / max(1, whole), bytes: bytes)
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
  case stopped(String)

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
    case .stopped(let path): "\(safe(path)) was not written to its end, and is gone."
    }
  }
}

import ArgumentParser
import CopilotProtocol
import NcursesTerminal
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// `aloft export`: the recorded transcript of a session, without a terminal.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the recorded transcript of a session into a file or to standard output.",
    discussion: """
      What was seen of the session here, as it was recorded. Tokens of GitHub are masked. A file is made for you alone and
      never written over.
      """)

  @Option(
    help: ArgumentHelp(
      "The session: its id or its beginning, the address of its page, or last, the default.", valueName: "session"))
  var session = "last"

  @Option(help: "md, json or plain. Default: what the file's name ends with, or md.")
  var format: TranscriptText.Format?

  @Argument(help: "The file; - or nothing is standard output.")
  var file: String?

  func validate() throws {
    if SessionReference(session) == nil {
      throw ValidationError("--session '\(session)': a session is named by its id, the address of its page, or last.")
    }
  }

  func run() async throws {
    let repertoire = Repertoire.adopting(locale: TerminalEnvironment.current.locale)
    do throws(ExportFault) {
      try await export(repertoire)
    } catch {
      Outcome(exitCode: ExitCodes.usage, stream: .error, lines: error.lines(in: repertoire)).tell()
      throw ExitCode(ExitCodes.usage)
    }
  }

  private func export(_ repertoire: Repertoire) async throws(ExportFault) {
    guard let place = JournalPlace(variables: Variables.all) else { throw .noHome }
    let note = try note(in: place)
    let recorded = try read(note, in: place)
    let chosen = TranscriptExport.format(ofFileNamed: file ?? "")
    var text = TranscriptText(
      format ?? chosen, of: recorded.state, in: repertoire, utcOffset: WallClock.utcOffset,
      decisions: Self.verdicts(on: note.task, in: place))
    if let file, file != "-" {
      let made = try ExportFile(path: file)
      try await made.write(&text, recorded.state)
      Outcome(exitCode: ExitCodes.well, stream: .error, lines: [made.words(in: repertoire)]).tell()
    } else {
      try await ExportFile.standardOutput.write(&text, recorded.state)
    }
    if recorded.damagedLines > 0 {
      let words: SafeText = "aloft: \(Count.of(recorded.damagedLines, "line")) of the transcript cannot be read"
      Outcome(exitCode: ExitCodes.well, stream: .error, lines: [words]).tell()
    }
  }

  private func note(in place: JournalPlace) throws(ExportFault) -> SessionNote {
    let directory: SessionDirectory
    do throws(FileFault) {
      directory = try SessionDirectory.read(place)
    } catch {
      throw .unreadable(error)
    }
    do throws(SessionReference.Fault) {
      // Checked by `validate`.
      let task = try directory.task(SessionReference(session) ?? .last)
      return directory[task]?.last ?? SessionNote(task: task)
    } catch {
      throw .noSession(error)
    }
  }

  private func read(_ note: SessionNote, in place: JournalPlace) throws(ExportFault) -> RecordedSession {
    let recorded: RecordedSession?
    do throws(FileFault) {
      recorded = try RecordedSession.read(note, in: place)
    } catch {
      throw .unreadable(error)
    }
    guard let recorded else { throw .nothingRecorded(note.task) }
    return recorded
  }

  /// Who decided is in the log: the events only tell what came of it.
  private static func verdicts(on task: SessionID, in place: JournalPlace) -> [RequestID: String] {
    let log = try? DecisionLog.read(place)
    let ours = log?.decisions.filter { $0.session == task.rawValue } ?? []
    return ours.reduce(into: [:]) { verdicts, decision in
      if let words = decision.outcomes.last?.words { verdicts[RequestID(rawValue: decision.request)] = words }
    }
  }
}

extension TranscriptText.Format: ExpressibleByArgument {}

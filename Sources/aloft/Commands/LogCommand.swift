import ArgumentParser
import NcursesTerminal
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// `aloft log`: what was decided, by whom, and what came of it.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print what was decided, by whom, and what came of it.",
    discussion: """
      Oldest first. Tokens were hidden when the log was written. It can be read while other aloft programs write to it.
      """)

  @Flag(help: "One JSON object a decision, with everything that was shown; non-ASCII characters are escaped.")
  var json = false

  @Option(
    help: ArgumentHelp("Only this session: its id, or a beginning of it that no other session has.", valueName: "id"))
  var session: String?

  @Option(
    help: ArgumentHelp("Only decisions since then: \(LogPeriod.forms), as the clock here stood.", valueName: "time"))
  var since: String?

  func validate() throws {
    if let since, LogPeriod(since) == nil {
      throw ValidationError("--since \(since): a time is written \(LogPeriod.forms).")
    }
  }

  func run() throws {
    let repertoire = Repertoire.adopting(locale: TerminalEnvironment.current.locale)
    do throws(LogFault) {
      let log = try read()
      let chosen = try choose(from: log)
      notice(log, repertoire)
      if json { LogPrinter.printJSON(chosen) } else { LogPrinter.printTable(chosen, of: log, repertoire) }
    } catch {
      Outcome(exitCode: ExitCodes.usage, stream: .error, lines: error.lines(in: repertoire)).tell()
      throw ExitCode(ExitCodes.usage)
    }
  }

  private func choose(from log: DecisionLog) throws(LogFault) -> [LoggedDecision] {
    let start = since.flatMap(LogPeriod.init)?.start(at: wallClockMilliseconds(), offset: WallClock.utcOffset(at:))
    do throws(LogSelection.Fault) {
      return try LogSelection(session: session, start: start).choose(from: log.decisions)
    } catch {
      throw .selection(error)
    }
  }

  private func read() throws(LogFault) -> DecisionLog {
    guard let place = JournalPlace(variables: Variables.all) else { throw .noHome }
    do throws(FileFault) {
      return try DecisionLog.read(place)
    } catch {
      throw .unreadable(error)
    }
  }

  private func notice(_ log: DecisionLog, _ repertoire: Repertoire) {
    guard log.damagedLines > 0 else { return }
    let lines: SafeText = log.damagedLines == 1 ? "1 line" : "\(log.damagedLines) lines"
    let words: SafeText = "aloft: \(lines) of the log cannot be read: damaged, or just being written"
    Outcome(exitCode: ExitCodes.well, stream: .error, lines: [words]).tell()
  }
}

/// Why the log is not shown.
enum LogFault: Error, Equatable {
  case noHome
  case unreadable(FileFault)
  case selection(LogSelection.Fault)

  func lines(in repertoire: Repertoire) -> [SafeText] {
    switch self {
    case .noHome: ["aloft: HOME is not set, so that there is no log."]
    case .unreadable(let fault): ["aloft: the log cannot be read: \(SafeText.exactLine(fault.words, in: repertoire))"]
    case .selection(let fault): fault.lines(in: repertoire)
    }
  }
}

import ArgumentParser
import NcursesTerminal
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// `aloft sessions`: the cloud sessions that were open here.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "List the cloud sessions that were open here, and what they waited for.",
    discussion: """
      The last seen first. The runtime lists no cloud session, so that this is aloft's own list: what it says of a session
      was true when aloft last saw it. 'aloft --connect ID' goes back to one.
      """)

  @Flag(help: "One JSON object a session; non-ASCII characters are escaped.")
  var json = false

  func run() throws {
    let repertoire = Repertoire.adopting(locale: TerminalEnvironment.current.locale)
    do throws(SessionListFault) {
      let directory = try read()
      if json {
        SessionPrinter.printJSON(directory)
      } else {
        SessionPrinter.printTable(directory, repertoire)
      }
    } catch {
      Outcome(exitCode: ExitCodes.usage, stream: .error, lines: error.lines(in: repertoire)).tell()
      throw ExitCode(ExitCodes.usage)
    }
  }

  private func read() throws(SessionListFault) -> SessionDirectory {
    guard let place = JournalPlace(variables: Variables.all) else { throw .noHome }
    do throws(FileFault) {
      return try SessionDirectory.read(place)
    } catch {
      throw .unreadable(error)
    }
  }
}

/// Why the sessions are not listed.
enum SessionListFault: Error, Equatable {
  case noHome
  case unreadable(FileFault)

  func lines(in repertoire: Repertoire) -> [SafeText] {
    switch self {
    case .noHome: ["aloft: HOME is not set, so that there is no list of sessions."]
    case .unreadable(let fault):
      ["aloft: the list of sessions cannot be read: \(SafeText.exactLine(fault.words, in: repertoire))"]
    }
  }
}

import JSONRPC
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes the log to standard output, without colours.
enum LogPrinter {
  static func printTable(_ decisions: [LoggedDecision], of log: DecisionLog, _ repertoire: Repertoire) {
    let table = DecisionTable(repertoire: repertoire, width: terminalWidth, time: WallClock.text(at:))
    tell(decisions.isEmpty ? [emptiness(of: log)] : table.lines(decisions))
  }

  static func printJSON(_ decisions: [LoggedDecision]) {
    tell(decisions.map { JSONLine.text(of: $0.json) })
  }

  private static func emptiness(of log: DecisionLog) -> SafeText {
    log.decisions.isEmpty ? "Nothing has been decided yet." : "Nothing was decided in that time or session."
  }

  private static func tell(_ lines: [SafeText]) {
    Outcome(exitCode: ExitCodes.well, stream: .output, lines: lines).tell()
  }

  /// Nil when standard output is no terminal.
  private static var terminalWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}

extension LoggedDecision {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    object.set("time", .string(timestamp(ofMilliseconds: at)))
    object.set("session", session.map(JSONValue.string))
    object.set("request", .string(request))
    object.set("kind", .string(kind))
    object.set("risk", risk.map(JSONValue.string))
    object.set("digest", digest.map(JSONValue.string))
    object.set("act", .string(act))
    object.set("shown", shown.map(JSONValue.string))
    object.set("choice", choice.map { .string($0.words) })
    object.set("decider", choice.map { .string($0.decider) })
    object.set("decidedAfter", choice?.took.map { .integer($0.wholeMilliseconds) })
    object.set("outcomes", .array(outcomes.map(\.json)))
    return .object(object)
  }
}

extension LoggedDecision.Outcome {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    object.set("time", .string(timestamp(ofMilliseconds: at)))
    object.set("status", .string(status))
    object.set("words", .string(words))
    object.set("took", took.map { .integer($0.wholeMilliseconds) })
    object.set("afterSending", afterSending.map { .integer($0.wholeMilliseconds) })
    return .object(object)
  }
}

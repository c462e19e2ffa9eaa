import NcursesTerminal
import TerminalPrimitives
import TerminalUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether a session is drawn on a screen, or told in lines.
enum OutputMode: Equatable {
  case screen
  case lines(LineTerms)

  /// - Parameters:
  ///   - isWanted: whether the person asked for lines.
  ///   - terminalType: TERM; `dumb` is what editors and scripts call a terminal that only takes lines.
  init(isWanted: Bool, terminalType: String?, input: LineTerms.End, output: LineTerms.End, rows: Int?) {
    let isForced = terminalType == "dumb" || input == .pipe || output == .pipe
    self = isWanted || isForced ? .lines(LineTerms(input: input, output: output, rows: rows)) : .screen
  }

  /// As this program was started.
  static func chosen(isWanted: Bool) -> OutputMode {
    let end = { (descriptor: Int32) -> LineTerms.End in isatty(descriptor) == 1 ? .terminal : .pipe }
    return OutputMode(
      isWanted: isWanted, terminalType: TerminalEnvironment.current.terminalType, input: end(STDIN_FILENO),
      output: end(STDOUT_FILENO), rows: TerminalDevice.standard.size?.rows)
  }
}

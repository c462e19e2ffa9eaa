import NcursesTerminal
import TerminalPrimitives

/// The terminal and its reader, taken together and given back together.
@MainActor
struct ClaimedTerminal {
  let terminal: Terminal
  let reader: InputReader

  /// What is written to standard error meanwhile goes to `log`, if there is one, so that nothing draws on the screen.
  init(log: LogFiles.StandardError, showsLinks: Bool) throws {
    // The reader first, so that no signal finds the terminal taken and unwatched.
    reader = try InputReader()
    let options = TerminalOptions(
      standardErrorLog: log.descriptor, crashNotice: "aloft crashed; its log tells more.", showsLinks: showsLinks)
    do {
      terminal = try Terminal.claim(options: options)
    } catch {
      throw UsageError.terminal(error)
    }
  }

  func giveBack() async {
    terminal.restore()
    await reader.stop()
  }
}

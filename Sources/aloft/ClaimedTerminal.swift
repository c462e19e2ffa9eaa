import NcursesTerminal
import TerminalPrimitives

/// The terminal and its reader, taken together and given back together.
@MainActor
struct ClaimedTerminal {
  let terminal: Terminal
  let reader: InputReader
  private let start = ContinuousClock.now
  /// After the start: far more than the terminal's answer takes over whatever line.
  private static let answerPatience = Duration.milliseconds(500)

  /// What is written to standard error meanwhile goes to `log`, if there is one, so that nothing draws on the screen.
  init(log: LogFiles.StandardError, showsLinks: Bool, reportsMouse: Bool) throws {
    // The reader first, so that no signal finds the terminal taken and unwatched.
    reader = try InputReader()
    let options = TerminalOptions(
      standardErrorLog: log.descriptor, crashNotice: "aloft crashed; its log tells more.",
      reportsMouse: reportsMouse, showsLinks: showsLinks)
    do {
      terminal = try Terminal.claim(options: options)
    } catch {
      throw UsageError.terminal(error)
    }
  }

  func giveBack() async {
    if terminal.synchronizedOutput == .unanswered { await waitForAnswer() }
    terminal.restore()
    await reader.stop()
  }

  /// What came once the shell has the terminal again would stand on its command line.
  private func waitForAnswer() async {
    let reading = Task {
      for await event in reader.events {
        switch event {
        case .input(.synchronizedOutput), .closed: return
        case .input, .resized, .suspendRequested, .continued, .terminated: continue
        }
      }
    }
    let patience = Task {
      try? await Task.sleep(until: start + Self.answerPatience)
      reading.cancel()
    }
    await reading.value
    patience.cancel()
  }
}

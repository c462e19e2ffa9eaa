import CTerm

/// Reads the terminal and the process's signals on a thread of its own, where waiting blocks nobody else.
/// There is one at a time, since signals belong to the process.
package final class InputReader: Sendable {
  /// All that happened; it ends after `stop`.
  package let events = TerminalEvents()
  private let loop: InputLoop

  /// Starts to read. The owner must call `stop` and await it. From here on SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT and
  /// SIGWINCH are events, and SIGPIPE is ignored.
  package init(_ device: TerminalDevice = .standard) throws(TerminalError) {
    loop = InputLoop(device: device, pipe: try SelfPipe(), events: events)
    try loop.start()
  }

  /// Leaves the terminal's input to another program; signals still arrive. Returns once the thread has let go.
  package func pause() async {
    await loop.obey(.pause)
  }

  package func resume() {
    loop.wish(.read)
  }

  /// Ends `events` and the thread, and gives the signals back; returns once all that is done.
  package func stop() async {
    await loop.obey(.stop)
  }
}

package import TerminalPrimitives

/// The normal screen of the terminal, while keys go on coming in one by one.
extension Terminal {
  /// Leaves the screen that is drawn on and writes lines below what the shell left, into the terminal's own scrollback.
  /// Frames are not shown until `leaveBare`. Throws `closed` once the terminal is gone.
  package func showBare(_ lines: [SafeText]) throws(TerminalError) {
    guard possession == .held else { return }
    possession = .bare
    // The line mode stays raw, so that a line feed is only that.
    try takeover.showNormalScreen(lines.map { $0.text + "\r\n" }.joined())
  }

  /// Goes back to the screen that is drawn on. Present a frame afterwards.
  package func leaveBare() {
    guard possession == .bare else { return }
    possession = .held
    // A terminal that went away meanwhile shows in the next frame.
    try? takeAgain()
  }
}

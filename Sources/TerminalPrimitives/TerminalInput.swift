/// What a person, or the terminal, can send us.
package enum TerminalInput: Equatable, Sendable {
  case key(KeyPress)
  /// Letters, Enter and Tab that came in one piece, two at least: faster than a person types.
  case keys([KeyPress])
  /// A bracketed paste, whole. It is text: no key in it acts.
  case paste(String)
  case wheel(WheelDirection)
  /// Any mouse button other than the wheel, pressed at this place.
  case click(Position)
  case focus(isGained: Bool)
  /// The terminal's answer; `confirmed` or `refused`.
  case synchronizedOutput(SynchronizedOutput)
  /// A sequence nobody knows; shown in the debug log, never as keys.
  case unrecognised([UInt8])
}

package enum WheelDirection: Equatable, Sendable {
  case up, down
}

/// Everything that wakes the program from the terminal's side, in the order in which it happened.
package enum TerminalEvent: Equatable, Sendable {
  case input(TerminalInput)
  case resized(Size)
  /// SIGTSTP or Ctrl-Z asked us to stop; SIGCONT told us that we go on.
  case suspendRequested, continued
  /// SIGTERM, SIGHUP or SIGINT; carries the signal's number.
  case terminated(signal: Int32)
  /// The terminal is gone (hang-up or end of file).
  case closed
}

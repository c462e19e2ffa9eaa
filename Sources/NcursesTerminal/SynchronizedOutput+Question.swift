import TerminalPrimitives

/// Sources: DECRQM in ctlseqs for question and answer, the specification behind mode 2026 for its number.
extension SynchronizedOutput {
  static let mode = 2026
  static let question = "\u{1b}[?2026$p"
  /// What follows the ESC of the answer; nobody types it in one go.
  static let answerBeginning = Array("[?2026;".utf8)

  /// Terminals that print what they do not know; all others are silent about it.
  private static let printingTypes: Set = ["ansi", "cons25", "dumb", "linux"]

  init(beforeAsking terminalType: String) {
    let mayPrint = Self.printingTypes.contains(terminalType) || terminalType.hasPrefix("vt")
    self = mayPrint ? .notAsked : .unanswered
  }

  /// The answer's second number: 1 is set, 2 is reset. 0 is unknown, and 3 and 4 say that nobody can change it.
  init(answer: Int) { self = answer == 1 || answer == 2 ? .confirmed : .refused }
}

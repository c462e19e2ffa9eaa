/// The control sequences that take a terminal over and give it back. They are constants of xterm's, not looked up:
/// the crash guard needs them ready, and a terminal that lacks a mode ignores the request for it.
/// Source: XTerm Control Sequences (ctlseqs), and for synchronised output the specification behind mode 2026.
enum TerminalModes {
  /// Keeps the title of the window on the terminal's own stack, for `off` to take it back.
  static let saveTitle = "\u{1b}[22;0;0t"

  /// Alternate screen; what ncurses takes for granted (plain attributes, all lines scroll, text replaces and wraps); no
  /// cursor, cursor keys in normal mode, pastes in brackets, focus reported.
  static let on =
    "\u{1b}[?1049h\u{1b}(B\u{1b}[m\u{1b}[r\u{1b}[4l\u{1b}[?7h"
    + "\u{1b}[?25l\u{1b}[?1l\u{1b}>\u{1b}[?2004h\u{1b}[?1004h"

  /// Buttons and wheel reported, in SGR form.
  static let mouseOn = "\u{1b}[?1000h\u{1b}[?1006h"

  /// Undoes all of the above in the order that loses nothing: what makes the terminal send bytes first, then keys,
  /// then the screen, then what a shell's prompt would notice. It begins by ending whatever a frame left unfinished.
  static let off =
    "\u{1b}\\\u{1b}[?2026l"
    + "\u{1b}[?1006l\u{1b}[?1000l"
    + "\u{1b}[?1004l"
    + "\u{1b}[?2004l"
    + "\u{1b}[?1l\u{1b}>"
    + lastLine + "\u{1b}[?1049l\u{1b}[23;0;0t"
    + "\u{1b}[?25h"
    + "\u{1b}(B\u{1b}[m"

  /// Where there is no alternate screen to leave, the prompt must come below the last frame.
  private static let lastLine = "\u{1b}[r\u{1b}[999;1H\n"

  static let cursorShown = "\u{1b}[?25h"
  static let cursorHidden = "\u{1b}[?25l"
  static let bell = "\u{7}"

  /// A terminal that has confirmed mode 2026 shows these bytes all at once.
  static func synchronized(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1b}[?2026h".utf8) + bytes + Array("\u{1b}[?2026l".utf8)
  }

  /// Sets the title of the window and of its tab; `text` must be safe and of one line.
  static func title(_ text: String) -> String { "\u{1b}]0;\(text)\u{7}" }
}

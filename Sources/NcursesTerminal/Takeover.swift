import CTerm
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What taking a terminal over consists of: its line mode, its modes, and the guard that undoes both in a crash.
@MainActor
struct Takeover {
  private let device: TerminalDevice
  private let lineMode: LineMode
  private let modes: String
  private let crashNotice: String
  private(set) var isActive = false
  /// The shell's title lies on the terminal's stack.
  private var isTitleSaved = false

  init(of device: TerminalDevice, options: TerminalOptions) throws(TerminalError) {
    self.device = device
    lineMode = try LineMode(of: device.input)
    modes = options.reportsMouse ? TerminalModes.on + TerminalModes.mouseOn : TerminalModes.on
    crashNotice = options.crashNotice.text
  }

  /// Takes the terminal. May be repeated, and must be after a stop that nobody announced: the shell has changed the
  /// line mode meanwhile.
  mutating func begin() throws(TerminalError) {
    let restore = TerminalModes.off
    let notice = crashNotice.isEmpty ? "" : crashNotice + "\n"
    var original = lineMode.original
    guard
      cterm_guard_arm(
        device.output, &original, restore, restore.utf8.count, notice, notice.utf8.count)
    else { throw .systemCall("atexit", errno: ENOMEM) }
    isActive = true
    try lineMode.makeRaw()
    try device.write(Array(((isTitleSaved ? "" : TerminalModes.saveTitle) + modes).utf8))
    isTitleSaved = true
  }

  /// Undoes all but the line mode, and writes `text` on the normal screen.
  mutating func showNormalScreen(_ text: String) throws(TerminalError) {
    isTitleSaved = false
    try device.write(Array((TerminalModes.off + text).utf8))
  }

  /// Gives the terminal back as it was found. A terminal that is gone is left alone, and a shell that has taken it back
  /// keeps its line mode.
  mutating func end() {
    guard isActive else { return }
    try? device.write(Array(TerminalModes.off.utf8))
    isTitleSaved = false
    if device.isForeground { lineMode.restore() }
    abandon()
  }

  /// Somebody else has taken the terminal, and changed all that is ours.
  mutating func abandon() {
    isActive = false
    cterm_guard_disarm()
  }
}

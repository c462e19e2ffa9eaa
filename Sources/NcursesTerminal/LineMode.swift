import CTerm

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The kernel's side of the terminal: as it was found, and raw.
struct LineMode {
  /// What the person's shell had set, and gets back.
  let original: termios
  private let descriptor: Int32

  init(of descriptor: Int32) throws(TerminalError) {
    var found = termios()
    guard tcgetattr(descriptor, &found) == 0 else { throw .systemCall("tcgetattr", errno: errno) }
    original = found
    self.descriptor = descriptor
  }

  /// Every byte at once and as it is: no echo, no signals from keys, no flow control (so Ctrl-S and Ctrl-Q arrive), and
  /// no change to what is written.
  func makeRaw() throws(TerminalError) {
    var raw = original
    cfmakeraw(&raw)
    raw.c_iflag &= ~tcflag_t(IXON | IXOFF)
    guard tcsetattr(descriptor, TCSANOW, &raw) == 0 else { throw .closed }
  }

  /// A terminal that is gone keeps what it has.
  func restore() {
    var original = original
    tcsetattr(descriptor, TCSANOW, &original)
  }
}

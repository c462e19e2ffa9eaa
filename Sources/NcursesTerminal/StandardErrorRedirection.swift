#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// While a screen is shown, what anybody writes to standard error goes to a log: a `fatalError` would else write across
/// the frame, and be gone with the alternate screen.
struct StandardErrorRedirection {
  private let log: Int32
  private var saved: Int32?

  /// Redirects at once. `log` is borrowed.
  init(to log: Int32) {
    self.log = log
    redirect()
  }

  mutating func redirect() {
    guard saved == nil else { return }
    let copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0, dup2(log, STDERR_FILENO) >= 0 else { return }
    saved = copy
  }

  mutating func giveBack() {
    guard let copy = saved else { return }
    dup2(copy, STDERR_FILENO)
    close(copy)
    saved = nil
  }
}

/// How a process ended.
package enum ExitStatus: Equatable, Sendable {
  /// By itself, with this code (0 to 255).
  case exited(Int32)
  /// By this signal.
  case signalled(Int32)

  /// Reads the status word of `waitpid(2)`: the low seven bits hold the signal, the next eight bits the exit code.
  package init(waitStatus: Int32) {
    let signal = waitStatus & 0x7f
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xff) : .signalled(signal)
  }
}

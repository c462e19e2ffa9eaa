import CTerm
package import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The two descriptors of one terminal. They are borrowed: whoever made them closes them.
package struct TerminalDevice: Equatable, Sendable {
  package let input: Int32
  package let output: Int32

  package static let standard = TerminalDevice(input: STDIN_FILENO, output: STDOUT_FILENO)

  package init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// The terminal's size now; nil where the terminal does not know it.
  package var size: Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cterm_window_size(output, &rows, &columns) else { return nil }
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Whether this process may change the terminal: no other job has it. The kernel would stop a process that may not,
  /// but not one whose thread blocks SIGTTOU, as the threads of a pool do.
  var isForeground: Bool {
    let foreground = tcgetpgrp(input)
    return foreground < 0 || foreground == getpgrp()
  }

  /// Throws `notATerminal` for the first descriptor that is none.
  func requireTerminal() throws(TerminalError) {
    guard isatty(input) == 1 else { throw .notATerminal(.input) }
    guard isatty(output) == 1 else { throw .notATerminal(.output) }
  }

  /// Writes all bytes, however many calls it takes, and waits while the terminal takes none.
  /// Throws `closed` once it takes no byte ever again.
  func write(_ bytes: [UInt8]) throws(TerminalError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(output, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        try waitForRoom()
      } else if errno != EINTR {
        throw .closed
      }
    }
  }

  private func waitForRoom() throws(TerminalError) {
    var room = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    while poll(&room, 1, -1) < 0 {
      guard errno == EINTR else { throw .closed }
    }
    guard room.revents & Int16(POLLOUT) != 0 else { throw .closed }
  }
}

/// `write` under a name that the method above does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

import CTerm

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe from this process to itself: a thread that polls it wakes up for a byte. Signals write their number.
final class SelfPipe: Sendable {
  /// A byte that is no signal: look whether something is wished.
  static let wake: UInt8 = 0

  let readEnd: Int32
  let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: (read: Int32, write: Int32) = (-1, -1)
    guard cterm_pipe(&ends.read, &ends.write) else { throw .systemCall("pipe", errno: errno) }
    (readEnd, writeEnd) = ends
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func wakeUp() {
    // A full pipe wakes as well as a byte more.
    withUnsafePointer(to: SelfPipe.wake) { _ = write(writeEnd, $0, 1) }
  }

  /// All bytes that wait, in order; empty if none do.
  func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1024)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}

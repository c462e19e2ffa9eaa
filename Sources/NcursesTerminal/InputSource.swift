import CTerm
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal's input as events: reads what is there, parses it, and knows how long an unfinished key may wait.
struct InputSource {
  /// False once the terminal is gone; it must not be polled any more, since it would never cease to be ready.
  private(set) var isOpen = true
  private let descriptor: Int32
  private var parser = KeyParser()
  private var buffer = [UInt8](repeating: 0, count: InputSource.chunkBytes)
  /// When the unfinished key is decided as it stands.
  private var deadline: ContinuousClock.Instant?
  private var burst = KeyBurst()

  /// Bytes of one read. A terminal gives 4 KiB at a time, as measured on Linux; a socket more.
  private static let chunkBytes = 64 * 1024

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Reads once. To be called when poll says that there is something, be it the end.
  mutating func read(at now: ContinuousClock.Instant) -> [TerminalEvent] {
    let count = readBytes(descriptor, &buffer)
    if count > 0 {
      let inputs = burst.joined(parser.parse(Array(buffer[..<count])), at: now)
      deadline = parser.patience.map { now + $0 }
      return inputs.map(TerminalEvent.input)
    }
    if count < 0 && (errno == EAGAIN || errno == EINTR) { return [] }
    isOpen = false
    return decide() + [.closed]
  }

  /// Decides the unfinished key, if there is one and its time is over.
  mutating func decideIfDue(at now: ContinuousClock.Instant) -> [TerminalEvent] {
    guard let deadline, deadline <= now else { return [] }
    return decide()
  }

  /// Decides the unfinished key at once, if there is one.
  mutating func decide() -> [TerminalEvent] {
    deadline = nil
    return parser.endOfPatience().map(TerminalEvent.input)
  }

  /// How long poll may wait, in milliseconds; −1 for ever.
  func timeout(at now: ContinuousClock.Instant) -> Int32 {
    guard let deadline else { return -1 }
    // One more than the rest, so that the wait ends after the deadline and not just before it.
    return Int32(max(.zero, now.duration(to: deadline)) / .milliseconds(1)) + 1
  }
}

/// `read` under a name that the method above does not hide.
private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  read(descriptor, &buffer, buffer.count)
}

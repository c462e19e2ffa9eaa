#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of a descriptor, gathered by whether they came together.
struct LineSource {
  enum News: Equatable {
    /// The other descriptor has something.
    case wish
    case lines([String])
    /// There will be no more; these were the last.
    case ended([String])
  }

  /// Milliseconds in which the lines of a paste follow each other: a terminal hands them over at once, and nobody types
  /// a line in so short a time.
  private static let settling: Int32 = 60
  /// Bytes that are gathered at most, so that a pipe without end is read in parts.
  private static let mostGathered = 1 << 20

  private let descriptor: Int32
  private var unfinished: [UInt8] = []
  private var isOpen = true

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Waits for lines, or for something on the descriptor beside.
  mutating func wait(beside other: Int32) -> News {
    // poll passes over a negative descriptor.
    var polled = [
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isOpen ? descriptor : -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, nfds_t(polled.count), -1) > 0 else { return .lines([]) }
    return polled[0].revents != 0 ? .wish : gather()
  }

  private mutating func gather() -> News {
    var hasMore = true
    while hasMore, unfinished.count < Self.mostGathered {
      guard read() else {
        isOpen = false
        return .ended(takeLines() + takeRest())
      }
      var next = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      hasMore = poll(&next, 1, Self.settling) > 0
    }
    return .lines(takeLines())
  }

  /// False at the end.
  private mutating func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = systemRead(descriptor, &buffer, buffer.count)
      if count > 0 {
        unfinished += buffer[..<count]
        return true
      }
      guard count < 0, errno == EINTR || errno == EAGAIN else { return false }
    }
  }

  private mutating func takeLines() -> [String] {
    let lineFeed = UInt8(ascii: "\n")
    guard let end = unfinished.lastIndex(of: lineFeed) else { return [] }
    defer { unfinished.removeSubrange(...end) }
    return unfinished[..<end].split(separator: lineFeed, omittingEmptySubsequences: false).map(Self.line)
  }

  /// A last line that nobody has ended.
  private mutating func takeRest() -> [String] {
    defer { unfinished = [] }
    return unfinished.isEmpty ? [] : [Self.line(unfinished[...])]
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}

/// `read(2)`, which the method above would hide.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}

extension LineInput {
  /// Nil for what a program of lines need not know.
  init?(signal: Int32) {
    switch signal {
    case SIGINT: self = .interrupted
    case SIGTSTP: self = .suspendRequested
    case SIGTERM, SIGHUP: self = .terminated(signal: signal)
    default: return nil
    }
  }
}

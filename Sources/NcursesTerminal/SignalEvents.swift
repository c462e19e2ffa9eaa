import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the bytes that signals wrote mean.
enum SignalEvents {
  /// Events in order. Many resizes at once are one, with the size that is true now.
  static func events(for bytes: [UInt8], size: () -> Size?) -> [TerminalEvent] {
    var hasResized = false
    return bytes.compactMap { byte in
      let signal = Int32(byte)
      switch signal {
      case SIGWINCH:
        guard !hasResized, let size = size() else { return nil }
        hasResized = true
        return .resized(size)
      case SIGTSTP: return .suspendRequested
      case SIGCONT: return .continued
      case SIGTERM, SIGHUP, SIGINT: return .terminated(signal: signal)
      default: return nil
      }
    }
  }
}

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the system says about one of its error numbers, such as "No space left on device".
func systemWords(for errno: Int32) -> String {
  // The longest message of glibc has 50 bytes.
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let start = buffer.baseAddress else { return "error \(errno)" }
    buffer.initialize(repeating: 0)
    _ = strerror_r(errno, start, buffer.count)
    return String(cString: start)
  }
}

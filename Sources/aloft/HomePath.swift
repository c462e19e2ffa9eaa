#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path that no shell has read.
enum HomePath {
  /// `~/` stands for the home directory; without one the path stays as it is.
  static func expanded(_ path: String, home: String? = getenv("HOME").map { String(cString: $0) }) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }
}

/// Why the bench could not measure.
enum BenchError: Error {
  case system(call: String, errorNumber: Int32)
  case programEnded
  /// A program did not show this text in time.
  case neverShown(String)
  case unreadable(path: String)
}

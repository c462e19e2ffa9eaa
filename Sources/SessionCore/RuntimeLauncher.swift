package import JSONRPC
package import SessionModel

/// Starts runtimes: as a child process, or as the one embedded in this program.
package protocol RuntimeLauncher: Sendable {
  /// Starts a runtime. The caller stops it, whatever becomes of it.
  func launch() async throws(SessionFailure) -> any RunningRuntime
}

/// A runtime that was started, and the bytes to and from it.
package protocol RunningRuntime: Sendable {
  var channel: any ByteChannel { get }
  /// What it wrote on stderr last; text from outside.
  func errorOutput() async -> String
  /// How it ended, in words; waits until it has.
  func ending() async -> String
  /// Ends it politely, then less so; returns when nothing of it is left.
  func stop() async
}

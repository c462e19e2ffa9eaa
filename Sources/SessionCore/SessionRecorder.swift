package import CopilotProtocol
package import JSONRPC
package import SessionModel

/// Keeps what must outlive the program.
package protocol SessionRecorder: Sendable {
  /// Returns when the record is safe, or when it is known that it cannot be: then the recorder keeps it in memory,
  /// and says so elsewhere.
  func record(_ record: JournalRecord, of task: SessionID?) async
  /// Keeps an event as it came.
  func recordEvent(_ event: JSONValue, of task: SessionID) async
}

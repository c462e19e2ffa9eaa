package import CopilotProtocol
package import JSONRPC
package import SessionModel

/// Keeps what must outlive the program.
package protocol SessionRecorder: Sendable {
  /// Returns when the record is safe, or when it is known that it cannot be: then the recorder keeps it in memory,
  /// and says so elsewhere.
  func record(_ record: JournalRecord, of task: SessionID?) async
  /// Keeps what is known of the session, so that it is found again.
  func note(_ note: SessionNote) async
  /// Keeps an event as it came. One of the history is kept only when it is not there yet.
  func recordEvent(_ event: JSONValue, of task: SessionID, from origin: EventOrigin) async
}

/// Where an event came from.
package enum EventOrigin: Equatable, Sendable {
  /// It has just happened.
  case live
  /// It came again after a reconnection, or happened while nobody was connected.
  case history
}

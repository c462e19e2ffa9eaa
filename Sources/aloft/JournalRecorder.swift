import CopilotProtocol
import JSONRPC
import SessionCore
import SessionModel

/// The journal as the session sees it. What could not be written is kept there, and shown on the screen.
struct JournalRecorder: SessionRecorder {
  let journal: Journal

  func record(_ record: JournalRecord, of task: SessionID?) async { await journal.record(record, of: task) }
  func note(_ note: SessionNote) async { await journal.note(note) }
  func recordEvent(_ event: JSONValue, of task: SessionID, from origin: EventOrigin) async {
    if journal.keepsTranscript { await journal.recordEvent(event, of: task, from: origin) }
  }
}

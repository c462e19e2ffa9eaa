import CopilotProtocol
import JSONRPC
import SessionCore
import SessionModel

/// Keeps records in memory. It can be made as slow as a disk that hangs.
actor MemoryRecorder: SessionRecorder {
  private(set) var records: [JournalRecord] = []
  private(set) var notes: [SessionNote] = []
  private(set) var events: [JSONValue] = []
  /// Of the same events.
  private(set) var origins: [EventOrigin] = []
  private var latch: Latch?
  private var eventLatch: Latch?

  /// The next decision is not safe before the latch is opened.
  func holdDecisions(at latch: Latch) { self.latch = latch }

  /// No event is kept before the latch is opened.
  func holdEvents(at latch: Latch) { eventLatch = latch }

  func record(_ record: JournalRecord, of task: SessionID?) async {
    if case .decision = record { await latch?.pass() }
    records.append(record)
  }

  func note(_ note: SessionNote) { notes.append(note) }

  func recordEvent(_ event: JSONValue, of task: SessionID, from origin: EventOrigin) async {
    await eventLatch?.pass()
    events.append(event)
    origins.append(origin)
  }
}

import CopilotProtocol
import JSONRPC
package import SessionModel

/// A session as its recorded events tell it, without a runtime: what was seen of it here.
package struct RecordedSession: Equatable, Sendable {
  package private(set) var state: SessionState
  /// Lines that are not what was written.
  package private(set) var damagedLines = 0

  /// Nil where no transcript of the session was kept.
  /// - Parameter note: what is known of it besides.
  package static func read(
    _ note: SessionNote, in place: JournalPlace, store: any FileStore = PosixFileStore()
  ) throws(FileFault) -> RecordedSession? {
    guard let bytes = try store.read(place.transcript(of: note.task)) else { return nil }
    var session = RecordedSession(note)
    // One by one: all values at once take many times the room of the file.
    for line in bytes.split(separator: lineFeed) { session.take(JournalLine.value(of: line)) }
    return session
  }

  private var last: Moment

  private init(_ note: SessionNote) {
    state = SessionState(
      repository: note.repository.flatMap(RepositoryName.init), branch: note.branch, model: nil, policy: .ask)
    last = Moment(uptime: 0)
    _ = SessionReducer.reduce(&state, .runtime(.reserved(note.task)), at: last)
  }

  private mutating func take(_ params: JSONValue?) {
    guard let params else {
      damagedLines += 1
      return
    }
    let event = SessionEvent.decode(params: params, readability: .intact).event
    // A clock that jumps back must not make a tool end before it began.
    let time = max(last.wallClock, event.timestamp?.millisecondsSince1970 ?? last.wallClock)
    last = Moment(uptime: time, wallClock: time)
    _ = SessionReducer.reduce(&state, .event(event), at: last)
  }
}

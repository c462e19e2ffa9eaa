package import CopilotProtocol

/// A session that was once open here, with what was last known of it.
package struct SessionRecord: Equatable, Sendable {
  package private(set) var last: SessionNote
  /// Milliseconds since 1970, UTC: when it was first and last noted.
  package let created: Int64
  package private(set) var updated: Int64

  package init(_ note: SessionNote, at time: Int64) {
    last = note
    created = time
    updated = time
  }

  package init(_ note: SessionNote, created: Int64, updated: Int64) {
    last = note
    self.created = created
    self.updated = updated
  }

  package var task: SessionID { last.task }
  /// What the person calls it, or the agent.
  package var title: String? { last.name.flatMap { $0.isEmpty ? nil : $0 } ?? last.title }

  /// A later note says only what it names.
  mutating func take(_ note: SessionNote, at time: Int64) {
    last.url = note.url ?? last.url
    last.title = note.title ?? last.title
    last.name = note.name ?? last.name
    last.repository = note.repository ?? last.repository
    last.branch = note.branch ?? last.branch
    last.state = note.state ?? last.state
    last.waiting = note.waiting ?? last.waiting
    last.lastEventAt = note.lastEventAt ?? last.lastEventAt
    updated = max(updated, time)
  }
}

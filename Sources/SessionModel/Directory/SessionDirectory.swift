package import CopilotProtocol

/// The cloud sessions that were open here. The runtime tells of none, so that this is the only list there is.
package struct SessionDirectory: Equatable, Sendable {
  /// The last noted first.
  package private(set) var records: [SessionRecord] = []

  package init() {}

  /// - Parameter notes: with their times, oldest first.
  package init(_ notes: [(note: SessionNote, at: Int64)]) {
    var places: [SessionID: Int] = [:]
    for (note, time) in notes {
      if let place = places[note.task] {
        records[place].take(note, at: time)
      } else {
        places[note.task] = records.count
        records.append(SessionRecord(note, at: time))
      }
    }
    sort()
  }

  package subscript(_ task: SessionID) -> SessionRecord? { records.first { $0.task == task } }

  /// The others.
  package func without(_ task: SessionID?) -> SessionDirectory {
    var others = self
    others.records.removeAll { $0.task == task }
    return others
  }

  package mutating func take(_ note: SessionNote, at time: Int64) {
    if let place = records.firstIndex(where: { $0.task == note.task }) {
      records[place].take(note, at: time)
    } else {
      records.append(SessionRecord(note, at: time))
    }
    sort()
  }

  private mutating func sort() {
    records.sort { ($0.updated, $0.task.rawValue) > ($1.updated, $1.task.rawValue) }
  }
}

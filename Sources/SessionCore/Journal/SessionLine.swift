import CopilotProtocol
import JSONRPC
package import SessionModel

/// A line of the log of sessions: what was known of one at a time. A line without a member says nothing about it, so
/// that older and newer programs read each other's.
enum SessionLine {
  static func json(_ note: SessionNote, at time: Int64) -> JSONValue {
    var object = JSONObject()
    object.set("task", .string(note.task.rawValue))
    object.set("url", note.url.map(JSONValue.string))
    object.set("title", note.title.map(JSONValue.string))
    object.set("name", note.name.map(JSONValue.string))
    object.set("repository", note.repository.map(JSONValue.string))
    object.set("branch", note.branch.map(JSONValue.string))
    object.set("state", note.state.map { .string($0.rawValue) })
    object.set("waiting", note.waiting.map { .array($0.map(JSONValue.string)) })
    object.set("lastEvent", note.lastEventAt.map(JSONValue.integer))
    object.set("at", .integer(time))
    return .object(object)
  }

  private static let members: Set = [
    "task", "url", "title", "name", "repository", "branch", "state", "waiting", "lastEvent", "at", "dropped",
  ]

  /// Whether nothing in the line is of a kind that only another program writes.
  static func knowsAll(of value: JSONValue) -> Bool {
    value.object?.members.allSatisfy { members.contains($0.key) } ?? false
  }

  /// Nil for a line that names no task or no time.
  static func reading(_ value: JSONValue) -> (note: SessionNote, at: Int64)? {
    guard let task = value["task"]?.string, let time = value["at"]?.integer else { return nil }
    let note = SessionNote(
      task: SessionID(rawValue: task), url: value["url"]?.string, title: value["title"]?.string,
      name: value["name"]?.string, repository: value["repository"]?.string, branch: value["branch"]?.string,
      state: value["state"]?.string.flatMap(SeenState.init), waiting: value["waiting"]?.array?.compactMap(\.string),
      lastEventAt: value["lastEvent"]?.integer)
    return (note, time)
  }
}

extension SessionDirectory {
  /// Reads the list as it stands on the disk. Programs that write to it meanwhile are not disturbed. Lines that are not
  /// what was written are left out: each session has others, or was never found.
  package static func read(
    _ place: JournalPlace, in store: any FileStore = PosixFileStore()
  ) throws(FileFault) -> SessionDirectory {
    let reading = JournalReading(try store.read(place.sessions) ?? [])
    return SessionDirectory(reading.values.compactMap(SessionLine.reading))
  }
}

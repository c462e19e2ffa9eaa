package import CopilotProtocol
import JSONRPC

/// A session that was once open here, and where it can be found again.
package struct SessionRecord: Equatable, Sendable {
  package let task: SessionID
  package fileprivate(set) var url: String?
  package fileprivate(set) var title: String?
  package fileprivate(set) var repository: String?
  /// Milliseconds since 1970, UTC: when it was first and last recorded.
  package let created: Int64
  package fileprivate(set) var updated: Int64

  package init(
    task: SessionID, url: String?, title: String?, repository: String?, created: Int64, updated: Int64
  ) {
    self.task = task
    self.url = url
    self.title = title
    self.repository = repository
    self.created = created
    self.updated = updated
  }
}

extension SessionRecord {
  init?(_ value: JSONValue) {
    guard let task = value["task"]?.string, let at = value["at"]?.integer else { return nil }
    self.init(
      task: SessionID(rawValue: task), url: value["url"]?.string, title: value["title"]?.string,
      repository: value["repository"]?.string, created: at, updated: at)
  }

  /// A line of the log: what was known at its last update.
  var json: JSONValue {
    var object = JSONObject()
    object.set("task", .string(task.rawValue))
    object.set("url", url.map(JSONValue.string))
    object.set("title", title.map(JSONValue.string))
    object.set("repository", repository.map(JSONValue.string))
    object.set("at", .integer(updated))
    return .object(object)
  }

  /// Folds the lines of the log into one record for each task, the last updated first. A later line says only what it
  /// names.
  static func folded(_ lines: [SessionRecord]) -> [SessionRecord] {
    var records: [SessionID: SessionRecord] = [:]
    for line in lines {
      guard var record = records[line.task] else {
        records[line.task] = line
        continue
      }
      record.url = line.url ?? record.url
      record.title = line.title ?? record.title
      record.repository = line.repository ?? record.repository
      record.updated = line.updated
      records[line.task] = record
    }
    return records.values.sorted { ($0.updated, $0.task.rawValue) > ($1.updated, $1.task.rawValue) }
  }
}

import CopilotProtocol
import JSONRPC
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// Writes the list of sessions to standard output, without colours.
enum SessionPrinter {
  static func printTable(_ directory: SessionDirectory, _ repertoire: Repertoire) {
    let now = wallClockMilliseconds()
    let lines = directory.records.flatMap { record -> [SafeText] in
      let words = SessionWords(record, at: now, in: repertoire)
      let page: [SafeText] = words.page.map { ["  \($0)"] } ?? []
      return ["\(words.task)  \(words.place)", "  \(words.title)", "  \(words.state)"] + page
    }
    Outcome(
      exitCode: ExitCodes.well, stream: .output, lines: lines.isEmpty ? ["No cloud session was ever open here."] : lines
    ).tell()
  }

  static func printJSON(_ directory: SessionDirectory) {
    Outcome(exitCode: ExitCodes.well, stream: .output, lines: directory.records.map { JSONLine.text(of: $0.json) })
      .tell()
  }
}

extension SessionRecord {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    object.set("task", .string(task.rawValue))
    object.set("url", last.url.map(JSONValue.string))
    object.set("repository", last.repository.map(JSONValue.string))
    object.set("branch", last.branch.map(JSONValue.string))
    object.set("title", last.title.map(JSONValue.string))
    object.set("name", last.name.map(JSONValue.string))
    object.set("created", .string(timestamp(ofMilliseconds: created)))
    object.set("lastSeen", .string(timestamp(ofMilliseconds: updated)))
    object.set("lastEvent", last.lastEventAt.map { .string(timestamp(ofMilliseconds: $0)) })
    object.set("lastState", last.state.map { .string($0.rawValue) })
    object.set("waiting", .array((last.waiting ?? []).map(JSONValue.string)))
    return .object(object)
  }
}

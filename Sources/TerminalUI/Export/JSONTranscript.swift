import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

/// One JSON object: the session, its items in their order, and what still waits. Texts are as they came, with tokens
/// masked; moments are in UTC, durations in milliseconds.
struct JSONTranscript: Equatable {
  /// Named in the first member, so that a program knows what it reads.
  static let version = "aloft transcript 1"

  private var isFirst = true

  func opening(of session: SessionState) -> [SafeText] {
    var object = JSONObject()
    object.set("format", .string(Self.version))
    object.set("session", Self.session(session))
    // The object goes on with its items.
    return ["\(Self.line(.object(object)).dropping(last: 1)),\"items\":["]
  }

  mutating func lines(of item: TranscriptItem, verdict: String?) -> [SafeText] {
    defer { isFirst = false }
    let line = Self.line(.object(item.json(verdict: verdict)))
    return [isFirst ? line : ",\(line)"]
  }

  func closing(of session: SessionState) -> [SafeText] {
    let waiting = JSONValue.array(session.requests.requests.map(Self.request))
    return ["],\"waiting\":\(Self.line(waiting))}"]
  }

  private static func line(_ value: JSONValue) -> SafeText {
    JSONLine.ascii(SecretMask.mask(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)))
  }

  private static func session(_ session: SessionState) -> JSONValue {
    let identity = session.identity
    var object = JSONObject()
    object.set("task", identity.task.map { .string($0.rawValue) })
    object.set("title", identity.title.map(JSONValue.string))
    object.set("repository", identity.repository.map { .string($0.text) })
    object.set("branch", (identity.agentBranch ?? identity.branch).map(JSONValue.string))
    object.set("url", identity.url.map { .string($0.text) })
    object.set("model", identity.model.map(JSONValue.string))
    object.set("login", identity.login.map(JSONValue.string))
    return .object(object)
  }

  private static func request(_ request: PendingRequest) -> JSONValue {
    let description = request.description
    var object = JSONObject()
    object.set("request", .string(request.id.rawValue))
    object.set("kind", .string(description.kind))
    object.set("risk", .string(description.risk.level.word))
    object.set("asked", .string(CalendarTime(request.arrivedAt).utcTimestamp.text))
    object.set("text", .string(description.text))
    return .object(object)
  }
}

extension RiskAssessment.Level {
  fileprivate var word: String {
    switch self {
    case .low: "low"
    case .elevated: "elevated"
    case .high: "high"
    }
  }
}

extension SafeText {
  /// Without its last columns.
  fileprivate func dropping(last count: Int) -> SafeText { prefix(columns: columns - count) }
}

import CopilotProtocol
import JSONRPC
import SessionModel

/// The lines of the decision log. Moments are milliseconds since 1970, UTC; durations are milliseconds. Texts are masked
/// here, where they are written down: a request may hold a token.
struct DecisionLine: Sendable {
  let mask: @Sendable (String) -> String

  func json(_ entry: DecisionEntry, task: SessionID?) -> JSONValue {
    var object = JSONObject()
    object.set("decision", .string(mask(entry.choice)))
    object.set("decider", .string(Self.name(of: entry.decider)))
    object.set("task", task.map { .string($0.rawValue) })
    object.set("request", .string(entry.request.rawValue))
    object.set("kind", .string(entry.kind))
    object.set("risk", .string(Self.name(of: entry.risk)))
    object.set("digest", .string(entry.digest.hexadecimal))
    object.set("act", .string(mask(entry.act)))
    object.set("shown", .string(mask(entry.shown)))
    object.set("at", .integer(entry.at.wallClock))
    object.set("took", .integer(entry.took.wholeMilliseconds))
    return .object(object)
  }

  func json(_ entry: DecisionOutcomeEntry, task: SessionID?) -> JSONValue {
    var object = JSONObject()
    object.set("outcome", .string(mask(entry.words)))
    object.set("status", .string(entry.status.rawValue))
    object.set("task", task.map { .string($0.rawValue) })
    object.set("request", .string(entry.request.rawValue))
    object.set("kind", .string(entry.kind))
    object.set("act", .string(mask(entry.act)))
    object.set("digest", entry.digest.map { .string($0.hexadecimal) })
    object.set("at", .integer(entry.at.wallClock))
    object.set("took", entry.took.map { .integer($0.wholeMilliseconds) })
    object.set("afterSending", entry.afterSending.map { .integer($0.wholeMilliseconds) })
    return .object(object)
  }

  private static func name(of decider: Decider) -> String {
    switch decider {
    case .person: "person"
    case .policy(let policy): "policy \(policy.rawValue)"
    }
  }

  private static func name(of level: RiskAssessment.Level) -> String {
    switch level {
    case .low: "low"
    case .elevated: "elevated"
    case .high: "high"
    }
  }
}

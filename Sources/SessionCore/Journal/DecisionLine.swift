import CopilotProtocol
import JSONRPC
import SessionModel

/// The lines of the decision log. Moments are milliseconds since 1970, UTC; durations are milliseconds.
enum DecisionLine {
  static func json(_ entry: DecisionEntry, task: SessionID?) -> JSONValue {
    var object = JSONObject()
    object.set("decision", .string(entry.choice))
    object.set("decider", .string(name(of: entry.decider)))
    object.set("task", task.map { .string($0.rawValue) })
    object.set("request", .string(entry.request.rawValue))
    object.set("kind", .string(entry.kind))
    object.set("digest", .string(entry.digest.hexadecimal))
    object.set("shown", .string(entry.shown))
    object.set("at", .integer(entry.at.wallClock))
    object.set("took", .integer(entry.took.wholeMilliseconds))
    return .object(object)
  }

  static func json(_ entry: DecisionOutcomeEntry, task: SessionID?) -> JSONValue {
    var object = JSONObject()
    object.set("outcome", .string(entry.outcome))
    object.set("task", task.map { .string($0.rawValue) })
    object.set("request", .string(entry.request.rawValue))
    object.set("at", .integer(entry.at.wallClock))
    return .object(object)
  }

  private static func name(of decider: Decider) -> String {
    switch decider {
    case .person: "person"
    case .policy(let policy): "policy \(policy.rawValue)"
    }
  }
}

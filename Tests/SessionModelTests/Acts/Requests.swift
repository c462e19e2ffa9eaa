import JSONRPC

@testable import CopilotProtocol
@testable import SessionModel

extension PendingRequest {
  /// A request as it comes over the wire.
  static func permission(
    _ request: JSONValue?, prompt: JSONValue? = nil, more: [JSONObject.Member] = [],
    in workplace: Workplace = Workplace(),
    readability: Readability = .intact
  ) -> PendingRequest {
    var data = JSONObject([JSONObject.Member(key: "requestId", value: "p1")] + more)
    data.set("permissionRequest", request)
    data.set("promptRequest", prompt)
    return PendingRequest("permission.requested", .object(data), in: workplace, readability: readability)
  }

  /// A shell command of which the runtime says nothing.
  static func shell(
    _ command: String, readOnly: Bool? = nil, more: [JSONObject.Member] = [], in workplace: Workplace = Workplace()
  ) -> PendingRequest {
    let name = String(command.prefix { $0 != " " })
    let commands: JSONValue =
      readOnly.map { [["identifier": .string(name), "readOnly": .bool($0)]] } ?? .array([])
    let members: [JSONObject.Member] = [
      JSONObject.Member(key: "kind", value: "shell"),
      JSONObject.Member(key: "fullCommandText", value: .string(command)),
      JSONObject.Member(key: "commands", value: commands),
    ]
    return permission(.object(JSONObject(members + more)), in: workplace)
  }

  init(
    _ type: String, _ data: JSONValue, in workplace: Workplace = Workplace(), readability: Readability = .intact
  ) {
    let params: JSONValue = ["sessionId": "s", "event": ["type": .string(type), "data": data]]
    let matter: Matter =
      switch SessionEvent.decode(params: params, readability: readability).event.payload {
      case .permissionRequested(let permission): .permission(permission)
      case .userInputRequested(let question): .question(question)
      case .elicitationRequested(let form): .form(form)
      case .exitPlanModeRequested(let plan): .plan(plan)
      default: fatalError("no request: \(type)")
      }
    self.init(
      id: "p1", matter: matter, toolCall: nil, digest: RequestDigest(of: data), arrivedAt: Moment(uptime: 0),
      denyOnly: DenyOnlyReason.all(for: matter, readability: readability), workplace: workplace,
      progress: .waiting(nil))
  }
}

extension JSONObject.Member {
  static func member(_ key: String, _ value: JSONValue) -> JSONObject.Member {
    JSONObject.Member(key: key, value: value)
  }
}

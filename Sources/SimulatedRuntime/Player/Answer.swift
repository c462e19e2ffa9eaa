import JSONRPC

/// What a person answered to a request, as it reaches the agent.
struct Answer: Equatable, Sendable {
  enum Verdict: Equatable, Sendable { case approved, denied }

  let requestID: String
  let verdict: Verdict
  /// What a scenario may quote.
  let words: String
  /// The members of the completion besides the request's id.
  let completion: JSONObject
}

extension Answer {
  /// The event that tells everybody that the request is answered.
  func completed(_ request: WorkerEvent) -> WorkerEvent {
    var data = JSONObject()
    data.set("requestId", .string(requestID))
    if request.type == "permission.requested" {
      data.set("toolCallId", request.data["permissionRequest"]?["toolCallId"])
    }
    for member in completion.members { data.set(member.key, member.value) }
    let family = request.type.dropLast("requested".count)
    return WorkerEvent(type: family + "completed", data: .object(data))
  }
}

/// What comes from the person's side, on its way to the agent.
struct Steering: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    case prompt(String)
    case answer(Answer)
    case abort
  }

  let due: Duration
  let content: Content
}

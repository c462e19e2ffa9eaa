import JSONRPC

/// How the runtime 1.0.64 turns the parameters of a call into an answer that travels to the cloud.
extension Answer {
  /// Everything but the kinds that approve is a denial, and its feedback is dropped (protocol notes 5.4).
  static func permission(_ requestID: String, result: JSONValue) -> Answer {
    switch result["kind"]?.string {
    case "approve-once":
      return Answer(
        requestID, .approved, "approved once", [JSONObject.Member(key: "result", value: ["kind": "approved"])])
    case "approve-for-session", "approve-for-location", "approve-permanently":
      var outcome = JSONObject()
      outcome.set("kind", "approved-for-session")
      outcome.set("approval", result["approval"])
      return Answer(
        requestID, .approved, "approved for this session",
        [JSONObject.Member(key: "result", value: .object(outcome))])
    default:
      return Answer(
        requestID, .denied, "denied",
        [JSONObject.Member(key: "result", value: ["kind": "denied-interactively-by-user"])])
    }
  }

  static func question(_ requestID: String, response: JSONValue) -> Answer {
    Answer(requestID, .approved, response["answer"]?.string ?? "", response.object?.members ?? [])
  }

  static func form(_ requestID: String, result: JSONValue) -> Answer {
    let isAccepted = result["action"] == "accept"
    let content = String(decoding: JSONWriter.bytes(of: result["content"] ?? .null), as: UTF8.self)
    return Answer(
      requestID, isAccepted ? .approved : .denied, isAccepted ? content : result["action"]?.string ?? "",
      result.object?.members ?? [])
  }

  static func plan(_ requestID: String, response: JSONValue) -> Answer {
    let isApproved = response["approved"] == true
    let words = [isApproved ? response["selectedAction"]?.string : nil, response["feedback"]?.string]
    return Answer(
      requestID, isApproved ? .approved : .denied, words.compactMap(\.self).joined(separator: ": "),
      response.object?.members ?? [])
  }

  static func limits(_ requestID: String, response: JSONValue) -> Answer {
    let action = response["action"]?.string ?? ""
    let amount = (response["additionalAiCredits"] ?? response["maxAiCredits"])?.double.map { " \($0) credits" } ?? ""
    return Answer(
      requestID, action == "cancel" ? .denied : .approved, action + amount,
      [JSONObject.Member(key: "response", value: response)])
  }

  private init(_ requestID: String, _ verdict: Verdict, _ words: String, _ members: [JSONObject.Member]) {
    self.init(requestID: requestID, verdict: verdict, words: words, completion: JSONObject(members))
  }
}

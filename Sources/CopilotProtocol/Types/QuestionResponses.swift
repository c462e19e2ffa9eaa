package import JSONRPC

/// The answer to a question of the agent.
package struct UserInputResponse: Equatable, Sendable {
  package var answer: String
  /// False when one of the choices was taken as it stands.
  package var wasFreeform: Bool

  package init(answer: String, wasFreeform: Bool) {
    self.answer = answer
    self.wasFreeform = wasFreeform
  }

  var json: JSONValue { .members(["answer": .string(answer), "wasFreeform": .bool(wasFreeform)]) }
}

/// The answer to a form, or to a page that was to be opened.
package enum ElicitationResponse: Equatable, Sendable {
  /// The values by the names of the fields; empty for a page.
  case accept([String: JSONValue])
  case decline
  case cancel

  var json: JSONValue {
    switch self {
    case .accept(let content):
      let members = content.sorted { $0.key < $1.key }.map { JSONObject.Member(key: $0.key, value: $0.value) }
      return .members(["action": "accept", "content": .object(JSONObject(members))])
    case .decline: return .members(["action": "decline"])
    case .cancel: return .members(["action": "cancel"])
    }
  }
}

/// The answer to a plan.
package struct ExitPlanModeResponse: Equatable, Sendable {
  package var approved: Bool
  /// One of the actions that the request names.
  package var selectedAction: ExitPlanModeAction?
  package var autoApproveEdits: Bool?
  package var feedback: String?

  package init(
    approved: Bool, selectedAction: ExitPlanModeAction? = nil, autoApproveEdits: Bool? = nil, feedback: String? = nil
  ) {
    self.approved = approved
    self.selectedAction = selectedAction
    self.autoApproveEdits = autoApproveEdits
    self.feedback = feedback
  }

  var json: JSONValue {
    .members([
      "approved": .bool(approved), "selectedAction": (selectedAction?.rawText).json,
      "autoApproveEdits": autoApproveEdits.map(JSONValue.bool), "feedback": feedback.json,
    ])
  }
}

extension SessionLimitsResponse {
  var json: JSONValue {
    .members([
      "action": .string(action.rawText), "additionalAiCredits": additionalAiCredits.map(JSONValue.number),
      "maxAiCredits": maxAiCredits.map(JSONValue.number),
    ])
  }
}

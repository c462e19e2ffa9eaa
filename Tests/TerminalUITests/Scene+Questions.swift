import JSONRPC
import TerminalPrimitives

@testable import TerminalUI

/// What an agent asks besides permissions.
extension Scene {
  mutating func asksQuestion(_ question: String, choices: [String] = [], freeform: Bool = true, id: String = "q1") {
    comes(
      "user_input.requested",
      [
        "requestId": .string(id), "question": .string(question), "choices": .array(choices.map(JSONValue.string)),
        "allowFreeform": .bool(freeform),
      ])
  }

  mutating func asksForm(
    _ properties: JSONValue, required: [String] = [], message: String = "Settings of the release", id: String = "e1",
    readability: Readability = .intact
  ) {
    comes(
      "elicitation.requested",
      [
        "requestId": .string(id), "message": .string(message), "mode": "form", "elicitationSource": "deployer",
        "requestedSchema": [
          "type": "object", "properties": properties, "required": .array(required.map(JSONValue.string)),
        ],
      ], readability: readability)
  }

  /// One field of every kind: two are required, two have defaults, one cannot be entered.
  mutating func asksReleaseForm() { asksForm(Self.releaseFields, required: ["name", "level"]) }

  static let releaseFields: JSONValue = [
    "name": ["type": "string", "title": "Name", "description": "As it stands in the tag", "minLength": 1],
    "contact": ["type": "string", "title": "Contact", "format": "email"],
    "copies": ["type": "integer", "title": "Copies", "minimum": 1, "maximum": 9, "default": 2],
    "share": ["type": "number", "title": "Share of users", "minimum": 0, "maximum": 1],
    "draft": ["type": "boolean", "title": "Draft"],
    "level": [
      "type": "string", "title": "Level", "enum": ["patch", "minor", "major"],
      "enumNames": ["Patch", "Minor", "Major"],
    ],
    "targets": [
      "type": "array", "title": "Targets", "items": ["type": "string", "enum": ["linux", "macos", "windows"]],
      "minItems": 1, "maxItems": 2, "default": ["linux"],
    ],
    "extra": ["type": "object", "title": "Extra"],
  ]

  mutating func asksPage(_ url: String, message: String = "Sign in to the tracker") {
    comes(
      "elicitation.requested",
      [
        "requestId": "e1", "message": .string(message), "mode": "url", "url": .string(url),
        "elicitationSource": "tracker",
      ])
  }

  mutating func asksPlan(
    _ plan: String, actions: [String] = ["interactive", "autopilot", "exit_only"], recommended: String = "interactive"
  ) {
    comes(
      "exit_plan_mode.requested",
      [
        "requestId": "x1", "summary": "Three steps", "planContent": .string(plan),
        "actions": .array(actions.map(JSONValue.string)), "recommendedAction": .string(recommended),
      ])
  }

  mutating func asksModelSwitch() {
    comes("auto_mode_switch.requested", ["requestId": "s1", "errorCode": "rate_limited", "retryAfterSeconds": 90])
  }

  mutating func asksAboutLimits() {
    comes("session_limits_exhausted.requested", ["requestId": "l1", "maxAiCredits": 10, "usedAiCredits": 10.4])
  }

  /// The keys go to the fields of the form, and so many fields on.
  mutating func fillsIn(field: Int = 0) {
    press(.scalar("e"))
    for _ in 0..<field { press(.down) }
  }

  /// Reads to the end.
  mutating func readsAll() {
    for _ in 0..<60 where state.request?.hasSeenEverything == false { press(.pageDown) }
  }
}

import JSONRPC
import Testing

@testable import SimulatedRuntime

@Suite struct QuestionAnswerTests {
  @Test(arguments: [
    AnsweredSample(
      "user_input", "session.ui.handlePendingUserInput",
      ["response": ["answer": "blue", "wasFreeform": true]],
      completion: ["requestId": "r-1", "answer": "blue", "wasFreeform": true], note: "yes: blue"),
    AnsweredSample(
      "elicitation", "session.ui.handlePendingElicitation",
      ["result": ["action": "accept", "content": ["a": 1]]],
      completion: ["requestId": "r-1", "action": "accept", "content": ["a": 1]], note: #"yes: {"a":1}"#),
    AnsweredSample(
      "elicitation", "session.ui.handlePendingElicitation", ["result": ["action": "decline"]],
      completion: ["requestId": "r-1", "action": "decline"], note: "no: decline"),
    AnsweredSample(
      "exit_plan_mode", "session.ui.handlePendingExitPlanMode",
      ["response": ["approved": true, "selectedAction": "interactive"]],
      completion: ["requestId": "r-1", "approved": true, "selectedAction": "interactive"], note: "yes: interactive"),
    AnsweredSample(
      "exit_plan_mode", "session.ui.handlePendingExitPlanMode",
      ["response": ["approved": false, "feedback": "smaller"]],
      completion: ["requestId": "r-1", "approved": false, "feedback": "smaller"], note: "no: smaller"),
    AnsweredSample(
      "session_limits_exhausted", "session.ui.handlePendingSessionLimitsExhausted",
      ["response": ["action": "add", "additionalAiCredits": 5]],
      completion: ["requestId": "r-1", "response": ["action": "add", "additionalAiCredits": 5]],
      note: "yes: add 5.0 credits"),
    AnsweredSample(
      "session_limits_exhausted", "session.ui.handlePendingSessionLimitsExhausted",
      ["response": ["action": "cancel"]], completion: ["requestId": "r-1", "response": ["action": "cancel"]],
      note: "no: cancel"),
  ])
  func `a question is completed with what was answered`(sample: AnsweredSample) throws {
    var rig = try Rig.asked(
      #"""
      {"ask": {"type": "\#(sample.family).requested", "data": {"requestId": "r-{run}"}},
       "approved": [\#(Samples.note("yes: {answer}"))], "denied": [\#(Samples.note("no: {answer}"))]}
      """#)
    var params = JSONObject([JSONObject.Member(key: "sessionId", value: rig.sessionID)])
    params.set("requestId", "r-1")
    for member in sample.answer.object?.members ?? [] { params.set(member.key, member.value) }

    #expect(rig.call(sample.method, .object(params)) == .success(["success": true]))

    #expect(rig.data(.string("\(sample.family).completed")) == sample.completion)
    #expect(rig.notes == [sample.note])
  }
}

struct AnsweredSample: Sendable {
  let family: String
  let method: String
  let answer: JSONValue
  let completion: JSONValue
  let note: String

  init(_ family: String, _ method: String, _ answer: JSONValue, completion: JSONValue, note: String) {
    self.family = family
    self.method = method
    self.answer = answer
    self.completion = completion
    self.note = note
  }
}

import JSONRPC

extension Scenario {
  static func playQuestions(_ task: CloudTask) async {
    await AgentStart.afterReservation.play(task)
    for question in questionsAsked { await task.emit(question.event, question.data, .ephemeral) }
    var report: [String] = []
    while report.count < questionsAsked.count, let steer = await task.nextSteer() {
      guard let question = questionsAsked.first(where: { $0.answeredBy == steer.type }) else { continue }
      await task.emit(question.completion, ["requestId": question.data["requestId"] ?? .null], .ephemeral)
      report.append("\(steer.type) \(steer.content ?? "")")
    }
    await task.answer(report.joined(separator: "\n"))
  }

  private struct Question {
    let event: String
    let data: JSONValue
    let answeredBy: String
    let completion: String
  }

  private static var questionsAsked: [Question] { [database, releaseSettings, plan] }

  private static let database = Question(
    event: "user_input.requested",
    data: [
      "requestId": "q-1", "question": "Which database?", "choices": ["postgres", "sqlite"], "allowFreeform": true,
      "toolCallId": "call_q",
    ],
    answeredBy: "ask_user_response", completion: "user_input.completed")

  private static let releaseSettings = Question(
    event: "elicitation.requested",
    data: [
      "requestId": "e-1", "message": "Release settings", "mode": "form",
      "requestedSchema": [
        "type": "object", "required": ["name"],
        "properties": [
          "name": ["type": "string"], "draft": ["type": "boolean"],
          "level": ["type": "string", "enum": ["patch", "minor", "major"]],
        ],
      ],
    ],
    answeredBy: "elicitation_response", completion: "elicitation.completed")

  private static let plan = Question(
    event: "exit_plan_mode.requested",
    data: [
      "requestId": "p-1", "summary": "Add a cache", "planContent": "# Plan\n\n1. Measure\n2. Cache\n3. Measure again\n",
      "actions": ["interactive", "autopilot", "exit_only"], "recommendedAction": "interactive",
    ],
    answeredBy: "plan_approval_response", completion: "exit_plan_mode.completed")
}

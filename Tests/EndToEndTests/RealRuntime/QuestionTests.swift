import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  /// Questions, forms and plans: what a person answers is what arrives.
  struct QuestionTests {
    @Test func `a question, a form and a plan are answered one after the other, each once`() async throws {
      try await CloudSession.run(.questions) { session in
        try await session.terminal.attendToRequest(showing: "Which database?")
        try await session.terminal.press("Down", "Down")
        try await session.terminal.see("(*) sqlite")
        try await session.terminal.confirmSelection()
        let choice = try await session.answer(.question)
        #expect(choice == ["answer": "sqlite", "promptId": "call_q", "wasFreeform": false])

        try await session.terminal.attendToRequest(showing: "Release settings")
        try await session.terminal.select("d", "decline the form")
        try await session.terminal.confirmSelection()
        let form = try await session.answer(.form)
        #expect(form == ["action": "decline", "promptId": "e-1"])

        try await session.terminal.attendToRequest(showing: "Add a cache")
        try await session.terminal.press("Down")
        try await session.terminal.see("(*) carry it out, asking for permissions")
        try await session.terminal.confirmSelection()
        let plan = try await session.answer(.plan)
        #expect(plan == ["approved": true, "promptId": "p-1", "selectedAction": "interactive"])

        let types = await session.steers.map(\.type)
        #expect(types == ["ask_user_response", "elicitation_response", "plan_approval_response"])
      }
    }
  }
}

extension CloudSession {
  /// The kinds of answers that are not about a permission.
  enum Answered: String {
    case question = "ask_user_response"
    case form = "elicitation_response"
    case plan = "plan_approval_response"
  }

  /// Waits for an answer to reach the agent.
  func answer(_ kind: Answered) async throws -> JSONValue? {
    try await control.waitForSteer("an answer of the type \(kind.rawValue)", timeout: patience) {
      $0.type == kind.rawValue
    }.answer
  }
}

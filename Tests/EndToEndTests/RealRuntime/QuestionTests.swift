import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  /// Questions, forms and plans: what a person answers is what arrives.
  struct QuestionTests {
    @Test func `a question, a form and a plan are answered one after the other, each once`() async throws {
      try await CloudSession.run(.questions) { session in
        try await session.terminal.attendToRequest(showing: "Which database?")
        try await session.terminal.choose("sqlite", after: 2)
        try await session.terminal.confirmSelection()
        let choice = try await session.answer(.question)
        #expect(choice == ["answer": "sqlite", "promptId": "call_q", "wasFreeform": false])

        try await session.terminal.attendToRequest(showing: "Release settings")
        try await session.terminal.fillReleaseSettings()
        try await session.terminal.readToTheEnd()
        try await session.terminal.select("a", "submit")
        try await session.terminal.confirmSelection()
        let form = try await session.answer(.form)
        let content: JSONValue = ["draft": true, "level": "patch", "name": "one"]
        #expect(form == ["action": "accept", "content": content, "promptId": "e-1"])

        try await session.terminal.attendToRequest(showing: "Add a cache")
        try await session.terminal.readToTheEnd()
        try await session.terminal.choose("carry it out, asking for permissions", after: 1)
        try await session.terminal.confirmSelection()
        let plan = try await session.answer(.plan)
        #expect(plan?["approved"] == true)
        #expect(plan?["promptId"] == "p-1")
        #expect(plan?["selectedAction"] == "interactive")

        let types = await session.steers.map(\.type)
        #expect(types == ["ask_user_response", "elicitation_response", "plan_approval_response"])
      }
    }

    @Test func `what is written, declined and sent back with words arrives as that`() async throws {
      try await CloudSession.run(.questions) { session in
        try await session.terminal.attendToRequest(showing: "Which database?")
        try await session.terminal.decide(.deniedSaying("neither"))
        let written = try await session.answer(.question)
        #expect(written == ["answer": "neither", "promptId": "call_q", "wasFreeform": true])

        try await session.terminal.attendToRequest(showing: "Release settings")
        try await session.terminal.select("d", "decline")
        try await session.terminal.confirmSelection()
        let form = try await session.answer(.form)
        #expect(form == ["action": "decline", "promptId": "e-1"])

        try await session.terminal.attendToRequest(showing: "Add a cache")
        try await session.terminal.decide(.deniedSaying("measure first"))
        let plan = try await session.answer(.plan)
        #expect(plan?["approved"] == false)
        #expect(plan?["feedback"] == "measure first")
        let prompts = await session.prompts
        #expect(prompts == [])
      }
    }
  }
}

extension TerminalEmulator {
  /// Moves to one of the choices that the agent names, and selects it by that.
  fileprivate func choose(_ choice: String, after moves: Int) async throws {
    for _ in 0..<moves { try await press("Down") }
    try await see("(*) \(choice)")
  }

  /// Says yes to `draft`, takes the first level, and writes the name.
  fileprivate func fillReleaseSettings() async throws {
    try await press("e")
    try await see("Space or the arrows answer")
    try await press("Space")
    try await see("(*) yes")
    try await press("Enter")
    try await see("the arrows choose")
    try await press("Right")
    try await see("(*) patch")
    try await press("Enter")
    try await see("type the value")
    try await type("one")
    try await see("> one")
    try await press("Enter")
    try await see("a  submit")
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

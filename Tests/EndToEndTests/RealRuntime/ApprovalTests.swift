import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  /// What a person decides is what arrives at the agent, and nothing arrives before Enter.
  struct ApprovalTests {
    @Test func `approving once sends that and nothing more, and not before Enter`() async throws {
      try await CloudSession.run(.chat()) { session in
        let callID = try await session.goToPermission()
        try await session.terminal.prepare(.once)
        try await session.control.waitForPolls(2, timeout: patience)
        let beforeEnter = await session.decisions
        #expect(beforeEnter == [])

        try await session.terminal.confirmSelection()

        try await session.terminal.see("approved once by you")
        try await session.terminal.see("Cleaned.")
        let decisions = await session.decisions
        #expect(decisions == [["approved": true, "promptId": callID, "scope": "once"]])
      }
    }

    @Test func `approving for the session says so to the agent`() async throws {
      try await CloudSession.run(.chat()) { session in
        let callID = try await session.goToPermission()
        try await session.terminal.decide(.session)
        try await session.terminal.see("Cleaned.")
        let decisions = await session.decisions
        #expect(decisions == [["approved": true, "promptId": callID, "scope": "session"]])
      }
    }

    @Test func `leaving a request with Esc answers nothing, and it can be answered afterwards`() async throws {
      try await CloudSession.run(.chat()) { session in
        let callID = try await session.goToPermission()
        try await session.terminal.prepare(.once)
        try await session.terminal.goBack()
        try await session.control.waitForPolls(2, timeout: patience)
        let afterEscape = await session.decisions
        #expect(afterEscape == [])

        try await session.terminal.attendToRequest(showing: "rm -rf build")
        try await session.terminal.decide(.denied)

        try await session.terminal.see("I was denied, so I left it alone.")
        let decisions = await session.decisions
        #expect(decisions == [["approved": false, "promptId": callID, "scope": "once"]])
      }
    }
  }
}

import Foundation
import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  struct RuntimeLossTests {
    @Test func `after a kill of the runtime another one finds the session, and the open request is answered there`()
      async throws
    {
      try await CloudSession.run(.chat()) { session in
        let callID = try await session.goToPermission()
        try await session.terminal.select("o", "approve once")
        let first = try session.runtime()

        kill(first.id, SIGKILL)

        try await session.terminal.see("runtime ● lost")
        try await session.terminal.see("runtime ● running")
        let second = try session.runtime()
        #expect(second.id != first.id)
        let unanswered = await session.decisions
        #expect(unanswered == [])
        try await session.terminal.goBack()
        try await session.terminal.goToRequest()
        try await session.terminal.select("o", "approve once")
        try await session.terminal.confirmSelection()
        try await session.terminal.see("Cleaned.")
        let decisions = await session.decisions
        #expect(decisions == [["approved": true, "promptId": callID, "scope": "once"]])
        let rows = try await session.terminal.screen()
        #expect(rows.count { $0.contains("please approve") } == 1)
      }
    }
  }
}

import Foundation
import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  struct RuntimeLossTests {
    @Test
    func `after a kill of the runtime another one finds the session, and the open request is answered there once`()
      async throws
    {
      try await WorkerSession.run { _ in
        [.use(.bash("shell", "echo hi > a.txt", because: "Greet")), .say("all is done")]
      } _: { session in
        try await session.terminal.attendToRequest(showing: "echo hi > a.txt")
        try await session.terminal.prepare(.once)
        let first = try session.cloud.runtime()

        kill(first.id, SIGKILL)

        try await session.terminal.see("not answerable before the runtime confirms that this still waits")
        try await session.terminal.see("runtime ● running")
        let second = try session.cloud.runtime()
        #expect(second.id != first.id)
        let unanswered = await session.cloud.decisions
        #expect(unanswered == [])
        try await session.terminal.goBack()
        try await session.decide(.once, on: "echo hi > a.txt")
        try await session.terminal.see("all is done")
        #expect(session.workshop.text(of: "a.txt") == "hi\n")
        let decisions = await session.cloud.decisions
        #expect(decisions == [decision("shell", approved: true)])
        let prompts = await session.cloud.prompts
        #expect(prompts == ["go"])
      }
    }
  }
}

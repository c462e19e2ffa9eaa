import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  /// GitHub's page shows the same request, and whoever answers first decides.
  struct OtherClientTests {
    @Test func `what another client has decided is told as that, and nothing is sent for it`() async throws {
      try await WorkerSession.run { workshop in
        [.use(.bash("shell", "echo hi > a.txt", because: "Greet")), .say("all is done")]
      } _: { session in
        try await session.terminal.attendToRequest(showing: "a.txt")
        try await session.terminal.prepare(.denied)

        try await session.control.decideElsewhere("shell", approved: true)

        try await session.terminal.see("approved once, not from here: shell echo hi > a.txt")
        try await session.terminal.see("all is done")
        #expect(session.workshop.text(of: "a.txt") == "hi\n")
        let posts = await session.posts
        #expect(posts == [decision("shell", approved: true)])
      }
    }

    @Test func `of two answers at the same moment the first one counts, and the screen says whose it was`()
      async throws
    {
      try await WorkerSession.run { workshop in
        [.use(.create("create", workshop.path(of: "new.txt"), holding: "fresh\n")), .say("all is done")]
      } _: { session in
        try await session.terminal.attendToRequest(showing: "new.txt")
        try await session.terminal.prepare(.once)

        // The runtime looks for news once a second, so nothing here can know of the other answer yet, or hardly.
        try await session.control.decideElsewhere("create", approved: false)
        try await session.terminal.confirmSelection()

        try await session.terminal.see("denied, not from here")
        try await session.control.waitForPolls(2, timeout: patience)
        #expect(session.workshop.text(of: "new.txt") == nil)
        let own = await session.control.steers.filter { $0.isFromHere }.map(\.answer)
        #expect(own == [decision("create", approved: true)] || own == [])
      }
    }
  }
}

extension WorkerSession {
  /// Every decision that was posted, by whomever.
  fileprivate var posts: [JSONValue?] { get async { await cloud.decisions } }
}

extension Steer {
  fileprivate var isFromHere: Bool {
    type == "permission_response" && externalID != StandInMissionControl.otherClient
  }
}

import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// The journal is kept also without a runtime, so none is needed here.
  struct DraftTests {
    private let arguments = ["--repo", "octo/demo"]

    @Test(arguments: [SIGKILL, SIGTERM, SIGHUP])
    func `a draft outlives the program and is there at the next start`(signal: Int32) async throws {
      let home = try AloftHome()
      let first = try await TerminalSession.start(arguments, home: home)
      try await first.terminal.write("words to keep")
      try await first.seeKept("words to keep")
      first.terminal.send(signal: signal)
      try await first.terminal.wait(timeout: patience)

      try await home.run(arguments) { terminal in try await terminal.seeDraft("words to keep") }
    }

    @Test func `the words at the end say that the draft is kept`() async throws {
      let session = try await TerminalSession.start(arguments, home: AloftHome())
      try await session.terminal.write("words to keep")
      try await session.seeKept("words to keep")
      session.terminal.terminate()
      try await session.terminal.wait(timeout: patience)
      try await session.see("The draft is kept")
    }
  }
}

import Foundation
import TestSupport
import Testing

extension RealRuntime {
  struct TokenTests {
    /// The token is in the environment of the program and of its runtime, and nowhere else.
    @Test func `no token stands in a file, on a command line or on the screen`() async throws {
      try await StandInMissionControl.run(.chat()) { control in
        let lab = try LabEnvironment(controlURL: await control.url, cliPath: try CopilotCLI.locate())
        let session = try await TerminalSession.start(
          ["--repo", "octo/demo", "--log-level", "trace"], home: AloftHome(lab.variables))
        try await session.see("alive")
        try await session.terminal.write("hello\r")
        try await control.waitForSteer(timeout: patience) { $0.content == "hello" }
        let lines = commandLines(of: session.terminal.processID)
        #expect(lines.contains { $0.contains("--repo") } && lines.contains { $0.contains("--headless") })
        #expect(!lines.contains { $0.contains(LabEnvironment.token) })

        session.terminal.terminate()
        _ = try await session.end()

        let written = FileTree.text(below: "\(lab.directory.path)/state")
        #expect(written.contains("hello"))
        #expect(!written.contains(LabEnvironment.token))
        #expect(!String(decoding: session.terminal.bytes, as: UTF8.self).contains(LabEnvironment.token))
        let authorized = await control.requests.contains { $0.authorization?.contains(LabEnvironment.token) == true }
        #expect(authorized)
      }
    }

    /// The command lines of the program and of what it has started.
    private func commandLines(of program: Int32) -> [String] {
      ([program] + ChildProcesses.descendants(of: program).map(\.id)).map { id in
        let bytes = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
        return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\0", with: " ")
      }
    }
  }
}

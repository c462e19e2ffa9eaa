import Foundation
import TestSupport
import Testing

extension RealRuntime {
  /// An answer was selected, and only Enter is missing: no way out may send it.
  struct ArmedRequestTests {
    enum WayOut: CaseIterable { case terminated, hungUp, killed, crashed, interrupted, endOfInput }

    @Test(arguments: WayOut.allCases)
    func `no way out answers an armed request, and none leaves the runtime behind`(wayOut: WayOut) async throws {
      try await StandInMissionControl.run(.chat(asking: "make clean")) { control in
        let lab = try LabEnvironment(controlURL: await control.url, cliPath: try CopilotCLI.locate())
        let session = try await TerminalSession.start(["--repo", "octo/demo"], home: AloftHome(lab.variables))
        try await session.see("alive")
        try await session.terminal.write("please approve\r")
        try await session.see("1 waiting")
        try await session.terminal.write("\t")
        try await session.see("Esc answers nothing")
        try await session.terminal.write("o")
        try await session.see("(*)")

        let status = try await take(wayOut, from: session)

        switch wayOut {
        case .terminated: #expect(status == .exited(143))
        case .hungUp: #expect(status == .exited(129))
        case .killed: #expect(status == .signalled(SIGKILL))
        case .crashed: #expect(status == .signalled(SIGSEGV))
        case .interrupted, .endOfInput: #expect(status == .exited(0))
        }
        let steers = await control.steers.map(\.content)
        #expect(steers == ["please approve"])
      }
    }

    private func take(_ wayOut: WayOut, from session: TerminalSession) async throws -> TestSupport.ExitStatus {
      switch wayOut {
      case .terminated: session.terminal.send(signal: SIGTERM)
      case .hungUp:
        session.terminal.hangUp()
        return try await session.endOfProcesses()
      case .killed:
        session.terminal.send(signal: SIGKILL)
        return try await session.endOfProcesses()
      case .crashed: session.terminal.send(signal: SIGSEGV)
      case .interrupted: try await session.terminal.write("\u{3}\u{3}\u{3}")
      case .endOfInput: try await session.terminal.write("\u{4}")
      }
      return try await session.end()
    }
  }
}

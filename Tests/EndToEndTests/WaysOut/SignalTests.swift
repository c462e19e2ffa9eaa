import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  struct SignalTests {
    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
    func `a signal ends the program, which gives the terminal back first`(signal: Int32, code: Int32) async throws {
      let session = try await TerminalSession.start(home: AloftHome())
      try await session.see("alive")
      session.terminal.send(signal: signal)
      let status = try await session.end()
      #expect(status == .exited(code))
    }

    @Test func `a closed terminal ends the program`() async throws {
      let session = try await TerminalSession.start(home: AloftHome())
      try await session.see("alive")
      session.terminal.hangUp()
      let status = try await session.endOfProcesses()
      #expect(status == .exited(129))
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT])
    func `a crash gives the terminal back and says so below the last frame`(signal: Int32) async throws {
      let session = try await TerminalSession.start(home: AloftHome())
      try await session.see("alive")
      session.terminal.send(signal: signal)
      let status = try await session.end()
      #expect(status == .signalled(signal))
      try await session.see("aloft crashed")
    }
  }
}

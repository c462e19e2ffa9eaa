import Foundation
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

/// How a program can end while it holds the terminal. Each runs in a process of its own.
enum Ending: String, Codable, CaseIterable, Sendable {
  case fatalError, indexOutOfRange, nullWrite, abort, quitSignal, stackOverflow, exit, fatalErrorOnPool

  @MainActor
  func happen() async {
    switch self {
    case .fatalError: Swift.fatalError("a secret in the message")
    case .indexOutOfRange: print([1, 2, 3][Int.random(in: 5...9)])
    case .nullWrite: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .abort: Foundation.abort()
    case .quitSignal: kill(getpid(), SIGQUIT)
    case .stackOverflow: print(depth(of: 1))
    case .exit: Foundation.exit(3)
    case .fatalErrorOnPool: await Task.detached(operation: die).value
    }
  }

  var isCrash: Bool { self != .exit }

  private func die() {
    Swift.fatalError("a secret in the message")
  }

  private func depth(of number: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 512) { buffer in
      buffer[0] = number
      return depth(of: number + 1) + buffer[0]
    }
  }
}

extension OneTerminalAtATime {
  @MainActor @Suite(.serialized) struct CrashGuardTests {
    @Test(arguments: Ending.allCases)
    func `a program that dies gives the terminal back`(ending: Ending) async throws {
      let pseudo = try Pseudoterminal()
      let before = pseudo.lineMode
      await #expect(processExitsWith: .failure) { [path = pseudo.path as String, ending = ending as Ending] in
        let descriptor = open(path, O_RDWR | O_NOCTTY)
        let log = open("/dev/null", O_WRONLY)
        let terminal = try await Terminal.claim(
          TerminalDevice(input: descriptor, output: descriptor),
          environment: TerminalEnvironment(terminalType: "xterm-256color", locale: "C.UTF-8"),
          options: TerminalOptions(standardErrorLog: log, crashNotice: "aloft stopped; see the log."))
        try await terminal.present(CellGrid(size: Size(rows: 24, columns: 80)))
        await ending.happen()
        try await Task.sleep(for: .seconds(60))
      }
      let shown = pseudo.shown()
      #expect(shown.hasSuffix(TerminalModes.off + (ending.isCrash ? "aloft stopped; see the log.\r\n" : "")))
      #expect(shown.ranges(of: TerminalModes.off).count == 1)
      #expect(!shown.contains("secret"))
      #expect(pseudo.lineMode == before)
    }
  }
}

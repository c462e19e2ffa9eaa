private import CTestSupport
import Foundation
import Synchronization
package import TerminalPrimitives

/// A program on a pseudo-terminal of its own, for what a terminal emulator hides: the bytes it writes, the settings it
/// leaves behind, hang-up and signals. Nothing interprets its output. The program is killed when the value goes away.
package final class PseudoTerminal: Sendable {
  package let processID: Int32
  private let controller: Int32
  private let terminal: Int32
  private let output: TerminalOutput
  private let endedWith = Mutex<ExitStatus?>(nil)

  /// Starts `command`, which is absolute, with exactly `environment`.
  package static func spawn(
    _ command: String, _ arguments: [String] = [], environment: [String: String],
    size: Size = Size(rows: 30, columns: 100)
  ) throws -> PseudoTerminal {
    var spawned = test_terminal()
    let failure = withCStrings([command] + arguments) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        test_terminal_spawn(&spawned, command, arguments, environment, UInt16(size.rows), UInt16(size.columns))
      }
    }
    guard failure == 0 else { throw TestSupportError.system(call: "test_terminal_spawn", errorNumber: failure) }
    return PseudoTerminal(spawned)
  }

  private init(_ spawned: test_terminal) {
    processID = spawned.child
    controller = spawned.controller
    terminal = spawned.terminal
    output = TerminalOutput(of: spawned.controller)
  }

  deinit {
    if endedWith.withLock({ $0 }) == nil {
      kill(-processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
    output.close()
    close(terminal)
  }

  /// Everything the program has written so far.
  package var bytes: [UInt8] { output.bytes }

  package var settings: TerminalSettings { get throws { try TerminalSettings(of: terminal) } }

  /// Types `bytes`, waiting while the terminal's queue is full.
  package func write(_ bytes: [UInt8]) async throws {
    var rest = bytes[...]
    try await waitUntil("the terminal to take \(bytes.count) bytes") {
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Foundation.write(controller, $0.baseAddress, $0.count) }
        if count < 0 && (errno == EAGAIN || errno == EINTR) { return false }
        guard count > 0 else { throw TestSupportError.system(call: "write", errorNumber: errno) }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  package func write(_ text: String) async throws { try await write(Array(text.utf8)) }

  /// Waits until everything written so far fulfils `condition`, and returns it.
  @discardableResult
  package nonisolated(nonsending) func readUntil(
    _ expectation: String, timeout: Duration = standardPatience, condition: ([UInt8]) -> Bool
  ) async throws -> [UInt8] {
    try await waitForValue(
      expectation, timeout: timeout, lastSeen: { String(decoding: self.bytes, as: UTF8.self).debugDescription },
      look: {
        let bytes = self.bytes
        return condition(bytes) ? bytes : nil
      })
  }

  /// Waits until the program has written `text`.
  @discardableResult
  package nonisolated(nonsending) func readUntil(text: String, timeout: Duration = standardPatience) async throws
    -> [UInt8]
  {
    try await readUntil("the text \(text.debugDescription)", timeout: timeout) {
      String(decoding: $0, as: UTF8.self).contains(text)
    }
  }

  /// Changes the size of the terminal; the program gets SIGWINCH.
  package func resize(to size: Size) throws {
    let failure = test_terminal_resize(controller, UInt16(size.rows), UInt16(size.columns))
    guard failure == 0 else { throw TestSupportError.system(call: "test_terminal_resize", errorNumber: failure) }
  }

  /// Sends a signal to the program alone, not to its children.
  package func send(signal: Int32) { kill(processID, signal) }

  /// Closes the terminal, as a terminal window or a lost connection does; the program gets SIGHUP.
  package func hangUp() { output.close() }

  package func terminate() { send(signal: SIGTERM) }

  /// Waits for the program to end.
  @discardableResult
  package func wait(timeout: Duration = standardPatience) async throws -> ExitStatus {
    try await waitForValue(
      "process \(processID) to end", timeout: timeout,
      lastSeen: { String(decoding: self.bytes, as: UTF8.self).debugDescription },
      look: { reap() })
  }

  private func reap() -> ExitStatus? {
    endedWith.withLock { known in
      var status: Int32 = 0
      if known == nil, waitpid(processID, &status, WNOHANG) == processID { known = ExitStatus(waitStatus: status) }
      return known
    }
  }
}

/// Lends `strings` as the null-terminated array of C strings that exec(3) takes.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return body(copies)
}

import FakeRuntimeScript
import Foundation
import TerminalPrimitives
import TestSupport

/// One run of the built program on the fake runtime, from its first frame to its death by SIGKILL.
struct SweepRun {
  let script: SweepScript
  let log: HandLog.Pages
  let diedAt: ContinuousClock.Instant
  let home: AloftHome
  let files: SweepFiles

  private static let size = Size(rows: 20, columns: 70)
  private static let arguments = ["--repo", "octo/demo", "--no-record", "--runtime"]

  static func run(_ script: SweepScript, runtime: String, scenario: String) async throws -> SweepRun {
    let home = try AloftHome(in: .memory, [FakeRuntimeVariable.scenario: scenario])
    let files = SweepFiles(directory: home.directory, witness: home.directory.path(of: "witness"))
    let log = HandLog()
    let terminal = try await start(home, runtime, witness: files.witness)
    let diedAt = try await withThrowingTaskGroup(of: ContinuousClock.Instant?.self) { group in
      group.addTask {
        var hands = Hands(script, on: terminal, files: files, log: log)
        // They stop in the middle of something, as is meant.
        try? await hands.play()
        return nil
      }
      group.addTask { try await die(script.death, terminal, files) }
      defer { group.cancelAll() }
      while let end = try await group.next() { if let end { return end } }
      throw CancellationError()
    }
    try await terminal.wait(timeout: patience)
    try await waitUntil("the fake runtime to see the end", timeout: patience) { files.isWitnessed }
    return SweepRun(script: script, log: log.all, diedAt: diedAt, home: home, files: files)
  }

  /// Starts the program again on what was left, lends it to `body` once its first frame stands, and ends it well.
  /// - Returns: what the second runtime has witnessed, and the journal after it.
  func runAgain(
    runtime: String, _ body: (PseudoTerminal, SweepFiles) async throws -> Void
  ) async throws -> SweepFiles {
    let files = SweepFiles(directory: home.directory, witness: home.directory.path(of: "second-witness"))
    let terminal = try await Self.start(home, runtime, witness: files.witness)
    try await body(terminal, files)
    terminal.terminate()
    try await terminal.wait(timeout: patience)
    try await waitUntil("the fake runtime to see the end", timeout: patience) { files.isWitnessed }
    return files
  }

  static func start(_ home: AloftHome, _ runtime: String, witness: String) async throws -> PseudoTerminal {
    let variables = home.variables.merging([FakeRuntimeVariable.witness: witness]) { $1 }
    let terminal = try PseudoTerminal.spawn(
      try AloftHome.program(), arguments + [runtime], environment: variables, size: size)
    try await terminal.readUntil("the first frame", timeout: patience) {
      Data($0).range(of: Data("octo/demo".utf8)) != nil
    }
    return terminal
  }

  /// Kills the program at its moment; where what was waited for never comes, when its time is over.
  private static func die(
    _ death: SweepScript.Death, _ terminal: PseudoTerminal, _ files: SweepFiles
  ) async throws -> ContinuousClock.Instant {
    let end = ContinuousClock.now + SweepScript.longest
    switch death {
    case .after(let time): try await Task.sleep(for: time)
    case .change(let watched, let count, let delay):
      var last = files.version(of: watched)
      var changes = 0
      while changes < count, ContinuousClock.now < end {
        // Looked at so often that death can come between two writes.
        try await Task.sleep(for: .milliseconds(1))
        let version = files.version(of: watched)
        if version != last { changes += 1 }
        last = version
      }
      try await Task.sleep(for: delay)
    }
    let now = ContinuousClock.now
    terminal.send(signal: SIGKILL)
    return now
  }
}

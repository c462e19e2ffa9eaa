import FakeRuntimeScript
import Foundation
import TestSupport

/// What was found after the program was killed and had started again.
struct OutboxEnd: Sendable {
  let point: Int
  /// The last thing that was typed.
  let act: OutboxScript.Act
  /// As before it, or as after it.
  let allowed: [OutboxShelf]
  let found: OutboxShelf
}

/// One run of the built program that is killed while prompts are put in order.
struct OutboxRun {
  let script: OutboxScript
  let terminal: PseudoTerminal
  let files: SweepFiles

  /// Plays the script; kills the program after the last key of it.
  func play() async throws {
    for (place, prompt) in script.prompts.enumerated() {
      try await terminal.write(prompt)
      try await found(OutboxShelf(outbox: Array(script.prompts[..<place]), draft: prompt))
      try await terminal.write("\r")
      try await found(OutboxShelf(outbox: Array(script.prompts[...place])))
    }
    for step in script.steps.dropLast() {
      try await terminal.write(step.act.keys)
      try await isDone(step)
    }
    guard let last = script.steps.last else { return }
    try await terminal.write(last.act.keys)
    if script.delay > .zero { try await Task.sleep(for: script.delay) }
    terminal.send(signal: SIGKILL)
    try await terminal.wait(timeout: patience)
  }

  private func isDone(_ step: OutboxScript.Step) async throws {
    switch step.act {
    case .openList, .selectNext: try await Task.sleep(for: Self.pause)
    case .later, .earlier, .takeBack: try await found(step.after)
    }
  }

  /// As between two keys of a person: nothing on the disk tells that a list is open.
  private static let pause = Duration.milliseconds(50)

  private func found(_ shelf: OutboxShelf) async throws {
    try await waitUntil("\(shelf)", timeout: patience, lastSeen: { "\(files.shelf)" }) { files.shelf == shelf }
  }
}

extension SweepFiles {
  var shelf: OutboxShelf { OutboxShelf(outbox: outbox, draft: draft ?? "") }
}

extension SweepWorkshop {
  /// Kills the program at the script's moment, starts it again, and ends it well.
  func run(_ script: OutboxScript) async throws -> OutboxEnd {
    let home = try AloftHome(in: .memory, [FakeRuntimeVariable.scenario: scenario])
    let files = SweepFiles(directory: home.directory, witness: home.directory.path(of: "witness"))
    let terminal = try await SweepRun.start(home, runtime, witness: files.witness)
    try await OutboxRun(script: script, terminal: terminal, files: files).play()
    let again = try await SweepRun.start(home, runtime, witness: files.witness)
    again.terminate()
    try await again.wait(timeout: patience)
    let last = script.steps[script.steps.count - 1]
    return OutboxEnd(point: script.point, act: last.act, allowed: [last.before, last.after], found: files.shelf)
  }
}

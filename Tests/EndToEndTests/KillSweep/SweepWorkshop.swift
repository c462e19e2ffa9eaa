import Foundation
import TestSupport

/// What all runs of the sweep share: the runtime where nobody else can change it, and the scenario.
final class SweepWorkshop: Sendable {
  private let directory: TemporaryDirectory
  let runtime: String
  let scenario: String

  init(scenario text: String = SweepScenario.text) throws {
    directory = try TemporaryDirectory()
    runtime = directory.path(of: "fake-runtime")
    // The program refuses a runtime in a directory that others may write to, as a build directory can be.
    try FileManager.default.copyItem(atPath: try BuiltProduct.path(of: "fake-runtime"), toPath: runtime)
    scenario = try directory.write(text, to: "scenario.json")
  }

  func run(_ script: SweepScript) async throws -> SweepRun {
    try await SweepRun.run(script, runtime: runtime, scenario: scenario)
  }

  /// What is wrong after another start: everything must be there again, and nothing leave by itself.
  func startAgain(_ run: SweepRun) async throws -> [String] {
    let (draft, outbox, decisions) = (run.files.draft ?? "", run.files.outbox, run.files.decisions)
    let again = try await run.runAgain(runtime: runtime) { terminal, _ in
      // A blank at the end is on the screen, too, but nothing is written for it.
      let words = draft.trimmingCharacters(in: .whitespaces)
      if !words.isEmpty { try await terminal.readUntil(text: words, timeout: patience) }
      try await terminal.readUntil(text: SweepScenario.started, timeout: patience)
    }
    var faults: [String] = []
    if again.draft ?? "" != draft { faults.append("after a restart the draft is \(again.draft ?? "gone")") }
    if again.outbox != outbox { faults.append("after a restart the outbox is \(again.outbox)") }
    if again.decisions != decisions { faults.append("after a restart the decisions are \(again.decisions)") }
    if !again.sentPrompts.isEmpty { faults.append("sent by itself: \(again.sentPrompts)") }
    if !again.answers.isEmpty { faults.append("answered by itself: \(again.answers)") }
    return faults.map { "point \(run.script.point): \($0)" }
  }
}

/// An agent that starts after a quarter of a second and asks for a permission whenever a prompt says `ask`.
enum SweepScenario {
  /// Seen once the agent reads prompts.
  static let started = "the agent is here"

  static let text = """
    {
      "latency": 0.005,
      "start": [
        {"after": 0.25, "emit": {"type": "session.start", "data": {
          "sessionId": "{session}", "version": 1, "producer": "copilot-agent", "copilotVersion": "1.0.64",
          "startTime": "{now}", "context": {"cwd": "/workspace", "repository": "{repository}"}}}},
        {"emit": {"type": "assistant.message", "data": {"messageId": "hello", "content": "\(started)"}}}
      ],
      "prompts": [
        {"words": ["ask"], "steps": [
          {"after": 0.02, "ask": {"type": "permission.requested", "data": {
            "requestId": "p-{run}",
            "permissionRequest": {
              "kind": "read", "toolCallId": "call-{run}", "path": "asked-{run}", "intention": "Look at it"}}},
            "approved": [{"play": "settled"}], "denied": [{"play": "settled"}]}]},
        {"steps": [{"emit": {"type": "session.idle", "data": {}}}]}
      ],
      "parts": {
        "settled": [
          {"emit": {"type": "assistant.message", "data": {"messageId": "s-{run}", "content": "settled-{run}"}}},
          {"emit": {"type": "session.idle", "data": {}}}]
      }
    }
    """
}

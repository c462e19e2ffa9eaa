import JSONRPC
import TestSupport

/// The built program on the real Copilot CLI, with another real one as the agent in the cloud. Only its model is
/// scripted.
struct WorkerSession {
  let cloud: CloudSession
  let workshop: Workshop
  let model: ScriptedModel

  /// - Parameter script: what the model answers, given the repository in which its agent works.
  nonisolated(nonsending) static func run(
    _ files: [String: String] = [:], script: (Workshop) -> [ModelStep], _ body: (WorkerSession) async throws -> Void
  ) async throws {
    let workshop = try Workshop(files: files)
    try await ScriptedModel.run(script(workshop)) { model in
      try await CloudSession.run(.worker(in: workshop, with: model), ["--prompt", "go"]) { cloud in
        try await body(WorkerSession(cloud: cloud, workshop: workshop, model: model))
      }
    }
  }

  var terminal: TerminalEmulator { cloud.terminal }
  var control: StandInMissionControl { cloud.control }

  /// What the model was told about one of its tool calls.
  func result(of callID: String) async throws -> String {
    try await model.waitForResult(of: callID, timeout: patience)
  }

  /// Answers the request that shows these words.
  func decide(_ verdict: Verdict, on words: String) async throws {
    try await terminal.attendToRequest(showing: words)
    try await terminal.decide(verdict)
  }
}

/// The decision that must arrive at the agent.
func decision(_ callID: String, approved: Bool) -> JSONValue {
  ["approved": .bool(approved), "promptId": .string(callID), "scope": "once"]
}

import JSONRPC
import TerminalPrimitives
import TestSupport
import Testing

/// The built program with the real Copilot CLI, which talks to a stand-in for GitHub.
struct CloudSession {
  let control: StandInMissionControl
  let terminal: TerminalEmulator
  let lab: LabEnvironment

  nonisolated(nonsending) static func run(
    _ scenario: Scenario, refusing refusal: Refusal? = nil, _ arguments: [String] = [],
    _ body: (CloudSession) async throws -> Void
  ) async throws {
    try await StandInMissionControl.run(scenario) { control in
      await control.refuse(refusal)
      let lab = try LabEnvironment(controlURL: await control.url, cliPath: try CopilotCLI.locate())
      let command = [try AloftHome.program(), "--repo", "octo/demo"] + arguments
      try await TerminalEmulator.run(command, environment: lab.variables) { terminal in
        try await body(CloudSession(control: control, terminal: terminal, lab: lab))
      }
    }
  }

  /// Everything the runtime has posted to the agent so far.
  var steers: [Steer] { get async { await control.steers } }

  /// What was decided, as it reached the agent.
  var decisions: [JSONValue?] {
    get async { await control.steers.filter { $0.type == "permission_response" }.map(\.answer) }
  }

  /// The prompts that reached the agent.
  var prompts: [String?] {
    get async { await control.steers.filter { $0.type == "user_message" }.map(\.content) }
  }

  func seeAgentStart() async throws { try await terminal.see("agent started ✓") }

  /// Makes the agent of `Scenario.chat` ask for the permission to run `rm -rf build`, and goes to its request.
  /// - Returns: the id under which the answer must arrive.
  func goToPermission() async throws -> JSONValue {
    try await terminal.say("please approve")
    try await terminal.attendToRequest(showing: "rm -rf build")
    let asked = try #require(await control.waitForTask().events.last { $0["type"] == "permission.requested" })
    return try #require(asked["data"]?["permissionRequest"]?["toolCallId"])
  }

  /// The runtime that the program has started.
  func runtime() throws -> ProcessEntry {
    try #require(ChildProcesses.descendants(of: terminal.processID).first)
  }
}

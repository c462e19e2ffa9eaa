import JSONRPC
import TestSupport
import Testing

/// The real Copilot CLI against the stand-in: proof that the stand-in answers what the CLI asks.
@Suite(.serialized, .timeLimit(.minutes(10))) struct StandInMissionControlTests {
  private static let cloudSession: JSONValue = [
    "cloud": ["repository": ["owner": "octo", "name": "demo"]], "clientName": "test", "streaming": true,
    "requestPermission": true, "requestUserInput": false, "requestElicitation": true,
  ]

  private func withRuntime(
    _ scenario: Scenario, _ body: (StandInMissionControl, RuntimeClient) async throws -> Void
  ) async throws {
    try await StandInMissionControl.run(scenario) { control in
      let lab = try LabEnvironment(controlURL: await control.url, cliPath: try CopilotCLI.locate())
      try await RuntimeClient.run(lab) { runtime in
        let connected = try await runtime.call("connect")
        #expect(connected["result"]?["version"] == .string(CopilotCLI.version))
        try await body(control, runtime)
      }
    }
  }

  /// Reserves a session and waits until its agent has started.
  private func startSession(_ runtime: RuntimeClient) async throws -> JSONValue {
    let created = try await runtime.call("session.create", Self.cloudSession)
    let sessionID = try #require(created["result"]?["sessionId"])
    _ = try await runtime.waitForEvent("session.start")
    return sessionID
  }

  @Test func `a prompt is steered to the task and comes back as a user message`() async throws {
    try await withRuntime(.chat()) { control, runtime in
      let sessionID = try await startSession(runtime)
      let task = try await control.waitForTask()
      #expect(sessionID == .string(task.id))
      #expect(task.reservation == ["repositories": [["name": "demo", "owner": "octo"]]])

      _ = try await runtime.call("session.send", ["sessionId": sessionID, "prompt": "hello; héllo"])

      let steer = try await control.waitForSteer { $0.type == "user_message" }
      #expect(steer.content == "hello; héllo")
      #expect(try await runtime.waitForEvent("user.message")["content"] == "hello; héllo")
      _ = try await runtime.waitForEvent("session.idle")
      #expect(await control.steers.count == 1)
    }
  }

  @Test func `an approval reaches the task as a permission response and is confirmed`() async throws {
    try await withRuntime(.chat()) { control, runtime in
      let sessionID = try await startSession(runtime)
      _ = try await runtime.call("session.send", ["sessionId": sessionID, "prompt": "please approve"])
      let request = try await runtime.waitForEvent("permission.requested")
      let details = try #require(request["permissionRequest"])
      #expect(details["fullCommandText"] == "rm -rf build")

      _ = try await runtime.call(
        "session.permissions.handlePendingPermissionRequest",
        [
          "sessionId": sessionID, "requestId": try #require(request["requestId"]),
          "result": ["kind": "approve-once"],
        ])

      let steer = try await control.waitForSteer { $0.type == "permission_response" }
      let promptID = try #require(details["toolCallId"])
      #expect(steer.answer == ["approved": true, "promptId": promptID, "scope": "once"])
      #expect(try await runtime.waitForEvent("permission.completed")["result"] == ["kind": "approved"])
      #expect(try await runtime.waitForEvent("assistant.message")["content"] == "Cleaned.")
    }
  }

  @Test func `a policy refusal reaches the client in the server's words`() async throws {
    try await withRuntime(.chat()) { control, runtime in
      await control.refuse(.policy)
      let refused = try await runtime.call("session.create", Self.cloudSession)
      let message = try #require(refused["error"]?["message"]?.string)
      #expect(message.contains(Refusal.policy.message))
      #expect(await control.tasks.isEmpty)
    }
  }

  @Test func `a failing steer is silent, and a mended one works again`() async throws {
    try await withRuntime(.chat()) { control, runtime in
      let sessionID = try await startSession(runtime)
      await control.fail(.steer, ["POST"], with: 500)
      let lost = try await runtime.call("session.send", ["sessionId": sessionID, "prompt": "lost"])
      #expect(lost["result"]?["messageId"]?.string != nil)
      try await control.waitForRequest("the failing steer") { $0.path.hasSuffix("/steer") }
      #expect(await control.steers.isEmpty)

      await control.mend(.steer)
      _ = try await runtime.call("session.send", ["sessionId": sessionID, "prompt": "found"])
      try await control.waitForSteer { $0.content == "found" }
      #expect(try await runtime.waitForEvent("user.message")["content"] == "found")
    }
  }

  @Test func `an agent starts when the test opens its gate`() async throws {
    let gate = Gate()
    try await withRuntime(.chat(agentStarts: .whenOpened(gate))) { control, runtime in
      _ = try await runtime.call("session.create", Self.cloudSession)
      try await control.waitForPolls(2)
      #expect(await !runtime.eventTypes.contains("session.start"))
      gate.open()
      #expect(try await runtime.waitForEvent("session.start")["producer"] == "copilot-agent")
    }
  }

  @Test func `an agent that starts during the reservation gives the session its id`() async throws {
    try await withRuntime(.chat(agentStarts: .duringReservation)) { control, runtime in
      let sessionID = try await startSession(runtime)
      #expect(sessionID == .string(try await control.waitForTask().sessionID))
    }
  }

  @Test func `a test plays the agent by hand`() async throws {
    try await withRuntime(.byHand) { control, runtime in
      _ = try await runtime.call("session.create", Self.cloudSession)
      let task = try await control.waitForTask()
      await task.start()
      await task.emit("assistant.message", ["messageId": "m-1", "content": "by hand", "toolRequests": []])
      #expect(try await runtime.waitForEvent("assistant.message")["content"] == "by hand")
    }
  }

  @Test func `a task without any event makes the reservation fail`() async throws {
    try await withRuntime(.silent) { control, runtime in
      let failed = try await runtime.call("session.create", Self.cloudSession)
      let task = try await control.waitForTask()
      #expect(failed["error"]?["message"]?.string?.contains("No events found for task \(task.id)") == true)
    }
  }

  @Test func `a task is found again by another runtime`() async throws {
    try await StandInMissionControl.run(.chat()) { control in
      let lab = try LabEnvironment(controlURL: await control.url, cliPath: try CopilotCLI.locate())
      try await RuntimeClient.run(lab) { runtime in
        _ = try await runtime.call("connect")
        _ = try await startSession(runtime)
      }
      let task = try await control.waitForTask()
      let metadata = try await RuntimeClient.run(lab) { runtime in
        _ = try await runtime.call("connect")
        return try await runtime.call("sessions.connect", ["sessionId": .string(task.id)])
      }
      #expect(metadata["result"]?["metadata"]?["kind"] == "remote-session")
      #expect(metadata["result"]?["sessionId"] == .string(task.sessionID))
    }
  }

  @Test func `answers to questions are steered and reported`() async throws {
    try await withRuntime(.questions) { control, runtime in
      let sessionID = try await startSession(runtime)
      _ = try await runtime.waitForEvent("user_input.requested")
      _ = try await runtime.call(
        "session.ui.handlePendingUserInput",
        ["sessionId": sessionID, "requestId": "q-1", "response": ["answer": "sqlite", "wasFreeform": false]])
      let steer = try await control.waitForSteer { $0.type == "ask_user_response" }
      #expect(steer.answer == ["answer": "sqlite", "promptId": "call_q", "wasFreeform": false])
      #expect(try await runtime.waitForEvent("user_input.completed")["requestId"] == "q-1")
    }
  }

  @Test func `a relayed call gets the worker's answer`() async throws {
    try await withRuntime(.chat()) { control, runtime in
      let sessionID = try await startSession(runtime)
      let task = try await control.waitForTask()
      await task.answerRelayed("session.model.getCurrent", with: ["modelId": "claude-sonnet-4.5"])
      let current = try await runtime.call("session.model.getCurrent", ["sessionId": sessionID])
      #expect(current["result"] == ["modelId": "claude-sonnet-4.5"])
    }
  }
}

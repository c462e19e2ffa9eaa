import JSONRPC
import Testing

@testable import SimulatedRuntime

/// What the runtime says, whole.
@Suite struct RuntimeCallTests {
  private static let scenario = #"{"start": [{"after": 1, "emit": {"type": "x", "data": {}}}]}"#

  @Test(
    arguments: [
      ("connect", .null, ["ok": true, "protocolVersion": 3, "version": "1.0.64-simulated"]),
      (
        "ping", ["message": "hello"],
        ["message": "pong: hello", "timestamp": "2026-11-22T06:00:00.000Z", "protocolVersion": 3]
      ),
      ("status.get", [:], ["version": "1.0.64-simulated", "protocolVersion": 3]),
      ("runtime.shutdown", [:], .null),
    ] as [(String, JSONValue, JSONValue)])
  func `the runtime tells about itself`(method: String, params: JSONValue, result: JSONValue) throws {
    var rig = try Rig(Self.scenario)
    #expect(rig.call(method, params) == .success(result))
  }

  @Test func `an unknown method is not handled`() throws {
    var rig = try Rig(Self.scenario)
    let error = RPCError(code: -32601, message: "Unhandled method session.detach")
    #expect(rig.call("session.detach", ["sessionId": "s"]) == .failure(error))
  }

  @Test(arguments: RuntimeMethodName.allCases)
  func `every method of its list is handled`(method: RuntimeMethodName) throws {
    var rig = try Rig(Self.scenario)
    let reply = rig.call(method.rawValue)
    #expect(reply != .failure(RPCError(code: -32601, message: "Unhandled method \(method.rawValue)")))
    #expect(reply != nil)
  }

  @Test func `after the shutdown every call is refused`() throws {
    var rig = try Rig(Self.scenario)
    rig.call("runtime.shutdown")
    #expect(rig.call("ping") == .failure(RPCError(code: -32000, message: "server shutting down")))
  }

  @Test func `a creation is announced before its reply, and events come after it`() throws {
    var rig = try Rig(#"{"start": [{"emit": {"type": "x", "data": {}}}]}"#)
    rig.call("session.create", ["cloud": [:], "requestElicitation": true])

    let task: JSONValue = "01a201d7-0b00-4000-8000-000000000001"
    let metadata: JSONValue = [
      "startTime": "2026-11-22T06:00:00.000Z", "modifiedTime": "2026-11-22T06:00:00.000Z",
    ]
    #expect(
      rig.received == [
        .notification(
          method: "session.lifecycle",
          params: ["type": "session.created", "sessionId": task, "metadata": metadata]),
        .response(
          id: .number(1),
          .success([
            "sessionId": task, "capabilities": ["ui": ["elicitation": true], "extensions": false],
          ])),
        .notification(
          method: "session.event",
          params: [
            "sessionId": task,
            "event": [
              "id": "01a201d7-0b00-4000-8000-000000000004", "timestamp": "2026-11-22T06:00:00.000Z",
              "parentId": .null, "type": "x", "data": [:],
            ],
          ]),
        .notification(
          method: "session.lifecycle",
          params: ["type": "session.updated", "sessionId": task, "metadata": metadata]),
      ])
  }

  @Test func `a session with an id of the client's cannot be in the cloud`() throws {
    var rig = try Rig(Self.scenario)
    let message =
      "Request session.create failed with message: "
      + "Cannot specify sessionId when creating a remote session in the cloud."
    #expect(
      rig.call("session.create", ["cloud": [:], "sessionId": "mine"])
        == .failure(RPCError(code: -32603, message: message)))
  }

  @Test func `a session outside the cloud is refused`() throws {
    var rig = try Rig(Self.scenario)
    let message = "Request session.create failed with message: This runtime simulates cloud sessions only."
    #expect(rig.call("session.create", [:]) == .failure(RPCError(code: -32603, message: message)))
  }

  @Test func `a prompt before the agent has started gets an id and vanishes`() throws {
    var rig = try Rig(
      #"{"start": [{"after": 1, "play": "p"}], "parts": {"p": [\#(Samples.started)]}, "prompts": [{"steps": []}]}"#)
    rig.call("session.create", ["cloud": [:]])
    let reply = rig.call("session.send", ["sessionId": rig.sessionID, "prompt": "early"])
    #expect(reply == .success(["messageId": "01a201d7-0b00-4000-8000-000000000003"]))

    rig.advance(by: .seconds(1))
    rig.send("late")

    #expect(rig.eventTypes == ["session.start", "user.message"])
    #expect(rig.data("user.message") == ["content": "late"])
  }

  @Test func `a start by another producer opens no gate`() throws {
    var rig = try Rig(#"{"start": [{"emit": {"type": "session.start", "data": {"producer": "copilot-server"}}}]}"#)
    _ = rig.startSession()
    rig.send("early")
    rig.playOut()
    #expect(rig.eventTypes == ["session.start"])
  }

  @Test func `a scripted reply comes late, refuses, or says something else`() throws {
    var rig = try Rig(
      #"""
      {"start": [], "replies": {
        "ping": {"after": 2}, "status.get": {"error": "no status"}, "auth.getStatus": {"result": {"isAuthenticated": false}}}}
      """#)
    #expect(rig.call("ping") == nil)
    #expect(
      rig.call("status.get")
        == .failure(RPCError(code: -32603, message: "Request status.get failed with message: no status")))
    #expect(rig.call("auth.getStatus") == .success(["isAuthenticated": false]))

    rig.advance(by: .seconds(2))

    #expect(
      rig.reply(to: 1)
        == .success(["message": "pong: ", "timestamp": "2026-11-22T06:00:02.000Z", "protocolVersion": 3]))
  }

  @Test func `late replies come in the order of their times`() throws {
    var rig = try Rig(
      #"{"start": [], "replies": {"ping": {"after": 3}, "connect": {"after": 1}, "status.get": {"after": 3}}}"#)
    rig.call("ping")
    rig.call("connect")
    rig.call("status.get")
    rig.playOut()

    let ids = rig.received.map { message in
      if case .response(let id, _) = message { id } else { MessageID.string("none") }
    }
    #expect(ids == [.number(2), .number(1), .number(3)])
  }

  @Test(arguments: [
    "session.send", "session.abort", "session.resume", "session.destroy", "session.getMessages",
    "session.permissions.pendingRequests", "session.permissions.handlePendingPermissionRequest",
    "session.ui.handlePendingUserInput", "sessions.connect",
  ])
  func `a session that nobody holds is not found`(method: String) throws {
    var rig = try Rig(Self.scenario)
    let message = "Request \(method) failed with message: Session not found: other"
    #expect(rig.call(method, ["sessionId": "other"]) == .failure(RPCError(code: -32603, message: message)))
  }

  @Test func `the messages of a session are its events as they were sent`() throws {
    var rig = try Rig.asked(#"{"stream": "m", "text": "hello", "chunk": 2}"#)
    rig.playOut()

    #expect(rig.call("session.getMessages", ["sessionId": rig.sessionID]) == .success(["events": .array(rig.events)]))
    #expect(rig.eventTypes.contains("assistant.message_delta"))
  }

  @Test func `every event has an id of its own and names the one before it`() throws {
    var rig = try Rig.asked(#"{"turn": []}"#)
    rig.playOut()

    let ids = rig.events.compactMap { $0["id"]?.string }
    #expect(Set(ids).count == rig.events.count)
    #expect(rig.events.map { $0["parentId"] } == [.null] + ids.dropLast().map(JSONValue.string))
  }

  @Test func `a notification and an answer from the client mean nothing`() throws {
    var rig = try Rig(Self.scenario)
    let machine = rig.machine.messageArrived(
      .notification(method: "ping", params: .null), from: rig.client, at: .zero)
    #expect(machine == [])
    #expect(rig.machine.messageArrived(.response(id: .number(0), .success(7)), from: rig.client, at: .zero) == [])
  }
}

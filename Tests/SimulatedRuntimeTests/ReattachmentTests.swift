import JSONRPC
import Testing

@testable import SimulatedRuntime

/// The runtime dies, or lets go; the cloud goes on.
@Suite struct ReattachmentTests {
  private static let crashing = #"""
    {"turn": [{"stream": "m", "text": "one ", "unfinished": true}, \#(Samples.note("before")), {"close": "channel"},
              {"after": 1, "stream": "m", "text": "two"}]},
    {"emit": {"type": "session.idle", "data": {}}}
    """#

  private static func crashed() throws(ScenarioError) -> (rig: Rig, task: JSONValue) {
    var rig = try Rig.asked(crashing)
    let task = rig.sessionID
    rig.advance(by: .milliseconds(500))
    return (rig, task)
  }

  @Test func `a crash closes the channel after what was sent`() throws {
    let rig = try Self.crashed().rig
    #expect(rig.isClosed)
    #expect(
      rig.eventTypes == [
        "session.start", "user.message", "assistant.turn_start", "assistant.message_start", "assistant.message_delta",
        "session.info",
      ])
  }

  @Test func `a new runtime does not hold the session, but finds it`() throws {
    var (rig, task) = try Self.crashed()
    rig.connectAgain()

    let message = "Request session.resume failed with message: Session not found: \(task.string ?? "")"
    #expect(
      rig.call("session.resume", ["sessionId": task]) == .failure(RPCError(code: -32603, message: message)))

    rig.call("sessions.connect", ["sessionId": task])
    #expect(rig.sessionID == "01a201d7-0b00-4000-8000-000000000002")
  }

  @Test func `the history comes before the reply, under the agent's own id, without what is ephemeral`() throws {
    var (rig, task) = try Self.crashed()
    rig.connectAgain()
    rig.call("sessions.connect", ["sessionId": task])

    let session: JSONValue = "01a201d7-0b00-4000-8000-000000000002"
    let history: [(id: JSONValue, parent: JSONValue, type: JSONValue, data: JSONValue)] = [
      (
        "01a201d7-0b00-4000-8000-000000000003", .null, "session.start",
        ["producer": "copilot-agent", "sessionId": session]
      ),
      (
        "01a201d7-0b00-4000-8000-000000000006", "01a201d7-0b00-4000-8000-000000000003", "user.message",
        ["content": "go"]
      ),
      (
        "01a201d7-0b00-4000-8000-000000000008", "01a201d7-0b00-4000-8000-000000000006", "assistant.turn_start",
        ["turnId": "0"]
      ),
      (
        "01a201d7-0b00-4000-8000-00000000000e", "01a201d7-0b00-4000-8000-000000000008", "session.info",
        ["infoType": "note", "message": "before"]
      ),
    ]
    let replay = history.map { event in
      Message.notification(
        method: "session.event",
        params: [
          "sessionId": session,
          "event": [
            "id": event.id,
            "timestamp": event.type == "session.info" ? "2026-11-22T06:00:00.020Z" : "2026-11-22T06:00:00.000Z",
            "parentId": event.parent, "type": event.type, "data": event.data,
          ],
        ])
    }
    let times: JSONValue = ["startTime": "2026-11-22T06:00:00.000Z", "modifiedTime": "2026-11-22T06:00:00.020Z"]
    #expect(
      rig.received == replay + [
        .notification(
          method: "session.lifecycle", params: ["type": "session.created", "sessionId": session, "metadata": times]),
        .response(
          id: .number(3),
          .success([
            "sessionId": session,
            "metadata": [
              "sessionId": session, "startTime": "2026-11-22T06:00:00.000Z",
              "modifiedTime": "2026-11-22T06:00:00.020Z",
              "repository": ["owner": "octo", "name": "demo", "branch": "main"], "kind": "remote-session",
              "state": "in_progress",
            ],
          ])),
      ])
  }

  @Test func `after the replay live events go on under the new id, and the old id is not found`() throws {
    var (rig, task) = try Self.crashed()
    rig.connectAgain()
    rig.call("sessions.connect", ["sessionId": task])
    let replayed = rig.events.count
    rig.playOut()

    #expect(
      rig.eventTypes.dropFirst(replayed) == [
        "assistant.message_delta", "assistant.message", "assistant.turn_end", "session.idle",
      ])
    #expect(rig.data("assistant.message") == ["messageId": "m-1", "content": "one two", "toolRequests": []])
    let message = "Request session.send failed with message: Session not found: \(task.string ?? "")"
    #expect(
      rig.call("session.send", ["sessionId": task, "prompt": "x"])
        == .failure(RPCError(code: -32603, message: message)))
  }

  @Test func `what happened while nobody held the session is in the history`() throws {
    var (rig, task) = try Self.crashed()
    rig.playOut()
    rig.connectAgain()
    rig.call("sessions.connect", ["sessionId": task])

    #expect(
      rig.eventTypes == [
        "session.start", "user.message", "assistant.turn_start", "session.info", "assistant.message",
        "assistant.turn_end",
      ])
  }

  @Test func `a permission that was asked before a crash can be answered after it`() throws {
    var rig = try Rig.asked(
      #"""
      {"emit": \#(Samples.permission)}, {"close": "channel"},
      {"wait": "r-1", "approved": [\#(Samples.note("{answer}"))]}
      """#)
    let task = rig.sessionID
    rig.connectAgain()
    rig.call("sessions.connect", ["sessionId": task])
    #expect(rig.openRequests.map { $0["data"]?["requestId"] } == ["r-1"])

    rig.call(
      "session.permissions.handlePendingPermissionRequest",
      ["sessionId": rig.sessionID, "requestId": "r-1", "result": ["kind": "approve-once"]])

    #expect(rig.notes == ["approved once"])
  }

  @Test func `a question that was asked before a crash is unknown after it`() throws {
    var rig = try Rig.asked(
      #"{"emit": {"type": "user_input.requested", "data": {"requestId": "q", "question": "?"}}}, {"close": "channel"}"#)
    let task = rig.sessionID
    rig.connectAgain()
    rig.call("sessions.connect", ["sessionId": task])

    let reply = rig.call(
      "session.ui.handlePendingUserInput",
      ["sessionId": rig.sessionID, "requestId": "q", "response": ["answer": "a", "wasFreeform": true]])
    #expect(reply == .success(["success": false]))
  }

  @Test func `before the agent has started a task keeps its id`() throws {
    var rig = try Rig(#"{"start": [{"after": 9, "emit": {"type": "x", "data": {}}}]}"#)
    rig.call("session.create", ["cloud": [:]])
    let task = rig.sessionID
    rig.call("session.destroy", ["sessionId": task])
    rig.call("sessions.connect", ["sessionId": task])

    #expect(rig.sessionID == task)
  }

  @Test func `a destroyed session brings no more events, and the agent goes on`() throws {
    var rig = try Rig.asked(Samples.note("later", after: "5"))
    let task = rig.sessionID
    #expect(rig.call("session.destroy", ["sessionId": task]) == .success(.null))
    rig.playOut()
    #expect(rig.notes == [])

    rig.call("sessions.connect", ["sessionId": task])
    #expect(rig.notes == ["later"])
  }

  @Test func `a resumed session says so in an event, unless it must not`() throws {
    var rig = try Rig.asked(#"{"turn": []}"#)
    let silent = rig.call("session.resume", ["sessionId": rig.sessionID, "disableResume": true])
    #expect(rig.data("session.resume") == nil)

    let loud = rig.call("session.resume", ["sessionId": rig.sessionID, "requestElicitation": true])

    #expect(rig.data("session.resume") == ["eventCount": 4, "resumeTime": "2026-11-22T06:00:00.000Z"])
    let task = rig.sessionID
    #expect(
      silent
        == .success(["sessionId": task, "capabilities": ["ui": ["elicitation": false], "extensions": false]]))
    #expect(
      loud == .success(["sessionId": task, "capabilities": ["ui": ["elicitation": true], "extensions": false]]))
  }

  @Test func `two clients of one task both hear of it, each with ids of its own`() throws {
    var rig = try Rig(Samples.answering(Samples.note("hello")))
    let task = rig.startSession()
    let second = PeerID(number: 2)
    rig.machine.connectionWasOpened(second)
    _ = rig.machine.messageArrived(
      .request(id: .number(1), method: "sessions.connect", params: ["sessionId": task]), from: second, at: rig.now)

    let actions = rig.machine.messageArrived(
      .request(id: .number(9), method: "session.send", params: ["sessionId": task, "prompt": "go"]),
      from: rig.client, at: rig.now)

    let notes = actions.compactMap { action -> (peer: PeerID, event: JSONValue)? in
      guard case .send(.notification("session.event", let params), let peer) = action,
        let event = params["event"], event["type"] == "session.info"
      else { return nil }
      return (peer, event)
    }
    #expect(notes.map(\.peer) == [rig.client, second])
    #expect(Set(notes.compactMap { $0.event["id"]?.string }).count == 2)
  }
}

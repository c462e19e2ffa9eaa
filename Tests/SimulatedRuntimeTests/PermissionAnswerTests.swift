import JSONRPC
import Testing

@testable import SimulatedRuntime

@Suite struct PermissionAnswerTests {
  @Test(arguments: [
    Decision(["kind": "approve-once"], outcome: ["kind": "approved"], note: "yes: approved once"),
    Decision(
      ["kind": "approve-for-session", "approval": ["kind": "read"]],
      outcome: ["kind": "approved-for-session", "approval": ["kind": "read"]], note: "yes: approved for this session"),
    Decision(
      ["kind": "approve-permanently"], outcome: ["kind": "approved-for-session"],
      note: "yes: approved for this session"),
    Decision(
      ["kind": "reject", "feedback": "never"], outcome: ["kind": "denied-interactively-by-user"], note: "no: denied"),
    Decision(["kind": "approved"], outcome: ["kind": "denied-interactively-by-user"], note: "no: denied"),
  ])
  func `a permission is completed with the outcome of its decision`(decision: Decision) throws {
    var rig = try Rig.asked(Samples.question)

    #expect(rig.decide(decision.result) == .success(["success": true]))

    #expect(
      rig.data("permission.completed") == ["requestId": "r-1", "toolCallId": "c-1", "result": decision.outcome])
    #expect(rig.notes == [decision.note])
  }

  @Test func `only the first answer counts, and every one gets success`() throws {
    var rig = try Rig.asked(Samples.question)
    rig.decide(["kind": "approve-once"])

    #expect(rig.decide(["kind": "reject"]) == .success(["success": true]))

    #expect(rig.notes == ["yes: approved once"])
    #expect(rig.eventTypes.filter { $0 == "permission.completed" } == ["permission.completed"])
  }

  @Test func `an answer to an unknown request gets no success`() throws {
    var rig = try Rig.asked(Samples.question)

    #expect(rig.decide(["kind": "approve-once"], about: "r-2") == .success(["success": false]))
    #expect(rig.notes == [])
  }

  @Test func `an answer of the wrong kind gets no success`() throws {
    var rig = try Rig.asked(Samples.question)

    let reply = rig.call(
      "session.ui.handlePendingUserInput",
      ["sessionId": rig.sessionID, "requestId": "r-1", "response": ["answer": "yes", "wasFreeform": true]])

    #expect(reply == .success(["success": false]))
  }

  @Test func `an answer that gets lost gets success and nothing else, and the second one arrives`() throws {
    var rig = try Rig.asked(
      #"{"ask": \#(Samples.permission), "loses": 1, "approved": [\#(Samples.note("yes"))]}"#)

    #expect(rig.decide(["kind": "approve-once"]) == .success(["success": true]))
    #expect(rig.data("permission.completed") == nil)

    #expect(rig.decide(["kind": "approve-once"]) == .success(["success": true]))
    #expect(rig.notes == ["yes"])
  }

  @Test func `a question without an answer goes its own way`() throws {
    var rig = try Rig.asked(Samples.question)
    rig.advance(by: .milliseconds(9_999))
    #expect(rig.notes == [])

    rig.advance(by: .milliseconds(1))
    #expect(rig.notes == ["silence"])
  }

  @Test func `an answer that nobody waits for yet is kept`() throws {
    var rig = try Rig.asked(
      #"""
      {"emit": \#(Samples.permission)},
      {"after": 5, "wait": "r-{run}", "approved": [\#(Samples.note("{answer}"))]}
      """#)
    rig.decide(["kind": "approve-once"])
    #expect(rig.eventTypes.last == "permission.completed")
    #expect(rig.notes == [])

    rig.advance(by: .seconds(5))

    #expect(rig.notes == ["approved once"])
  }

  @Test func `a request that somebody else has answered is no longer listed`() throws {
    var rig = try Rig.asked(
      #"""
      {"emit": \#(Samples.permission)},
      {"after": 5, "emit": {"type": "permission.completed",
        "data": {"requestId": "r-{run}", "result": {"kind": "approved"}}}}
      """#)
    #expect(
      rig.listPermissions()
        == .success([
          "items": [
            [
              "requestId": "r-1",
              "request": ["kind": "read", "path": "/a", "intention": "look", "toolCallId": "c-1"],
            ]
          ]
        ]))

    rig.advance(by: .seconds(5))

    #expect(rig.listPermissions() == .success(["items": []]))
  }

  @Test func `a command is listed in the form for prompts`() throws {
    var rig = try Rig.asked(
      #"""
      {"emit": {"type": "permission.requested", "data": {"requestId": "r", "permissionRequest": {
        "kind": "shell", "fullCommandText": "ls; rm a", "intention": "look", "canOfferSessionApproval": true,
        "commands": [{"identifier": "ls", "readOnly": true}, {"identifier": "rm", "readOnly": false}],
        "toolCallId": "c"}}}}
      """#)

    #expect(
      rig.listPermissions()
        == .success([
          "items": [
            [
              "requestId": "r",
              "request": [
                "kind": "commands", "fullCommandText": "ls; rm a", "intention": "look",
                "commandIdentifiers": ["ls", "rm"], "canOfferSessionApproval": true, "toolCallId": "c",
              ],
            ]
          ]
        ]))
  }

  @Test func `one request of an unknown kind makes the listing fail`() throws {
    var rig = try Rig.asked(
      #"""
      {"emit": \#(Samples.permission)},
      {"emit": {"type": "permission.requested", "data": {"requestId": "u", "permissionRequest": {"kind": "teleport"}}}}
      """#)

    let message =
      "Request session.permissions.pendingRequests failed with message: Unknown permission request kind: teleport"
    #expect(rig.listPermissions() == .failure(RPCError(code: -32603, message: message)))
  }

  @Test func `no answer to a switch of models is supported`() throws {
    var rig = try Rig.asked(#"{"ask": {"type": "auto_mode_switch.requested", "data": {"requestId": "r-{run}"}}}"#)

    let reply = rig.call(
      "session.ui.handlePendingAutoModeSwitch",
      ["sessionId": rig.sessionID, "requestId": "r-1", "response": "yes"])

    #expect(reply == .success(["success": false]))
    #expect(rig.eventTypes.last == "auto_mode_switch.requested")
  }
}

struct Decision: Sendable {
  let result: JSONValue
  let outcome: JSONValue
  let note: String

  init(_ result: JSONValue, outcome: JSONValue, note: String) {
    self.result = result
    self.outcome = outcome
    self.note = note
  }
}

extension Rig {
  @discardableResult
  fileprivate mutating func decide(
    _ result: JSONValue, about request: JSONValue = "r-1"
  ) -> Result<JSONValue, RPCError>? {
    call(
      "session.permissions.handlePendingPermissionRequest",
      ["sessionId": sessionID, "requestId": request, "result": result])
  }

  fileprivate mutating func listPermissions() -> Result<JSONValue, RPCError>? {
    call("session.permissions.pendingRequests", ["sessionId": sessionID])
  }
}

import JSONRPC
import Testing

@testable import SimulatedRuntime

@Suite struct PromptTests {
  @Test func `what is said to the agent takes the latency to arrive`() throws {
    var rig = try Rig.asked(Samples.note("{prompt}"), more: #", "latency": 0.5"#)
    #expect(rig.data("user.message") == nil)

    rig.advance(by: .milliseconds(500))

    #expect(rig.data("user.message") == ["content": "go"])
    #expect(rig.notes == ["go"])
  }

  @Test func `a prompt is echoed at once and waits in line`() throws {
    var rig = try Rig.asked(Samples.note("{run} {prompt}", after: "5"))
    rig.send("on")
    #expect(rig.eventTypes.filter { $0 == "user.message" } == ["user.message", "user.message"])

    rig.advance(by: .seconds(5))
    #expect(rig.notes == ["1 go"])

    rig.advance(by: .seconds(5))
    #expect(rig.notes == ["1 go", "2 on"])
  }

  @Test func `a step that waits for a prompt plays the first in line, then goes on as before`() throws {
    var rig = try Rig(
      #"""
      {"start": [\#(Samples.started), {"after": 1, "wait": "prompt", "atMost": 2}, \#(Samples.note("on {run}{prompt}"))],
       "prompts": [{"words": ["Look"], "steps": [\#(Samples.note("looking"))]},
                   {"steps": [\#(Samples.note("other"))]}]}
      """#)
    rig.call("session.create", ["cloud": [:]])
    rig.send("I said: LOOK!")
    rig.send("looking")
    rig.playOut()

    #expect(rig.notes == ["looking", "on 0", "other"])
  }

  @Test(arguments: [("end", "alone"), (" End! ", "alone"), ("in the end", "other"), ("", "other")])
  func `a word that must stand alone does`(prompt: String, note: String) throws {
    var rig = try Rig(
      #"""
      {"start": [\#(Samples.started)],
       "prompts": [{"words": ["end"], "alone": true, "steps": [\#(Samples.note("alone"))]},
                   {"steps": [\#(Samples.note("other"))]}]}
      """#)
    _ = rig.startSession()
    rig.send(.string(prompt))
    rig.playOut()

    #expect(rig.notes == [note])
  }

  @Test func `a wait for a prompt ends after its time`() throws {
    var rig = try Rig(
      #"{"start": [\#(Samples.started), {"wait": "prompt", "atMost": 2}, \#(Samples.note("on"))]}"#)
    rig.call("session.create", ["cloud": [:]])
    rig.advance(by: .milliseconds(1_999))
    #expect(rig.notes == [])

    rig.advance(by: .milliseconds(1))
    #expect(rig.notes == ["on"])
  }

  @Test func `an abort ends what is played and withdraws what was asked`() throws {
    var rig = try Rig.asked(Samples.question, more: #", "abort": [\#(Samples.note("stopped"))]"#)

    #expect(rig.call("session.abort", ["sessionId": rig.sessionID]) == .success(["success": true]))
    #expect(rig.data("abort") == ["reason": "user_initiated"])
    #expect(rig.data("session.idle") == ["aborted": true])

    rig.call(
      "session.permissions.handlePendingPermissionRequest",
      ["sessionId": rig.sessionID, "requestId": "r-1", "result": ["kind": "approve-once"]])
    rig.advance(by: .seconds(60))
    #expect(rig.data("permission.completed") == nil)
    #expect(rig.notes == ["stopped"])
    #expect(
      rig.call("session.permissions.pendingRequests", ["sessionId": rig.sessionID]) == .success(["items": []]))
  }

  @Test func `after the end of the session nothing is heard`() throws {
    var rig = try Rig.asked(
      #"{"emit": {"type": "session.shutdown", "data": {"shutdownType": "routine"}}}, \#(Samples.note("late"))"#)
    let eventCount = rig.events.count
    rig.send("again")
    rig.call("session.abort", ["sessionId": rig.sessionID])
    rig.advance(by: .seconds(60))

    #expect(rig.eventTypes.last == "session.shutdown")
    #expect(rig.events.count == eventCount)
  }
}

import CopilotProtocol
import JSONRPC
import Resources
import Testing

@testable import SimulatedRuntime

@Suite struct ShippedScenarioTests {
  @Test(arguments: Scenario.all.map(\.name))
  func `every shipped scenario parses`(name: String) throws {
    #expect(try Scenario.named(name).name == name)
  }

  @Test func `every scenario file has a line for the help`() {
    #expect(Scenario.all.map(\.name) == ScenarioFile.allCases.map(\.rawValue))
    #expect(Scenario.all.allSatisfy { !$0.summary.isEmpty && $0.summary.utf8.count < 60 })
  }

  /// Every prompt that a scenario has an answer for.
  static let prompts: [ScriptedPrompt] = [
    (
      "chat", "hello approve write read url mcp memory custom hook extension unknown elsewhere lost queue question form"
    ),
    ("chat", "plan limits switch hostile long subagent error reason end"),
    ("tour", "hello tools edit approve question error again end"),
    ("late", "hello"), ("crash", "hello approve"), ("quiet", "hello"), ("flood", "hello"),
  ].flatMap { name, words in words.split(separator: " ").map { ScriptedPrompt(scenario: name, word: String($0)) } }

  @Test(arguments: prompts, Conduct.allCases)
  func `no event of any shipped scenario decodes with a fault`(prompt: ScriptedPrompt, conduct: Conduct) throws {
    let rig = try Rig(playing: prompt, as: conduct)

    for message in rig.everything {
      guard case .notification("session.event", let params) = message else { continue }
      let event = SessionEvent.decode(params: params, readability: .intact).event
      // The real service sends this one although no SDK knows it.
      #expect(event.faults == (event.type == "session.requested" ? [.unknownType(event.type)] : []))
    }
  }

  @Test(arguments: prompts, [Conduct.approving, .denying])
  func `every prompt plays to its end`(prompt: ScriptedPrompt, conduct: Conduct) throws {
    let rig = try Rig(playing: prompt, as: conduct)

    let lastType = rig.eventTypes.last
    switch (prompt.scenario, prompt.word) {
    case ("quiet", _): #expect(lastType == "assistant.intent")
    case (_, "end"): #expect(lastType == "session.shutdown")
    case (_, "error"): #expect(lastType == "assistant.turn_end")
    default: #expect(lastType == "session.idle")
    }
    let isDone = rig.machine.tasks.allSatisfy { $0.player.isListening || $0.player.hasEnded }
    #expect(isDone == (prompt.scenario != "quiet"))
  }

  @Test(arguments: ["chat", "tour", "crash", "flood"])
  func `a prompt that is played twice gets new ids`(name: String) throws {
    let words = Self.prompts.filter { $0.scenario == name && $0.word != "end" }.map(\.word)
    for word in words {
      var rig = try Rig(playing: ScriptedPrompt(scenario: name, word: word), as: .approving)
      rig.play(word, as: .approving)

      #expect(Set(rig.domainIDs).count == rig.domainIDs.count)
    }
  }

  @Test func `the tour takes less than a minute when it is answered at once`() throws {
    var rig = try Rig(named: "tour")
    rig.call("session.create", ["cloud": [:]])
    rig.playOut(as: .approving)

    #expect(rig.now < .seconds(60))
    #expect(rig.machine.tasks.allSatisfy { $0.player.isListening })
  }

  @Test func `the agent of the tour starts three seconds after its task was made`() throws {
    var rig = try Rig(named: "tour")
    rig.call("session.create", ["cloud": [:]])
    rig.advance(by: .milliseconds(3_699))
    #expect(rig.eventTypes == ["session.requested"])

    rig.advance(by: .milliseconds(1))
    #expect(rig.eventTypes.contains("session.start"))
  }

  @Test func `both answers to the tour's question have their own consequence`() throws {
    let approval = ScriptedPrompt(scenario: "tour", word: "approve")
    let approved = try Rig(playing: approval, as: .approving)
    let denied = try Rig(playing: approval, as: .denying)

    #expect(
      approved.data("tool.execution_complete") == [
        "toolCallId": "call-clean-1", "success": true, "result": ["content": "<exited with exit code 0>"],
      ])
    #expect(
      denied.data("tool.execution_complete") == [
        "toolCallId": "call-clean-1", "success": false,
        "error": ["message": "The user denied the command.", "code": "denied"],
      ])
  }

  @Test func `policy refuses the session for good`() throws {
    var rig = try Rig(named: "policy")
    rig.call("session.create", ["cloud": [:]])
    #expect(rig.received == [])
    rig.playOut()

    let message =
      "Request session.create failed with message: "
      + "Cloud sandbox is disabled by your organization policy (policy_blocked)"
    #expect(rig.received == [.response(id: .number(1), .failure(RPCError(code: -32603, message: message)))])
    #expect(rig.machine.tasks == [])
  }

  @Test func `silent leaves an orphan, which can be found again`() throws {
    var rig = try Rig(named: "silent")
    rig.call("session.create", ["cloud": [:]])
    rig.playOut()
    #expect(rig.now == .milliseconds(10_600))

    let task = try #require(rig.machine.tasks.first?.facts.taskID)
    let message = "Request session.create failed with message: No events found for task \(task)"
    #expect(rig.received == [.response(id: .number(1), .failure(RPCError(code: -32603, message: message)))])

    rig.call("sessions.connect", ["sessionId": .string(task)])
    #expect(rig.sessionID == .string(task))
  }

  @Test func `never never starts, and late does after six seconds`() throws {
    var never = try Rig(named: "never")
    never.call("session.create", ["cloud": [:]])
    never.advance(by: .seconds(86_400))
    #expect(never.eventTypes == ["session.requested"])

    var late = try Rig(named: "late")
    late.call("session.create", ["cloud": [:]])
    late.advance(by: .milliseconds(6_299))
    #expect(late.eventTypes == ["session.requested"])
    late.advance(by: .milliseconds(1))
    #expect(late.eventTypes == ["session.requested", "session.start"])
  }

  @Test func `the flood brings 5,000 pieces a second for as long as is wanted`() throws {
    var scenario = try Scenario.named("flood")
    scenario.length = .milliseconds(500)
    var rig = Rig(scenario)
    _ = rig.startSession()
    rig.send("go")
    rig.advance(by: .seconds(1))

    #expect(rig.eventTypes.filter { $0 == "assistant.message_delta" }.count == 2_500)
    #expect(rig.eventTypes.last == "session.idle")
  }
}

struct ScriptedPrompt: Sendable, CustomTestStringConvertible {
  let scenario: String
  let word: String

  var testDescription: String { "\(scenario): \(word)" }
}

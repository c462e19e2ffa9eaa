import JSONRPC
import Testing

@testable import SimulatedRuntime

@Suite struct ScenarioPlayerTests {
  private static let facts = TaskFacts(
    taskID: "task", sessionID: "session",
    repository: RepositoryName(cloud: ["repository": ["owner": "o", "name": "n"]]),
    calendar: Calendar(beginning: WallTime(milliseconds: 1_000)), creation: .seconds(1))

  private static func player(_ json: String) throws(ScenarioError) -> ScenarioPlayer {
    let scenario = try Scenario.parse(bytes: Array(json.utf8), name: "test")
    return ScenarioPlayer(scenario: scenario, facts: facts, at: facts.creation)
  }

  private static func info(_ text: JSONValue) -> WorkerEvent {
    WorkerEvent(type: "session.info", data: ["infoType": "note", "message": text])
  }

  @Test func `steps happen at the sum of their pauses, however late one looks`() throws {
    var player = try Self.player(
      #"{"start": [\#(Samples.note("a", after: "1")), \#(Samples.note("b", after: "0.5"))]}"#)

    #expect(player.deadline == .seconds(2))
    #expect(player.timePassed(to: .milliseconds(1_999)) == [])
    #expect(
      player.timePassed(to: .seconds(60)) == [
        .event(Self.info("a"), at: .seconds(2)), .event(Self.info("b"), at: .milliseconds(2_500)),
      ])
    #expect(player.deadline == nil)
    #expect(player.isListening)
  }

  @Test func `a message is streamed in pieces of scalars and then told whole`() throws {
    var player = try Self.player(
      #"{"start": [{"stream": "m", "text": "e\#u{301}abc", "chunk": 2, "every": 0.1, "parent": "c{run}"}]}"#)

    let delta = { (text: JSONValue) in
      WorkerEvent(
        type: "assistant.message_delta",
        data: ["messageId": "m-0", "deltaContent": text, "parentToolCallId": "c0"])
    }
    #expect(
      player.timePassed(to: .seconds(60)) == [
        .event(WorkerEvent(type: "assistant.message_start", data: ["messageId": "m-0"]), at: .seconds(1)),
        .event(delta("e\u{301}"), at: .milliseconds(1_100)),
        .event(delta("ab"), at: .milliseconds(1_200)),
        .event(delta("c"), at: .milliseconds(1_300)),
        .event(
          WorkerEvent(
            type: "assistant.message",
            data: [
              "messageId": "m-0", "content": "e\u{301}abc", "toolRequests": [], "parentToolCallId": "c0",
            ]), at: .milliseconds(1_300)),
      ])
  }

  @Test func `an unfinished message is taken up by a later stream of its name`() throws {
    var player = try Self.player(
      #"""
      {"start": [{"stream": "m", "text": "one ", "unfinished": true, "every": 0},
                 {"stream": "m", "text": "two", "every": 0}]}
      """#)

    let types = player.timePassed(to: .seconds(1)).map(\.type)
    #expect(
      types == [
        "assistant.message_start", "assistant.message_delta", "assistant.message_delta", "assistant.message",
      ])
  }

  @Test func `the whole of a message in two streams is both texts`() throws {
    var player = try Self.player(
      #"""
      {"start": [{"stream": "m", "text": "one ", "unfinished": true}, {"stream": "m", "text": "two"}]}
      """#)

    guard case .event(let last, at: _) = player.timePassed(to: .seconds(60)).last else {
      Issue.record("there is no event")
      return
    }
    #expect(
      last
        == WorkerEvent(
          type: "assistant.message", data: ["messageId": "m-0", "content": "one two", "toolRequests": []]))
  }

  @Test func `reasoning is streamed without a beginning`() throws {
    var player = try Self.player(#"{"start": [{"think": "t", "text": "why", "chunk": 8}]}"#)

    #expect(
      player.timePassed(to: .seconds(60)) == [
        .event(
          WorkerEvent(
            type: "assistant.reasoning_delta", data: ["reasoningId": "t-0", "deltaContent": "why"]),
          at: .milliseconds(1_020)),
        .event(
          WorkerEvent(type: "assistant.reasoning", data: ["reasoningId": "t-0", "content": "why"]),
          at: .milliseconds(1_020)),
      ])
  }

  @Test func `turns are counted within a run`() throws {
    var player = try Self.player(
      #"""
      {"start": [], "prompts": [{"steps": [{"turn": [{"turn": []}]}, {"turn": []}]}]}
      """#)
    player.steer(.prompt("a"), at: .seconds(1))
    player.steer(.prompt("b"), at: .seconds(1))

    let turns = player.timePassed(to: .seconds(2)).compactMap(\.turn)
    let run = ["turn_start 0", "turn_start 1", "turn_end 1", "turn_end 0", "turn_start 2", "turn_end 2"]
    #expect(turns == run + run)
  }

  @Test func `a part is repeated as often as it says, and its rounds counted`() throws {
    var player = try Self.player(
      #"{"start": [{"repeat": [{"play": "p"}], "times": 3}], "parts": {"p": [\#(Samples.note("{round}"))]}}"#)

    #expect(
      player.timePassed(to: .seconds(1)) == [
        .event(Self.info("1"), at: .seconds(1)), .event(Self.info("2"), at: .seconds(1)),
        .event(Self.info("3"), at: .seconds(1)),
      ])
  }

  @Test func `a repetition without a count ends with the scenario's length`() throws {
    var player = try Self.player(
      #"{"length": 1, "start": [{"repeat": [\#(Samples.note("{round}", after: "0.4"))]}]}"#)

    #expect(
      player.timePassed(to: .seconds(60)) == [
        .event(Self.info("1"), at: .milliseconds(1_400)), .event(Self.info("2"), at: .milliseconds(1_800)),
        .event(Self.info("3"), at: .milliseconds(2_200)),
      ])
  }

  @Test func `placeholders stand for what the session is about`() throws {
    var player = try Self.player(
      #"""
      {"start": [{"after": 0.5, "emit": {"type": "x", "data": {
        "all": ["{task} {session} {repository} {branch} {run} {round} {prompt}{answer}", "{now}"],
        "number": "{startedMilliseconds}", "not": "{nothing} {", "task": true}}}]}
      """#)

    #expect(
      player.timePassed(to: .seconds(2)) == [
        .event(
          WorkerEvent(
            type: "x",
            data: [
              "all": ["task session o/n main 0 1 ", "1970-01-01T00:00:02.500Z"], "number": 2_000,
              "not": "{nothing} {", "task": true,
            ]), at: .milliseconds(1_500))
      ])
  }

  @Test func `what a prompt says is never a placeholder`() throws {
    var player = try Self.player(Samples.answering(Samples.note("{prompt}")))
    player.steer(.prompt("{task} {prompt}"), at: .seconds(1))

    #expect(player.timePassed(to: .seconds(2)).last == .event(Self.info("{task} {prompt}"), at: .seconds(1)))
  }
}

extension ScenarioPlayer.Output {
  fileprivate var type: String? {
    guard case .event(let event, at: _) = self else { return nil }
    return event.type
  }

  fileprivate var turn: String? {
    guard case .event(let event, at: _) = self, let id = event.data["turnId"]?.string else { return nil }
    return "\(event.type.dropFirst("assistant.".count)) \(id)"
  }
}

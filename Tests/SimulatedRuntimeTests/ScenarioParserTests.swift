import JSONRPC
import Testing

@testable import SimulatedRuntime

@Suite struct ScenarioParserTests {
  @Test func `a scenario is read as it is written`() throws {
    let json = #"""
      {"latency": 0.25, "length": 3,
       "replies": {"session.create": {"after": 0.0005, "error": "no"}, "ping": {"result": 7}},
       "start": [{"after": 1.5, "emit": {"type": "a", "data": {"b": 1}}}],
       "prompts": [{"words": ["Look", "see"], "alone": true, "steps": [{"play": "p"}]}, {"steps": []}],
       "abort": [{"close": "channel"}],
       "parts": {"p": [
         {"stream": "s", "text": ["one", "two"], "chunk": 3, "every": 0.1, "parent": "c", "unfinished": true},
         {"think": "t", "text": "three"},
         {"ask": {"type": "x.requested", "data": {"requestId": "r"}}, "loses": 2, "atMost": 9,
          "approved": [{"turn": []}], "denied": [{"repeat": [], "times": 2}], "unanswered": [{"wait": "prompt"}]},
         {"wait": "r2"}]}}
      """#
    let expected = Scenario(
      name: "sample", length: .seconds(3),
      replies: [
        "session.create": ScriptedReply(pause: .microseconds(500), refusal: "no", result: nil),
        "ping": ScriptedReply(pause: .zero, refusal: nil, result: 7),
      ],
      latency: .milliseconds(250),
      start: [
        Step(
          pause: .milliseconds(1500), action: .emit(EventTemplate(type: "a", data: ["b": 1], lostAnswers: 0)))
      ],
      prompts: [
        PromptHandler(words: ["look", "see"], isAlone: true, steps: [Step(pause: .zero, action: .play(part: "p"))]),
        PromptHandler(words: [], isAlone: false, steps: []),
      ],
      aborted: [Step(pause: .zero, action: .closeChannel)],
      parts: [
        "p": [
          Step(
            pause: .zero,
            action: .stream(
              StreamTemplate(
                kind: .message, name: "s", text: "one\ntwo", chunk: 3, pause: .milliseconds(100), parentToolCall: "c",
                isUnfinished: true))),
          Step(
            pause: .zero,
            action: .stream(
              StreamTemplate(
                kind: .reasoning, name: "t", text: "three", chunk: 8, pause: .milliseconds(20), parentToolCall: nil,
                isUnfinished: false))),
          Step(
            pause: .zero,
            action: .ask(
              EventTemplate(type: "x.requested", data: ["requestId": "r"], lostAnswers: 2),
              AnswerWait(
                request: "r", limit: .seconds(9), approved: [Step(pause: .zero, action: .turn([]))],
                denied: [Step(pause: .zero, action: .repetition([], times: 2))],
                unanswered: [Step(pause: .zero, action: .awaitPrompt(atMost: nil))]))),
          Step(
            pause: .zero,
            action: .awaitAnswer(AnswerWait(request: "r2", limit: nil, approved: [], denied: [], unanswered: []))),
        ]
      ])

    #expect(try Scenario.parse(bytes: Array(json.utf8), name: "sample") == expected)
  }

  @Test(arguments: faults)
  func `a malformed scenario says what is wrong and where`(fault: MalformedScenario) {
    #expect(throws: ScenarioError(file: "bad", place: fault.place, problem: fault.problem)) {
      try Scenario.parse(bytes: Array(fault.json.utf8), name: "bad")
    }
  }

  static let faults: [MalformedScenario] = [
    MalformedScenario(
      "{", "", .notJSON(.syntax(expected: "a key", offset: 1, found: ByteExcerpt([])))),
    MalformedScenario(#"{"start": [], "start": []}"#, "", .notJSON(.duplicateKey(ByteExcerpt("start".utf8)))),
    MalformedScenario("[]", "", .notObject),
    MalformedScenario("{}", "", .missing(key: "start")),
    MalformedScenario(#"{"start": [], "begin": []}"#, "", .unknown(key: "begin")),
    MalformedScenario(#"{"start": {}}"#, "", .wrong(key: "start", expected: "a list")),
    MalformedScenario(
      #"{"start": [], "latency": -1}"#, "", .wrong(key: "latency", expected: "seconds, from 0 to a day")),
    MalformedScenario(
      #"{"start": [], "length": 1e300}"#, "", .wrong(key: "length", expected: "seconds, from 0 to a day")),
    MalformedScenario(#"{"start": [], "replies": {"ping": {"delay": 1}}}"#, "replies, ping", .unknown(key: "delay")),
    MalformedScenario(#"{"start": [], "prompts": [{}]}"#, "prompts, entry 1", .missing(key: "steps")),
    MalformedScenario(
      #"{"start": [], "prompts": [{"words": "a", "steps": []}]}"#, "prompts, entry 1",
      .wrong(key: "words", expected: "a list of texts")),
    MalformedScenario(#"{"start": [7]}"#, "start, step 1", .notObject),
    MalformedScenario(#"{"start": [{"play": "p"}, {}], "parts": {"p": []}}"#, "start, step 2", .verbs([])),
    MalformedScenario(
      #"{"start": [{"play": "p", "close": "channel"}]}"#, "start, step 1", .verbs(["play", "close"])),
    MalformedScenario(
      #"{"start": [{"emit": {"type": "a", "data": {}}, "often": 1}]}"#, "start, step 1", .unknown(key: "often")),
    MalformedScenario(#"{"start": [{"emit": {"data": {}}}]}"#, "start, step 1, emit", .missing(key: "type")),
    MalformedScenario(#"{"start": [{"emit": {"type": "a"}}]}"#, "start, step 1, emit", .missing(key: "data")),
    MalformedScenario(#"{"start": [{"stream": "m"}]}"#, "start, step 1", .missing(key: "text")),
    MalformedScenario(
      #"{"start": [{"stream": "m", "text": ["a", 1]}]}"#, "start, step 1",
      .wrong(key: "text", expected: "a text or a list of lines")),
    MalformedScenario(
      #"{"start": [{"stream": "m", "text": "a", "chunk": 0}]}"#, "start, step 1",
      .wrong(key: "chunk", expected: "a whole number from 1")),
    MalformedScenario(
      #"{"start": [{"stream": "m", "text": "a", "unfinished": 1}]}"#, "start, step 1",
      .wrong(key: "unfinished", expected: "true or false")),
    MalformedScenario(
      #"{"start": [{"turn": [{"turn": []}, {"wait": 1}]}]}"#, "start, step 1, turn, step 2",
      .wrong(key: "wait", expected: "a text")),
    MalformedScenario(
      #"{"start": [{"wait": "prompt", "approved": []}]}"#, "start, step 1", .unknown(key: "approved")),
    MalformedScenario(
      #"{"start": [{"ask": {"type": "a.requested", "data": {}}}]}"#, "start, step 1", .noRequestID),
    MalformedScenario(
      #"{"start": [{"close": "door"}]}"#, "start, step 1", .wrong(key: "close", expected: "\"channel\"")),
    MalformedScenario(
      #"{"start": [{"wait": "r", "denied": [{"play": "x"}]}]}"#, "start, step 1, denied, step 1", .unknownPart("x")),
    MalformedScenario(
      #"{"start": [], "parts": {"a": [{"turn": [{"play": "b"}]}], "b": [{"play": "a"}]}}"#, "parts, a",
      .endlessPart("a")),
    MalformedScenario(
      #"{"start": [], "prompts": [{"steps": [{"repeat": [{"emit": {"type": "a", "data": {}}}]}]}]}"#,
      "prompts, entry 1, steps, step 1", .takesNoTime),
  ]

  @Test func `an unknown name names the known ones`() {
    let known = ["tour", "chat", "late", "never", "policy", "silent", "quiet", "flood", "crash"]
    #expect(throws: ScenarioError(file: "tuor", place: "", problem: .unknownScenario(known: known))) {
      try Scenario.named("tuor")
    }
  }

  @Test func `an error reads as a sentence`() {
    let error = ScenarioError(file: "tour", place: "start, step 3", problem: .missing(key: "text"))
    #expect("\(error)" == #"scenario tour, start, step 3: "text" is missing"#)
  }
}

struct MalformedScenario: Sendable, CustomTestStringConvertible {
  let json: String
  let place: String
  let problem: ScenarioError.Problem

  init(_ json: String, _ place: String, _ problem: ScenarioError.Problem) {
    self.json = json
    self.place = place
    self.problem = problem
  }

  var testDescription: String { json }
}

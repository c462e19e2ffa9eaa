import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct MalformedEventTests {
  @Test(arguments: [JSONValue.null, "text", [1, 2], .unreadable])
  func `parameters that are no object are an event at fault`(params: JSONValue) {
    let (sessionID, event) = SessionEvent.decode(params: params, readability: .intact)
    let fault = EventFault.malformed(FieldFault(path: ["params"], defect: .wrongType(expected: "an object")))
    #expect(sessionID == nil)
    #expect(event == SessionEvent(type: "", payload: .malformed(fault, params), faults: [fault], data: params))
    #expect(fault.code == "event.malformed")
  }

  @Test func `parameters without an event are an event at fault`() {
    let (sessionID, event) = SessionEvent.decode(params: ["sessionId": "s1"], readability: .intact)
    let fault = EventFault.malformed(FieldFault(path: ["event"], defect: .wrongType(expected: "an object")))
    #expect(sessionID == "s1")
    #expect(event == SessionEvent(type: "", payload: .malformed(fault, .null), faults: [fault]))
  }

  @Test(arguments: [
    ("{}", FieldFault(path: ["type"], defect: .missing)),
    (#"{"type":5}"#, FieldFault(path: ["type"], defect: .wrongType(expected: "a text"))),
    (#"{"type":null}"#, FieldFault(path: ["type"], defect: .missing)),
  ])
  func `an event without a type is malformed`(event: String, fieldFault: FieldFault) throws {
    let params: JSONValue = ["event": try JSONReader.value(of: event)]
    let decoded = SessionEvent.decode(params: params, readability: .intact).event
    let fault = EventFault.malformed(fieldFault)
    #expect(decoded == SessionEvent(type: "", payload: .malformed(fault, .null), faults: [fault]))
  }

  @Test(arguments: [JSONValue.null, "text", [], 5])
  func `an event without an object of data is malformed`(data: JSONValue) {
    let fault = EventFault.malformed(FieldFault(path: ["data"], defect: .wrongType(expected: "an object")))
    #expect(
      decoded("assistant.message", data)
        == SessionEvent(
          id: "e1", type: "assistant.message", payload: .malformed(fault, data), faults: [fault], data: data))
  }

  @Test(arguments: [
    ("assistant.message", #"{"messageId":"m"}"#, FieldFault(path: ["content"], defect: .missing)),
    ("assistant.message", #"{"messageId":"m","content":null}"#, FieldFault(path: ["content"], defect: .missing)),
    (
      "assistant.message_delta", #"{"messageId":"m","deltaContent":{}}"#,
      FieldFault(path: ["deltaContent"], defect: .wrongType(expected: "a text"))
    ),
    (
      "tool.execution_complete", #"{"toolCallId":"t1","success":"yes"}"#,
      FieldFault(path: ["success"], defect: .wrongType(expected: "true or false"))
    ),
    ("session.start", #"{"sessionId":"s1"}"#, FieldFault(path: ["producer"], defect: .missing)),
    ("session.permissions_changed", "{}", FieldFault(path: ["mode"], defect: .missing)),
  ])
  func `an event without what it needs is malformed, and keeps its data`(
    type: String, data: String, fieldFault: FieldFault
  ) throws {
    let event = try decoded(type, data)
    let fault = EventFault.badField(fieldFault)
    #expect(event.payload == .malformed(fault, try JSONReader.value(of: data)))
    #expect(event.faults == [fault])
    #expect(fault.code == "event.badField")
  }

  @Test func `a time that is none leaves the event as it is, with a fault`() {
    let params: JSONValue = [
      "event": ["timestamp": "yesterday", "type": "session.title_changed", "data": ["title": "x"]]
    ]
    #expect(
      SessionEvent.decode(params: params, readability: .intact).event
        == SessionEvent(
          type: "session.title_changed", payload: .sessionTitleChanged(SessionTitleChanged(title: "x")),
          faults: [.badField(FieldFault(path: ["timestamp"], defect: .notATime("yesterday")))], data: ["title": "x"]))
  }

  @Test(arguments: ["99999999999999999999", "1e400", "9223372036854775808"])
  func `a number out of range leaves its field unknown and keeps the event`(number: String) throws {
    let event = try decoded("session.usage_info", #"{"tokenLimit":\#(number),"currentTokens":1,"messagesLength":1}"#)
    #expect(event.payload == .sessionUsageInfo(SessionUsageInfo(currentTokens: 1, messagesLength: 1)))
    #expect(event.faults == [.badField(FieldFault(path: ["tokenLimit"], defect: .outOfRange))])
  }

  @Test func `a fraction is not a count, and a length of time beyond all clocks is none`() throws {
    let event = try decoded("assistant.usage", #"{"model":"m","inputTokens":1.5,"duration":1e300}"#)
    #expect(event.payload == .assistantUsage(AssistantUsage(model: "m")))
    #expect(
      event.faults == [
        .badField(FieldFault(path: ["inputTokens"], defect: .wrongType(expected: "a whole number"))),
        .badField(FieldFault(path: ["duration"], defect: .outOfRange)),
      ])
  }

  @Test func `a fault deep inside an optional member names its place`() throws {
    let event = try decoded(
      "assistant.message", #"{"messageId":"m","content":"x","toolRequests":[{"name":"a","toolCallId":"t"},{"name":7}]}"#
    )
    #expect(event.payload == .assistantMessage(AssistantMessage(messageID: "m", content: "x")))
    #expect(
      event.faults == [.badField(FieldFault(path: ["toolRequests", "1", "toolCallId"], defect: .missing))])
  }

  @Test func `an optional member is kept without the part of it that cannot be read`() throws {
    let event = try decoded("session.start", #"{"producer":"copilot-agent","context":{"cwd":7,"branch":"main"}}"#)
    #expect(
      event.payload == .sessionStart(SessionStart(producer: "copilot-agent", context: WorkingContext(branch: "main"))))
    #expect(
      event.faults == [.badField(FieldFault(path: ["context", "cwd"], defect: .wrongType(expected: "a text")))])
  }

  @Test func `what settles a request or a turn does so even when it does not say how`() throws {
    #expect(try decoded("abort", "{}").payload == .abort(Abort(reason: .unknown(""))))
    #expect(
      try decoded("session.shutdown", "{}").payload == .sessionShutdown(SessionShutdown(shutdownType: .unknown(""))))
    #expect(
      try decoded("auto_mode_switch.completed", #"{"requestId":"a1"}"#).payload
        == .autoModeSwitchCompleted(AutoModeSwitchCompleted(requestID: "a1", response: .unknown(""))))
    #expect(
      try decoded("permission.completed", #"{"requestId":"p1","result":"fine"}"#).payload
        == .permissionCompleted(PermissionCompleted(requestID: "p1", result: .unknown(kind: nil, "fine"))))
    #expect(
      try decoded("abort", "{}").faults == [.badField(FieldFault(path: ["reason"], defect: .missing))])
  }

  @Test(arguments: EventSample.all)
  func `whatever type a member has, the event stays, and says so where it is malformed`(sample: EventSample) throws {
    let members = try #require(try JSONReader.value(of: sample.data).object).members
    for index in members.indices {
      for stranger: JSONValue in [.null, .unreadable, 5, "text", true, [[]], ["kind": 1]] {
        var changed = members
        changed[index] = JSONObject.Member(key: members[index].key, value: stranger)
        let event = decoded(sample.type, .object(JSONObject(changed)))
        #expect(event.type == sample.type)
        if case .malformed(let fault, let data) = event.payload {
          #expect(event.faults.last == fault)
          #expect(data == .object(JSONObject(changed)))
          #expect(sample.type != "permission.requested")
        }
      }
    }
  }
}

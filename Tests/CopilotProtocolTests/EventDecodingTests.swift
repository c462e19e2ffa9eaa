import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct EventDecodingTests {
  @Test(arguments: EventSample.all)
  func `every sample becomes exactly its value, without a fault`(sample: EventSample) throws {
    let data = try JSONReader.value(of: sample.data)
    #expect(
      decoded(sample.type, data)
        == SessionEvent(id: "e1", type: sample.type, payload: sample.payload, data: data))
  }

  @Test func `every type that must be shown has a sample`() {
    let mustBeShown = [
      "abort", "assistant.message", "assistant.message_delta", "assistant.turn_end", "assistant.turn_start",
      "auto_mode_switch.completed", "auto_mode_switch.requested", "elicitation.completed", "elicitation.requested",
      "exit_plan_mode.completed", "exit_plan_mode.requested", "permission.completed", "permission.requested",
      "session.compaction_complete", "session.compaction_start", "session.error", "session.idle", "session.info",
      "session.mode_changed", "session.model_change", "session.shutdown", "session.start", "session.task_complete",
      "session.title_changed", "session.warning", "session_limits_exhausted.completed",
      "session_limits_exhausted.requested", "subagent.completed", "subagent.failed", "subagent.started",
      "tool.execution_complete", "tool.execution_partial_result", "tool.execution_start", "tool.shell_output",
      "tool.user_requested", "user.message", "user_input.completed", "user_input.requested",
    ]
    let shown = Set(EventSample.all.map(\.type))
    #expect(mustBeShown.filter { !shown.contains($0) } == [])
  }

  @Test(arguments: EventSample.all)
  func `members that are not known change nothing`(sample: EventSample) throws {
    var data = try #require(try JSONReader.value(of: sample.data).object)
    data.set("fromTheFuture", ["deep": [1, 2, 3]])
    let event = decoded(sample.type, .object(data))
    #expect(event.payload.withoutRaw == sample.payload.withoutRaw)
    #expect(event.faults == [])
  }

  @Test func `null means absent`() throws {
    #expect(
      try decoded("session.error", #"{"errorType":"quota","message":"m","statusCode":null,"url":null}"#).payload
        == .sessionError(SessionError(errorType: "quota", message: "m")))
  }

  @Test func `a word that is not known is kept`() throws {
    #expect(
      try decoded("session.mode_changed", #"{"newMode":"dream","previousMode":"plan"}"#).payload
        == .sessionModeChanged(SessionModeChanged(newMode: .unknown("dream"), previousMode: .plan)))
    #expect(SessionMode.unknown("dream").rawText == "dream")
  }

  @Test func `an event of another type is kept raw, with a fault for the debug view`() {
    #expect(
      decoded("totally.unknown", ["x": 1])
        == SessionEvent(
          id: "e1", type: "totally.unknown", payload: .unknown(["x": 1]),
          faults: [.unknownType("totally.unknown")], data: ["x": 1]))
  }

  @Test func `the envelope keeps what it says`() {
    let params: JSONValue = [
      "sessionId": "s1",
      "event": [
        "id": "e1", "timestamp": "2026-11-22T07:00:00Z", "parentId": "e1", "agentId": "a1", "ephemeral": true,
        "type": "session.title_changed", "data": ["title": "x"],
      ],
    ]
    let (sessionID, event) = SessionEvent.decode(params: params, readability: .repaired([.encoding(offset: 3)]))
    #expect(sessionID == "s1")
    #expect(
      event
        == SessionEvent(
          id: "e1", timestamp: Timestamp(millisecondsSince1970: 1_795_330_800_000), parentID: "e1", agentID: "a1",
          type: "session.title_changed", payload: .sessionTitleChanged(SessionTitleChanged(title: "x")),
          readability: .repaired([.encoding(offset: 3)]), data: ["title": "x"]))
  }
}

extension SessionEvent.Payload {
  /// Permissions keep their data, which differ where members were added.
  fileprivate var withoutRaw: Self {
    guard case .permissionRequested(var permission) = self else { return self }
    permission.raw = .null
    return .permissionRequested(permission)
  }
}

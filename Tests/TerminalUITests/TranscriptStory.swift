@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI

/// A session told for the sake of its transcript. It begins at 14:02 UTC, and a step takes a second.
struct TranscriptStory {
  private(set) var state: SessionState
  /// What was put on the disk.
  var pages: [[UInt8]] = []
  /// Why nothing can be read back from it.
  var failure: String?
  private(set) var now = Moment(uptime: 0, wallClock: (14 * 3_600 + 2 * 60) * 1_000)

  init(isLive: Bool = true, transcript: Transcript = Transcript()) {
    state = SessionState(
      repository: RepositoryName(owner: "octo", name: "demo"), branch: nil, model: nil, policy: .ask,
      transcript: transcript)
    if isLive { happens(.sessionStart(SessionStart(producer: "copilot-agent"))) }
  }

  mutating func happens(_ payload: SessionEvent.Payload, data: JSONValue = .null) {
    let event = SessionEvent(type: "test", payload: payload, data: data)
    perform(SessionReducer.reduce(&state, .event(event), at: now))
  }

  /// An event as the runtime sends it.
  mutating func happens(_ type: String, _ data: JSONValue) {
    let params: JSONValue = ["sessionId": "task-1", "event": ["type": .string(type), "data": data]]
    happens(SessionEvent.decode(params: params, readability: .intact).event.payload, data: data)
  }

  mutating func becomes(_ news: RuntimeNews) { perform(SessionReducer.reduce(&state, .runtime(news), at: now)) }

  mutating func person(_ act: PersonAct) { perform(SessionReducer.reduce(&state, .person(act), at: now)) }

  mutating func call(_ outcome: CallOutcome) { perform(SessionReducer.reduce(&state, .call(outcome), at: now)) }

  mutating func tell(_ news: StorageNews) { _ = SessionReducer.reduce(&state, .stored(news), at: now) }

  mutating func passes(_ duration: Duration) {
    now = now + duration
    _ = SessionReducer.reduce(&state, .timePassed, at: now)
  }

  mutating func prompt(_ text: String) { happens(.userMessage(UserMessage(content: text))) }

  mutating func says(_ delta: String, as id: CopilotProtocol.MessageID = "m1", parent: ToolCallID? = nil) {
    happens(.assistantMessageDelta(AssistantMessageDelta(messageID: id, deltaContent: delta, parentToolCallID: parent)))
  }

  mutating func said(_ text: String, as id: CopilotProtocol.MessageID = "m1", parent: ToolCallID? = nil) {
    happens(.assistantMessage(AssistantMessage(messageID: id, content: text, parentToolCallID: parent)))
  }

  mutating func starts(_ tool: String, _ arguments: JSONValue, as id: ToolCallID, parent: ToolCallID? = nil) {
    happens(
      .toolExecutionStart(
        ToolExecutionStart(toolCallID: id, toolName: tool, arguments: arguments, parentToolCallID: parent)))
  }

  mutating func finishes(_ id: ToolCallID, _ result: String?, error: ToolError? = nil) {
    happens(
      .toolExecutionComplete(
        ToolExecutionComplete(
          toolCallID: id, success: error == nil, result: result.map { ToolResult(content: $0) }, error: error)))
  }

  mutating func asks(_ command: String, as id: String, toolCall: String) {
    let data: JSONValue = [
      "requestId": .string(id),
      "permissionRequest": [
        "kind": "shell", "toolCallId": .string(toolCall), "fullCommandText": .string(command), "commands": [],
        "possiblePaths": [], "possibleUrls": [], "hasWriteFileRedirection": false, "canOfferSessionApproval": true,
      ],
    ]
    happens("permission.requested", data)
  }

  mutating func decides(_ answer: Answer, _ id: RequestID, by decider: Decider = .person) {
    guard let digest = state.requests[id]?.digest else { return }
    person(.decided(Decision(request: id, digest: digest, answer: answer, decider: decider)))
  }

  mutating func settles(_ id: RequestID, _ result: PermissionResult) {
    happens(.permissionCompleted(PermissionCompleted(requestID: id, result: result)))
  }
}

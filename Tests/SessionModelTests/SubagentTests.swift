@testable import CopilotProtocol
import JSONRPC
@testable import SessionModel
import Testing

/// What sub-agents do stands below them, under their name, and ends with them.
@Suite struct SubagentTests {
  private var story = Story.live()

  private mutating func delegates(_ id: ToolCallID, parent: ToolCallID? = nil, isNamed: Bool = true) {
    begins("task", id, ["agent_type": "explore"], parent: parent)
    guard isNamed else { return }
    story.comes(
      .subagentStarted(
        SubagentStarted(toolCallID: id, agentName: "explore", agentDisplayName: "Explore", agentDescription: "")))
  }

  private mutating func begins(_ tool: String, _ id: ToolCallID, _ arguments: JSONValue, parent: ToolCallID?) {
    story.comes(
      .toolExecutionStart(
        ToolExecutionStart(toolCallID: id, toolName: tool, arguments: arguments, parentToolCallID: parent)))
  }

  private mutating func ends(_ id: ToolCallID, cancelled: Bool = false) {
    story.comes(
      .subagentCompleted(
        SubagentCompleted(toolCallID: id, agentName: "explore", agentDisplayName: "Explore", cancelled: cancelled)))
  }

  private mutating func says(_ id: String, parent: ToolCallID?) {
    story.comes(
      .assistantMessage(
        AssistantMessage(messageID: MessageID(rawValue: id), content: id, parentToolCallID: parent)))
  }

  private func call(_ id: ToolCallID) -> ToolCall? { story.state.toolCall(id) }
  private var items: TranscriptItems { story.state.transcript.items }

  @Test mutating func `what a sub-agent does carries its call and its name`() {
    delegates("t1")
    begins("view", "t2", ["path": "a"], parent: "t1")
    says("m1", parent: nil)
    #expect(items.map(\.parent) == [nil, nil, "t1", nil])
    #expect(items.map(\.parentName) == [nil, nil, "Explore", nil])
  }

  @Test mutating func `where a sub-agent does not say its name its call does`() {
    delegates("t1", isNamed: false)
    says("m1", parent: "t1")
    #expect(items.last?.parentName == "explore")
  }

  @Test mutating func `the name stays with what it does when the call is long forgotten`() {
    delegates("t1")
    says("m0", parent: "t1")
    ends("t1")
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true)))
    for number in 1...2_000 { says("m\(number)", parent: "t1") }
    #expect(story.state.transcript.place(of: .tool("t1")) == nil)
    #expect(items.last?.parentName == "Explore")
  }

  @Test mutating func `a sub-agent of a sub-agent stands below it`() {
    delegates("t1")
    delegates("t2", parent: "t1")
    #expect(items.map(\.content.kind) == [.toolCall, .subagent, .toolCall, .subagent])
    #expect(items.map(\.parent) == [nil, nil, "t1", "t1"])
  }

  @Test mutating func `what a sub-agent had begun ends with it, and what the others do goes on`() {
    delegates("t1")
    delegates("t2")
    begins("bash", "t3", ["command": "make"], parent: "t1")
    begins("bash", "t4", ["command": "make"], parent: "t2")
    story.passes(.seconds(2))
    ends("t1", cancelled: true)
    #expect(call("t3")?.progress == .unknown(until: story.now))
    #expect(call("t4")?.progress == .running)
    #expect(call("t2")?.progress == .running)
  }

  @Test mutating func `a result that comes after the end of its sub-agent still counts`() {
    delegates("t1")
    begins("bash", "t3", ["command": "make"], parent: "t1")
    ends("t1")
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t3", success: true)))
    #expect(call("t3")?.progress == .succeeded(until: story.now))
  }

  @Test mutating func `an aborted turn breaks off sub-agents and what they do`() {
    delegates("t1")
    begins("bash", "t3", ["command": "make"], parent: "t1")
    story.comes(.abort(Abort(reason: .userInitiated)))
    #expect(story.state.workUnderWay == [])
  }
}

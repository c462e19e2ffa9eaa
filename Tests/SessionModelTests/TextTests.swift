@testable import CopilotProtocol
import SessionModel
import Testing

@Suite struct TextTests {
  private func delta(_ text: String, _ id: MessageID = "m") -> SessionEvent.Payload {
    .assistantMessageDelta(AssistantMessageDelta(messageID: id, deltaContent: text))
  }

  private func whole(_ text: String, _ id: MessageID = "m") -> SessionEvent.Payload {
    .assistantMessage(AssistantMessage(messageID: id, content: text))
  }

  @Test func `deltas are appended, and the whole replaces them`() {
    var story = Story.live()
    for part in ["He", "lo"] { story.comes(delta(part)) }
    #expect(story.contents == [.agentText(AgentText(text: StreamedText("Helo"), progress: .streaming))])
    story.comes(whole("Hello"))
    #expect(story.contents == [.agentText(AgentText(text: StreamedText("Hello"), progress: .complete))])
  }

  @Test func `a delta after the whole is already in it`() {
    var story = Story.live()
    story.comes(whole("Hello"))
    story.comes(delta("lo"))
    #expect(story.contents == [.agentText(AgentText(text: StreamedText("Hello"), progress: .complete))])
  }

  @Test func `the same whole twice stands once`() {
    var story = Story.live()
    story.comes(whole("Hello"))
    story.comes(whole("Hello"))
    #expect(story.contents.count == 1)
    #expect(story.state.transcript.items[0].revision == 0)
  }

  @Test func `messages that stream at the same time do not mix`() {
    var story = Story.live()
    story.comes(delta("a1", "a"))
    story.comes(delta("b1", "b"))
    story.comes(delta("a2", "a"))
    #expect(
      story.contents == [
        .agentText(AgentText(text: StreamedText("a1a2"), progress: .streaming)),
        .agentText(AgentText(text: StreamedText("b1"), progress: .streaming)),
      ])
  }

  @Test func `text of a sub-agent is kept apart`() {
    var story = Story.live()
    story.comes(
      .assistantMessageDelta(AssistantMessageDelta(messageID: "m", deltaContent: "x", parentToolCallID: "t9")))
    #expect(story.state.transcript.items[0].parent == "t9")
    #expect(story.state.turn.runningSince == nil)
  }

  @Test func `an empty message that only asks for tools leaves no trace`() {
    var story = Story.live()
    story.comes(whole(""))
    #expect(story.contents == [])
  }

  @Test func `a tool that ends without having begun is shown all the same`() {
    var story = Story.live()
    story.comes(
      .toolExecutionComplete(
        ToolExecutionComplete(toolCallID: "t1", success: true, result: ToolResult(content: "ok"))))
    guard case .toolCall(let call)? = story.contents.first else { Issue.record("no tool call"); return }
    #expect(call.progress == .succeeded(until: story.now))
    #expect(call.result == "ok")
  }

  @Test(arguments: ["denied", "rejected"])
  func `a tool call that was not allowed is denied, not failed`(_ code: String) {
    var story = Story.live()
    let error = ToolError(message: "The user rejected this tool call.", code: code)
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: false, error: error)))
    guard case .toolCall(let call)? = story.contents.first else { Issue.record("no tool call"); return }
    #expect(call.progress == .denied(until: story.now))
  }

  @Test func `output of one channel is kept, and its repetition on another is not`() {
    var story = Story.live()
    story.comes(.toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash")))
    story.comes(
      .toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: "t1", partialOutput: "one")))
    story.comes(.toolShellOutput(ToolShellOutput(toolCallID: "t1", text: "one", sequence: 0)))
    guard case .toolCall(let call)? = story.contents.first else { Issue.record("no tool call"); return }
    #expect(call.output.text.string == "one")
  }

  @Test func `streamed text is the same however it was cut`() {
    let text = String(repeating: "äöü€𝄞 line\n", count: 2_000)
    var streamed = StreamedText()
    var rest = text.unicodeScalars[...]
    var size = 1
    while !rest.isEmpty {
      streamed.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
      size = size % 700 + 13
    }
    #expect(streamed.string == text)
    #expect(streamed.suffix(fromUTF8Offset: 0) == text)
    let offset = text.utf8.distance(from: text.startIndex, to: text.index(text.startIndex, offsetBy: 12_345))
    #expect(streamed.suffix(fromUTF8Offset: offset) == String(text.dropFirst(12_345)))
  }

  @Test func `the transcript keeps what still runs, and remembers what has just ended`() {
    var story = Story.live()
    story.comes(.toolExecutionStart(ToolExecutionStart(toolCallID: "slow", toolName: "bash")))
    for index in 0..<3_000 { story.comes(whole("x", MessageID(rawValue: "m\(index)"))) }
    story.comes(whole("x", "m2999"))
    #expect(story.contents.count == 3_001)
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "slow", success: true)))
    #expect(story.contents.count == 3_001)
  }
}

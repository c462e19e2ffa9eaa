@testable import CopilotProtocol
import SessionModel
import Testing

/// What becomes of texts, tools and names when the history comes again after a reconnection.
@Suite struct ReplayTests {
  private let loss = RuntimeLoss(reason: "killed", errorOutput: "")

  private func delta(_ text: String, _ id: MessageID = "m") -> SessionEvent.Payload {
    .assistantMessageDelta(AssistantMessageDelta(messageID: id, deltaContent: text))
  }

  private func whole(_ text: String, _ id: MessageID = "m") -> SessionEvent.Payload {
    .assistantMessage(AssistantMessage(messageID: id, content: text))
  }

  private func output(_ text: String) -> SessionEvent.Payload {
    .toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: "t1", partialOutput: text))
  }

  private let toolStart = SessionEvent.Payload.toolExecutionStart(
    ToolExecutionStart(toolCallID: "t1", toolName: "bash"))
  private let turnStart = SessionEvent.Payload.assistantTurnStart(AssistantTurnStart(turnID: "0"))

  private func toolCall(in story: Story) -> ToolCall? {
    for case .toolCall(let call) in story.contents { return call }
    return nil
  }

  // MARK: Text and work

  @Test func `a half text that streams again from its beginning stands once`() {
    var story = Story.live()
    story.comes(delta("half a"))
    story.isLost(loss)
    story.comes(turnStart)
    story.comes(delta("half a"))
    story.comes(delta(" sentence"))
    story.isBack()
    #expect(story.contents == [.agentText(AgentText(text: StreamedText("half a sentence"), progress: .streaming))])
  }

  @Test func `a half text that the history does not bring again is kept`() {
    var story = Story.live()
    story.comes(delta("half a"))
    story.isLost(loss)
    story.isBack()
    #expect(story.contents == [.agentText(AgentText(text: StreamedText("half a"), progress: .partial))])
  }

  @Test func `a text of the history that never got its whole is not left streaming by an idle agent`() {
    var story = Story.live()
    story.isLost(loss)
    story.comes(delta("half a"))
    story.isBack()
    #expect(story.contents == [.agentText(AgentText(text: StreamedText("half a"), progress: .partial))])
  }

  @Test func `a tool call that broke off gets the result that came meanwhile`() {
    var story = Story.live()
    story.comes(toolStart)
    story.isLost(loss)
    story.comes(toolStart)
    story.comes(
      .toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true, result: ToolResult(content: "ok"))))
    story.isBack()
    #expect(toolCall(in: story)?.progress == .succeeded(until: story.now))
    #expect(toolCall(in: story)?.result == "ok")
  }

  @Test func `a tool call that still runs is shown as running again, with its output once`() {
    var story = Story.live()
    story.comes(toolStart)
    story.comes(output("one\n"))
    story.isLost(loss)
    story.comes(turnStart)
    story.comes(toolStart)
    story.comes(output("one\n"))
    story.comes(output("two\n"))
    story.isBack()
    #expect(toolCall(in: story)?.progress == .running)
    #expect(toolCall(in: story)?.output.text.string == "one\ntwo\n")
  }

  @Test func `the output of a finished tool call is not doubled`() {
    var story = Story.live()
    story.comes(toolStart)
    story.comes(output("one\n"))
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true)))
    story.isLost(loss)
    story.comes(toolStart)
    story.comes(output("one\n"))
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true)))
    story.isBack()
    #expect(toolCall(in: story)?.output.text.string == "one\n")
  }

  @Test func `a sub-agent that broke off can still end well`() {
    var story = Story.live()
    let started = SubagentStarted(
      toolCallID: "t1", agentName: "explore", agentDisplayName: "Explore", agentDescription: "looks around")
    let completed = SubagentCompleted(toolCallID: "t1", agentName: "explore", agentDisplayName: "Explore")
    story.comes(.subagentStarted(started))
    story.isLost(loss)
    story.comes(.subagentStarted(started))
    story.comes(.subagentCompleted(completed))
    story.isBack()
    #expect(
      story.contents == [
        .subagent(Subagent(name: "Explore", description: "looks around", progress: .completed(until: story.now)))
      ])
  }

  @Test func `tokens are counted once`() {
    var story = Story.live()
    let usage = SessionEvent.Payload.assistantUsage(AssistantUsage(model: "m", inputTokens: 10, outputTokens: 5))
    story.comes(usage)
    story.isLost(loss)
    story.comes(usage)
    story.isBack()
    #expect(story.state.usage.inputTokens == 10)
    #expect(story.state.usage.outputTokens == 5)
  }

  @Test func `tokens that the history leaves out stay counted`() {
    var story = Story.live()
    story.comes(.assistantUsage(AssistantUsage(model: "m", inputTokens: 10, outputTokens: 5)))
    story.isLost(loss)
    story.isBack()
    #expect(story.state.usage.inputTokens == 10)
  }

  @Test func `a message that could not be read costs one line, however often it comes`() {
    var story = Story.live()
    story.happens(.frameWasUnreadable(code: "json.syntax"))
    story.isLost(loss)
    story.happens(.frameWasUnreadable(code: "json.syntax"))
    story.isBack()
    #expect(story.contents.count == 1)
  }

  // MARK: Names

  @Test func `the last events are still known after a replay`() {
    var story = Story.live()
    for index in 0..<3_000 { story.comes(whole("x", MessageID(rawValue: "m\(index)"))) }
    story.isLost(loss)
    for index in 0..<3_000 { story.comes(whole("x", MessageID(rawValue: "m\(index)"))) }
    story.isBack()
    story.comes(whole("x", "m2999"))
    #expect(story.contents.count == 3_000)
  }

  @Test func `an item that is new in the middle of the history makes no old one new`() {
    var story = Story.live()
    for index in 0..<3_000 { story.comes(whole("x", MessageID(rawValue: "m\(index)"))) }
    story.isLost(loss)
    for index in 0..<1_500 { story.comes(whole("x", MessageID(rawValue: "m\(index)"))) }
    story.comes(whole("new", "n"))
    for index in 1_500..<3_000 { story.comes(whole("x", MessageID(rawValue: "m\(index)"))) }
    story.isBack()
    #expect(story.contents.count == 3_001)
  }
}

extension Story {
  /// The runtime is lost, another one is started, and its history is about to come.
  mutating func isLost(_ loss: RuntimeLoss) {
    happens(.runtime(.wasLost(loss)))
    passes(Reconnection.pauses[0])
    happens(.runtime(.historyBegan))
  }

  @discardableResult
  mutating func isBack() -> [SessionEffect] { happens(.runtime(.reconnected(wireID: "wire-2"))) }
}

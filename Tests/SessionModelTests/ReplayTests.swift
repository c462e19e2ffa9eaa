@testable import CopilotProtocol
import SessionModel
import Testing

/// What becomes of the state when the history comes again after a reconnection.
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

  // MARK: Requests

  @Test func `an open request outlives an abort that lies before it in the history`() {
    var story = Story.live()
    story.comes(.abort(Abort(reason: .userInitiated)))
    story.asks("ls")
    story.isLost(loss)
    story.comes(.abort(Abort(reason: .userInitiated)))
    story.asks("ls")
    #expect(story.isBack() == [.listPendingRequests])
    #expect(story.state.requests.requests.map(\.id) == ["p1"])
  }

  @Test func `a request that changed meanwhile is not answerable before it is listed, and then says so`() {
    var story = Story.live()
    story.asks("ls")
    story.isLost(loss)
    story.asks("rm -rf ~")
    story.isBack()
    #expect(story.decides(.approveOnce) == [])
    story.happens(.call(.pendingRequestsWereListed([.shell("rm -rf ~")])))
    #expect(story.state.requests["p1"]?.progress == .waiting(.changed))
  }

  @Test func `an answer that was on its way when the runtime was lost is told as not confirmed`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    let sentAt = story.now
    story.isLost(loss)
    story.isBack()
    story.happens(.call(.pendingRequestsWereListed([.shell("ls")])))
    #expect(story.state.requests["p1"]?.progress == .waiting(.notConfirmed(.approveOnce, sentAt: sentAt)))
  }

  @Test func `a policy answers what came while we were away once it is listed`() {
    var story = Story.live(policy: .deny)
    story.isLost(loss)
    #expect(story.asks("ls").compactMap(\.decision) == [])
    story.isBack()
    let effects = story.happens(.call(.pendingRequestsWereListed([.shell("ls")])))
    #expect(effects.compactMap(\.decision).map(\.answer) == [.deny(words: nil)])
  }

  @Test func `a question of the history that a later turn follows was answered`() {
    var story = Story.live()
    story.isLost(loss)
    story.comes(.userInputRequested(UserInputRequested(requestID: "q1", question: "Which?", allowsFreeform: true)))
    story.comes(.assistantTurnStart(AssistantTurnStart(turnID: "1")))
    story.comes(.userInputRequested(UserInputRequested(requestID: "q2", question: "And now?", allowsFreeform: true)))
    story.isBack()
    #expect(story.state.requests.requests.map(\.id) == ["q2"])
  }

  // MARK: The runtime

  @Test func `a runtime that is lost while it reconnects is one failed attempt`() {
    var story = Story.live()
    story.isLost(loss)
    story.happens(.runtime(.wasLost(loss)))
    #expect(story.state.standing == .lost(loss, .scheduled(attempt: 2, at: story.now + .seconds(2))))
  }

  @Test func `a loss that is told twice is one loss`() {
    var story = Story.live()
    story.happens(.runtime(.wasLost(loss)))
    let standing = story.state.standing
    story.passes(.milliseconds(10))
    story.happens(.runtime(.wasLost(loss)))
    #expect(story.state.standing == standing)
  }

  @Test func `what a broken replay left open is closed`() {
    var story = Story.live()
    story.isLost(loss)
    story.comes(delta("half a"))
    story.happens(.runtime(.reconnectionFailed(loss)))
    #expect(story.contents == [.agentText(AgentText(text: StreamedText("half a"), progress: .partial))])
  }

  @Test func `an agent that started meanwhile is live after the replay, and gets the prompt that waited`() {
    var story = Story()
    story.isReserved()
    story.person(.wrotePrompt("Hello"))
    story.isLost(loss)
    #expect(story.agentStarts().compactMap(\.sentText) == [])
    #expect(story.isBack().compactMap(\.sentText) == ["Hello"])
    #expect(story.state.standing == .live)
  }

  @Test func `an agent that has not started after the replay is waited for as before`() {
    var story = Story()
    story.isReserved()
    let stages = story.state.stages
    story.person(.wrotePrompt("Hello"))
    story.isLost(loss)
    #expect(story.isBack().compactMap(\.sentText) == [])
    #expect(story.state.standing == .starting)
    #expect(story.state.stages == stages)
    #expect(story.agentStarts().compactMap(\.sentText) == ["Hello"])
    #expect(story.state.standing == .live)
  }

  @Test func `an end in the history is the end`() {
    var story = Story.live()
    story.asks("ls")
    story.isLost(loss)
    story.comes(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    #expect(story.isBack() == [])
    #expect(story.state.standing == .ended(SessionEnd(isError: false, reason: nil)))
  }

  @Test(arguments: [
    Standing.ended(SessionEnd(isError: false, reason: nil)), .detached,
    .failed(.runtimeEnded(RuntimeLoss(reason: "x", errorOutput: ""), in: .runtime)),
  ])
  func `losing the runtime changes nothing that is over`(_ standing: Standing) {
    var story = Story.live()
    switch standing {
    case .ended: story.comes(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    case .detached: story.person(.detached)
    case .failed(let failure): story.happens(.runtime(.couldNotStart(failure)))
    case .starting, .live, .lost: Issue.record("not over")
    }
    story.happens(.runtime(.wasLost(loss)))
    #expect(story.state.standing == standing)
  }

  @Test func `leaving an ended session leaves it ended`() {
    var story = Story.live()
    story.comes(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    story.person(.detached)
    #expect(story.state.standing == .ended(SessionEnd(isError: false, reason: nil)))
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

extension ListedRequest {
  static func shell(_ command: String, id: RequestID = "p1") -> ListedRequest {
    ListedRequest(id: id, prompt: .commands(CommandsPrompt(fullCommandText: command)))
  }
}

@testable import CopilotProtocol
import SessionModel
import Testing

/// Requests that get in each other's way, and requests that go without an answer.
@Suite struct RequestOrderTests {
  @Test func `the second request of a tool call can only be answered when the first is settled`() {
    var story = Story.live()
    story.asks("ls", id: "p1", toolCall: "t")
    story.asks("rm -rf ~", id: "p2", toolCall: "t")
    #expect(story.state.requests.predecessor(of: "p1") == nil)
    #expect(story.state.requests.predecessor(of: "p2")?.id == "p1")
    #expect(story.decides(.deny(words: nil), "p2") == [])
    story.completes(.approved, "p1")
    #expect(story.state.requests.predecessor(of: "p2") == nil)
    #expect(story.decides(.deny(words: nil), "p2").last?.decision != nil)
  }

  @Test func `requests of different tool calls, or of none, do not wait for each other`() {
    var story = Story.live()
    story.asks("ls", id: "p1", toolCall: "t1")
    story.asks("pwd", id: "p2", toolCall: "t2")
    let question = UserInputRequested(requestID: "q", question: "Which?", allowsFreeform: true)
    story.comes(.userInputRequested(question))
    story.comes(.exitPlanModeRequested(ExitPlanModeRequested(requestID: "x", planContent: "plan")))
    for id in ["p1", "p2", "q", "x"] as [RequestID] { #expect(story.state.requests.predecessor(of: id) == nil) }
  }

  @Test func `a policy answers the second request of a tool call when the first is settled`() {
    var story = Story.live(policy: .deny)
    #expect(story.asks("ls", id: "p1", toolCall: "t").compactMap(\.decision).map(\.request) == ["p1"])
    #expect(story.asks("pwd", id: "p2", toolCall: "t").compactMap(\.decision) == [])
    let effects = story.completes(.deniedByPerson(feedback: nil, isForced: false), "p1")
    #expect(effects.compactMap(\.decision).map(\.request) == ["p2"])
  }

  @Test func `output of a tool says that somebody allowed it`() {
    var story = Story.live()
    story.asks("ls")
    let output = ToolExecutionPartialResult(toolCallID: "t1", partialOutput: "a\n")
    story.comes(.toolExecutionPartialResult(output))
    #expect(story.state.requests.requests == [])
    guard case .decision(let record)? = story.contents.last else { Issue.record("no decision"); return }
    #expect(record.outcome == .withdrawn("the tool runs, so somebody allowed it"))
  }

  @Test func `a tool that starts after its request still waits for the answer`() {
    var story = Story.live()
    story.asks("ls")
    story.comes(.toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash")))
    #expect(story.state.requests.requests.map(\.id) == ["p1"])
  }

  @Test(arguments: [
    (
      SessionEvent.Payload.abort(Abort(reason: .userInitiated)),
      "withdrawn: the turn was aborted; approve once was sent, and may have counted"
    ),
    (
      .sessionShutdown(SessionShutdown(shutdownType: .routine)),
      "withdrawn: the session ended; approve once was sent, and may have counted"
    ),
    (
      .toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true)),
      "withdrawn: the tool call ended; approve once was sent, and may have counted"
    ),
  ])
  func `what became of a request is logged, also when it was withdrawn`(_ end: SessionEvent.Payload, _ words: String) {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    let outcomes = story.comes(end).compactMap { effect in
      if case .record(.outcome(let entry)) = effect { entry.words } else { nil }
    }
    #expect(outcomes == [words])
  }

  @Test func `the words of a second denial are sent, and those of the first kept`() {
    var story = Story.live()
    story.asks("rm -rf build")
    story.decides(.deny(words: "not the build"))
    story.passes(.seconds(15))
    story.decides(.deny(words: "never the build"))
    let effects = story.completes(.deniedByPerson(feedback: nil, isForced: false))
    #expect(effects.compactMap(\.sentText) == ["never the build"])
    #expect(story.state.outbox.prompts.map(\.text) == ["not the build", "never the build"])
    #expect(
      story.deliveries == [
        .keptBack("p1", because: "the request was answered again, so these words were not sent"), .sent(at: story.now),
      ])
  }

  @Test func `a prompt that is on its way is not taken back`() {
    var story = Story.live()
    story.person(.wrotePrompt("Hello"))
    story.person(.withdrew(story.state.outbox.prompts[0].id))
    #expect(story.deliveries == [.sent(at: story.now)])
  }

  @Test func `events that tell what is known are counted, and change nothing`() {
    var story = Story.live()
    let start = SessionEvent.Payload.toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash"))
    let end = SessionEvent.Payload.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true))
    let text = SessionEvent.Payload.assistantMessage(AssistantMessage(messageID: "m", content: "x"))
    for payload in [start, text, end] { story.comes(payload) }
    story.asks("ls", toolCall: "t2")
    story.completes(.approved)
    let before = story.contents
    for payload in [start, text, end] { story.comes(payload) }
    story.completes(.approved)
    #expect(story.contents == before)
    #expect(story.state.wire.duplicateCount == 4)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a flood of texts that never end costs the same for each`() {
    var story = Story.live()
    for index in 0..<50_000 {
      let id = MessageID(rawValue: "m\(index)")
      story.comes(.assistantMessageDelta(AssistantMessageDelta(messageID: id, deltaContent: "x")))
    }
    #expect(story.contents.count == 50_000)
    story.comes(.assistantMessage(AssistantMessage(messageID: "m0", content: "whole")))
    #expect(story.contents.count == 50_000)
  }
}

@testable import CopilotProtocol
import SessionModel
import Testing

/// Words that were written for an answer: they go out when it counts, and are never lost.
@Suite struct DenialWordsTests {
  private static let notCounted = "the request was not settled by your answer, so these words were not sent"

  private func denied() -> Story {
    var story = Story.live()
    story.asks("rm -rf build")
    story.decides(.deny(words: "not the build"))
    return story
  }

  @Test func `words are safe on the disk before the denial leaves`() {
    var story = Story.live()
    story.asks("rm -rf build")
    let effects = story.decides(.deny(words: "not the build"))
    #expect(effects.first == .record(.outbox(story.state.outbox.prompts)))
    #expect(effects.map(\.isRecord) == [true, true, false])
  }

  @Test func `words go out once, when the denial is confirmed`() {
    var story = denied()
    #expect(story.denies().compactMap(\.sentText) == ["not the build"])
    #expect(story.denies().compactMap(\.sentText) == [])
  }

  @Test func `words go out when the denial is confirmed late`() {
    var story = denied()
    story.passes(.seconds(60))
    #expect(story.deliveries == [.heldFor("p1")])
    #expect(story.denies().compactMap(\.sentText) == ["not the build"])
  }

  /// The first of two open requests is denied with words, and confirmed.
  private func deniedFirst() -> Story {
    var story = denied()
    story.asks("make", id: "p2", toolCall: "t2")
    story.denies()
    return story
  }

  @Test func `words wait until no other request is open, as a later rejection would make the agent lose them`() {
    var story = deniedFirst()
    #expect(story.deliveries == [.heldBehindRequests])
    #expect(story.passes(.seconds(600)).compactMap(\.sentText) == [])
    #expect(story.decides(.deny(words: nil), "p2").compactMap(\.sentText) == [])
    #expect(story.passes(.seconds(15)).compactMap(\.sentText) == [])
    #expect(story.denies("p2").compactMap(\.sentText) == ["not the build"])
  }

  @Test func `words that wait for other requests can be sent at once, or taken back`() {
    var story = deniedFirst()
    var other = story
    let id = story.state.outbox.prompts[0].id
    #expect(story.person(.resent(id)).compactMap(\.sentText) == ["not the build"])
    other.person(.withdrew(id))
    #expect(other.denies("p2").compactMap(\.sentText) == [])
  }

  @Test func `what a person types goes out while words wait for other requests`() {
    var story = deniedFirst()
    #expect(story.person(.wrotePrompt("Hurry")).compactMap(\.sentText) == ["Hurry"])
    #expect(story.deliveries == [.heldBehindRequests, .sent(at: story.now)])
  }

  @Test func `words go out when the runtime no longer waits for the other request`() {
    var story = deniedFirst()
    story.decides(.approveOnce, "p2")
    story.passes(.seconds(15))
    #expect(story.happens(.call(.pendingRequestsWereListed([]))).compactMap(\.sentText) == ["not the build"])
  }

  @Test func `a question that is open does not keep words back`() {
    var story = denied()
    story.comes(.userInputRequested(UserInputRequested(requestID: "q", question: "Which?", allowsFreeform: true)))
    #expect(story.denies().compactMap(\.sentText) == ["not the build"])
  }

  @Test func `what is in trouble is sent again before words that wait for other requests`() {
    var story = deniedFirst()
    story.person(.wrotePrompt("Hurry"))
    story.passes(.seconds(15))
    #expect(story.state.outbox.firstToSendAgain?.text == "Hurry")
    story.comes(.userMessage(UserMessage(content: "Hurry")))
    #expect(story.state.outbox.firstToSendAgain?.text == "not the build")
  }

  @Test(arguments: [
    PermissionResult.approved, .cancelled(reason: nil), .deniedByRules([]),
    .deniedByHook(message: nil, interrupts: true),
    .deniedByPerson(feedback: "other words", isForced: false),
  ])
  func `words are kept for the person when it came to anything else`(_ result: PermissionResult) {
    var story = denied()
    #expect(story.completes(result).compactMap(\.sentText) == [])
    #expect(story.deliveries == [.keptBack("p1", because: Self.notCounted)])
    #expect(story.passes(.seconds(600)).compactMap(\.sentText) == [])
  }

  @Test func `words of a request that ends without an answer are kept`() {
    for end in [
      SessionEvent.Payload.abort(Abort(reason: .userInitiated)),
      .sessionShutdown(SessionShutdown(shutdownType: .routine)),
    ] {
      var story = denied()
      story.comes(end)
      #expect(story.deliveries == [.keptBack("p1", because: Self.notCounted)])
    }
  }

  @Test func `a tool that ends before its denial is told does not cost the words`() {
    var story = denied()
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: false)))
    #expect(story.deliveries == [.keptBack("p1", because: Self.notCounted)])
    #expect(story.denies().compactMap(\.sentText) == ["not the build"])
  }

  @Test func `kept words can be sent, or taken back`() {
    var story = denied()
    story.completes(.approved)
    let id = story.state.outbox.prompts[0].id
    var other = story
    #expect(story.person(.resent(id)).compactMap(\.sentText) == ["not the build"])
    other.person(.withdrew(id))
    #expect(other.deliveries == [])
  }

  @Test func `words of a denial in doubt can be taken back`() {
    var story = denied()
    story.passes(.seconds(15))
    story.person(.withdrew(story.state.outbox.prompts[0].id))
    #expect(story.deliveries == [])
    #expect(story.denies().compactMap(\.sentText) == [])
  }

  @Test func `who approves after a denial in doubt does not send its words`() {
    var story = denied()
    story.passes(.seconds(15))
    story.decides(.approveOnce)
    #expect(story.completes(.approved).compactMap(\.sentText) == [])
    #expect(
      story.deliveries == [
        .keptBack("p1", because: "the request was answered again, so these words were not sent")
      ])
  }

  @Test func `what was written into an answer that did not count is kept`() {
    var story = Story.live()
    let plan = ExitPlanModeRequested(requestID: "x", planContent: "plan", actions: [.interactive])
    story.comes(.exitPlanModeRequested(plan))
    #expect(story.decides(.decline(feedback: "smaller steps"), "x").answers == [.decline(feedback: "smaller steps")])
    #expect(story.deliveries == [])
    let end = ExitPlanModeCompleted(requestID: "x", approved: true, selectedAction: .interactive)
    story.comes(.exitPlanModeCompleted(end))
    #expect(story.state.outbox.prompts.map(\.text) == ["smaller steps"])
    #expect(story.deliveries == [.keptBack("x", because: Self.notCounted)])
  }

  @Test func `feedback that travelled with its answer is not sent again`() {
    var story = Story.live()
    story.comes(.exitPlanModeRequested(ExitPlanModeRequested(requestID: "x", planContent: "plan")))
    story.decides(.decline(feedback: "smaller steps"), "x")
    story.comes(.exitPlanModeCompleted(ExitPlanModeCompleted(requestID: "x", approved: false)))
    #expect(story.deliveries == [])
  }
}

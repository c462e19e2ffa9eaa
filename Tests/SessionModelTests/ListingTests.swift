@testable import CopilotProtocol
import JSONRPC
import SessionModel
import Testing

/// What the runtime's list of open requests means.
@Suite struct ListingTests {
  /// A request whose answer was not confirmed, and of which the runtime was asked.
  private func unconfirmed() -> (story: Story, sentAt: Moment) {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    let sentAt = story.now
    story.passes(.seconds(15))
    return (story, sentAt)
  }

  @Test func `a request that is listed as it was still waits for an answer`() {
    var (story, sentAt) = unconfirmed()
    #expect(story.lists(.shell("ls")) == [])
    #expect(story.progress() == .waiting(.notConfirmed(.approveOnce, sentAt: sentAt, .stillWaits)))
    #expect(story.decides(.approveOnce).answers == [.approveOnce])
  }

  @Test func `a request that is listed with another act can only be denied, and says what was answered`() {
    var (story, sentAt) = unconfirmed()
    #expect(
      story.lists(.shell("rm -rf ~")).logged == [
        "changed | it changed: the runtime waits for an answer to something else, which it has not told"
      ])
    #expect(story.progress() == .waiting(.changedAfterAnswer(.approveOnce, sentAt: sentAt)))
    #expect(story.state.requests["p1"]?.description.risk.level == .high)
    #expect(story.decides(.approveOnce) == [])
    #expect(story.decides(.deny(words: nil)).answers == [.deny(words: nil)])
  }

  @Test func `a request that is not listed is over`() {
    var (story, _) = unconfirmed()
    let words = "withdrawn: the runtime no longer waits for it; approve once was sent, and may have counted"
    #expect(story.lists().logged == ["withdrawn | \(words)"])
    #expect(story.settled == [words])
    #expect(story.state.requests.requests == [])
  }

  @Test func `a request of which the runtime cannot say anything can be answered, and says so`() {
    var (story, sentAt) = unconfirmed()
    story.happens(.call(.pendingRequestsCouldNotBeListed))
    #expect(story.progress() == .waiting(.notConfirmed(.approveOnce, sentAt: sentAt, .unknown)))
    #expect(story.decides(.deny(words: nil)).answers == [.deny(words: nil)])
  }

  @Test func `a list that crossed a new answer does not end its request`() {
    var (story, _) = unconfirmed()
    story.decides(.deny(words: nil))
    story.lists()
    #expect(story.state.requests.requests.map(\.id) == ["p1"])
  }

  @Test func `a request that came after the list was asked for is not ended by it`() {
    var (story, _) = unconfirmed()
    story.asks("pwd", id: "p2", toolCall: "t2")
    story.lists(.shell("ls"))
    #expect(story.state.requests.requests.map(\.id) == ["p1", "p2"])
    #expect(story.progress(of: "p2") == .waiting(nil))
  }

  @Test func `an act that is listed after it changed is not the one on the screen`() {
    var story = Story.live()
    story.asks("ls")
    story.isLost(RuntimeLoss(reason: "killed", errorOutput: ""))
    story.isBack()
    story.lists(.shell("rm -rf ~"))
    #expect(story.progress() == .waiting(.changed))
    #expect(story.decides(.approveOnce) == [])
    // The runtime tells what it means, and that can be approved.
    story.asks("rm -rf ~")
    #expect(story.decides(.approveOnce).answers == [.approveOnce])
  }

  @Test func `an end that cannot be read makes its request wait for the list`() {
    var story = Story.live()
    story.asks("ls", id: "p1", toolCall: "t1")
    story.asks("pwd", id: "p2", toolCall: "t2")
    let params: JSONValue = [
      "sessionId": "task-1",
      "event": ["type": "permission.completed", "data": ["toolCallId": "t1", "result": ["kind": "approved"]]],
    ]
    let event = SessionEvent.decode(params: params, readability: .intact).event
    #expect(story.happens(.event(event)) == [.listPendingRequests])
    #expect(story.progress(of: "p1") == .stale(.endUnknown, nil))
    #expect(story.progress(of: "p2") == .waiting(nil))
    story.lists(.shell("pwd", id: "p2"))
    #expect(story.settled == ["withdrawn: the runtime no longer waits for it"])
  }

  @Test func `an end under an unknown id makes the requests of its tool call wait for the list`() {
    var story = Story.live()
    story.asks("ls")
    let end = PermissionCompleted(requestID: "p9", result: .approved, toolCallID: "t1")
    #expect(story.comes(.permissionCompleted(end)).last == .listPendingRequests)
    #expect(story.progress() == .stale(.endUnknown, nil))
    story.lists(.shell("ls"))
    #expect(story.progress() == .waiting(nil))
  }

  @Test func `an agent that is idle makes open permissions wait for the list`() {
    var story = Story.live()
    story.asks("ls")
    #expect(story.comes(.sessionIdle(SessionIdle())) == [.listPendingRequests])
    #expect(story.progress() == .stale(.endUnknown, nil))
    story.happens(.call(.pendingRequestsCouldNotBeListed))
    #expect(story.progress() == .waiting(.notListed))
  }

  @Test func `questions are on no list, and are left alone`() {
    var story = Story.live()
    story.comes(.userInputRequested(UserInputRequested(requestID: "q", question: "Which?", allowsFreeform: true)))
    story.decides(.text("a", isFreeform: true), "q")
    let sentAt = story.now
    #expect(story.passes(.seconds(15)).logged == ["not confirmed | answer: nothing came back"])
    story.lists()
    #expect(
      story.progress(of: "q")
        == .waiting(.notConfirmed(.text("a", isFreeform: true), sentAt: sentAt, .unknown)))
    #expect(story.comes(.sessionIdle(SessionIdle())) == [])
  }

  @Test func `a model switch that a cloud session does not take says so plainly, and asks for no list`() {
    var story = Story.live()
    story.comes(.autoModeSwitchRequested(AutoModeSwitchRequested(requestID: "m")))
    story.decides(.modelSwitch(.yes), "m")
    let effects = story.happens(.call(.answerWasTaken("m", isKnown: false)))
    #expect(effects.logged == ["not sent | answer the model switch is not taken on a cloud session"])
    #expect(!effects.contains(.listPendingRequests))
    #expect(story.progress(of: "m") == .waiting(.notSupported(.modelSwitch(.yes))))
  }
}

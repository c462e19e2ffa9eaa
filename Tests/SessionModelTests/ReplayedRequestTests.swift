@testable import CopilotProtocol
import SessionModel
import Testing

/// What becomes of open requests when the history comes again after a reconnection.
@Suite struct ReplayedRequestTests {
  private let loss = RuntimeLoss(reason: "killed", errorOutput: "")

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
    #expect(story.state.requests["p1"]?.progress == .waiting(.notConfirmed(.approveOnce, sentAt: sentAt, .stillWaits)))
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
}

extension ListedRequest {
  static func shell(_ command: String, id: RequestID = "p1") -> ListedRequest {
    ListedRequest(id: id, prompt: .commands(CommandsPrompt(fullCommandText: command)))
  }
}

@testable import CopilotProtocol
import SessionModel
import Testing

/// A runtime is lost, at any time, and another one takes its place.
@Suite struct RuntimeLossTests {
  private let loss = RuntimeLoss(reason: "killed", errorOutput: "")

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

  @Test func `a runtime that dies soon after each comeback is tried after growing pauses, then only by a person`() {
    var story = Story.live()
    story.happens(.runtime(.wasLost(loss)))
    for pause in [Duration.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16)] {
      #expect(story.state.nextDeadline == story.now + pause)
      #expect(story.passes(pause) == [.reconnect])
      story.isBack()
      story.passes(.milliseconds(29_999))
      story.happens(.runtime(.wasLost(loss)))
    }
    #expect(story.state.standing == .lost(loss, .givenUp))
    #expect(story.passes(.seconds(3_600)) == [])
    // Who asks for it begins anew.
    #expect(story.person(.reconnected) == [.reconnect])
    story.isBack()
    story.happens(.runtime(.wasLost(loss)))
    #expect(story.state.standing == .lost(loss, .scheduled(attempt: 2, at: story.now + .seconds(2))))
  }

  @Test func `a runtime that stayed is tried again at once when it is lost`() {
    var story = Story.live()
    story.isLost(loss)
    story.isBack()
    story.passes(.seconds(30))
    story.happens(.runtime(.wasLost(loss)))
    #expect(story.state.standing == .lost(loss, .scheduled(attempt: 1, at: story.now + .seconds(1))))
  }

  @Test func `what a broken replay left open is closed`() {
    var story = Story.live()
    story.isLost(loss)
    story.comes(.assistantMessageDelta(AssistantMessageDelta(messageID: "m", deltaContent: "half a")))
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

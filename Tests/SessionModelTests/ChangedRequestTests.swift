@testable import CopilotProtocol
import SessionModel
import Testing

/// Other content under the same id, repeats, and events out of their order.
@Suite struct ChangedRequestTests {
  @Test func `a request that changes while an answer is on its way says loudly what the answer was to`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    let sentAt = story.now
    let effects = story.asks("rm -rf ~")
    let words = "it CHANGED after it was answered: approve once was for what it said before, and may count for this"
    #expect(effects.logged == ["changed | \(words)"])
    #expect(story.warnings == [words])
    #expect(story.progress() == .waiting(.changedAfterAnswer(.approveOnce, sentAt: sentAt)))
    story.completes(.approved)
    #expect(
      story.settled == ["approved once by you; THE ANSWER WAS TO WHAT THE REQUEST SAID BEFORE IT CHANGED"])
  }

  @Test func `a request that changes after an unconfirmed answer says so too`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    let sentAt = story.now
    story.passes(.seconds(15))
    story.asks("rm -rf ~")
    #expect(story.progress() == .waiting(.changedAfterAnswer(.approveOnce, sentAt: sentAt)))
  }

  @Test func `a request that changes before any answer is logged as changed`() {
    var story = Story.live()
    story.asks("ls")
    #expect(
      story.asks("rm -rf ~").logged == ["changed | it changed: what it said before does not count any more"])
    #expect(story.warnings == [])
  }

  @Test func `an answer to the new content is ours without a warning`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.asks("rm -rf ~")
    story.decides(.deny(words: nil))
    story.denies()
    #expect(story.settled == ["denied by you; also sent, without effect: approve once"])
  }

  @Test func `an end that comes before its request settles it`() {
    var story = Story.live(policy: .deny)
    story.completes(.approved)
    #expect(story.asks("ls").answers == [])
    #expect(story.state.requests.requests == [])
  }

  @Test func `what was settled and comes again stays settled, and other content under its id is asked`() {
    var story = Story.live()
    story.asks("ls")
    story.completes(.approved)
    story.asks("ls")
    #expect(story.state.requests.requests == [])
    story.asks("rm -rf ~")
    #expect(story.state.requests.requests.map(\.id) == ["p1"])
  }

  @Test func `a request that was withdrawn learns from its end, in its place and once`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.comes(.toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: "t1", partialOutput: "a\n")))
    #expect(
      story.settled == ["withdrawn: the tool runs, so somebody allowed it; approve once was sent, and may have counted"]
    )
    #expect(story.completes(.approved).logged == ["confirmed | approved once by you"])
    story.completes(.approved)
    #expect(story.settled == ["approved once by you"])
  }
}

@testable import CopilotProtocol
import SessionModel
import Testing

/// A policy answers like a person, once, and hands over what goes wrong.
@Suite struct PolicyAnswerTests {
  @Test func `an answer of a policy is recorded, sent, confirmed and told like a person's`() {
    var story = Story.live(policy: .safe)
    let effects = story.asks("cat x", readOnly: true)
    #expect(effects.map(\.isRecord) == [true, false])
    guard case .record(.decision(let entry))? = effects.first else { Issue.record("not logged"); return }
    #expect(entry.decider == .policy(.safe))
    #expect(entry.digest == effects.last?.decision?.digest)
    #expect(story.completes(.approved).logged == ["confirmed | approved once by the policy safe"])
    #expect(story.settled == ["approved once by the policy safe"])
  }

  @Test func `an answer of a policy that is not confirmed is a person's to give again`() {
    var story = Story.live(policy: .deny)
    story.asks("ls")
    let effects = story.passes(.seconds(15))
    #expect(effects.logged == ["not confirmed | deny: nothing came back"])
    #expect(story.warnings == ["deny, sent by the policy deny: ls"])
    #expect(effects.answers + story.lists(.shell("ls")).answers + story.passes(.seconds(600)).answers == [])
    #expect(story.decides(.approveOnce).answers == [.approveOnce])
  }

  @Test func `an answer of a policy that was refused is a person's to give again`() {
    var story = Story.live(policy: .deny)
    story.asks("ls")
    let effects = story.happens(.call(.answerWasRefused("p1", words: "busy")))
    #expect(effects.logged == ["not sent | deny was refused: busy"])
    #expect(story.lists(.shell("ls")).answers == [])
  }

  @Test func `a policy does not answer what has changed`() {
    var story = Story.live(policy: .all)
    #expect(story.asks("ls").answers == [.approveOnce])
    #expect(story.asks("rm -rf ~").answers == [])
    #expect(story.passes(.seconds(60)).answers == [])
  }

  @Test func `a policy does not answer again after the runtime was lost`() {
    var story = Story.live(policy: .deny)
    story.asks("ls")
    story.isLost(RuntimeLoss(reason: "killed", errorOutput: ""))
    story.asks("ls")
    story.isBack()
    #expect(story.lists(.shell("ls")).answers == [])
  }
}

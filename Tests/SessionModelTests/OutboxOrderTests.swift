@testable import CopilotProtocol
@testable import SessionModel
import Testing

@Suite struct OutboxOrderTests {
  private func waiting(_ texts: String...) -> Story {
    var story = Story()
    for text in texts { story.person(.wrotePrompt(text)) }
    return story
  }

  private func texts(_ story: Story) -> [String] { story.state.outbox.prompts.map(\.text) }

  @Test func `a prompt changes places with its neighbour, and is recorded before anything leaves`() {
    var story = waiting("one", "two", "three")
    let effects = story.person(.moved(story.state.outbox.prompts[2].id, .earlier))
    #expect(texts(story) == ["one", "three", "two"])
    #expect(effects == [.record(.outbox(story.state.outbox.prompts))])
    story.isReserved()
    #expect(story.agentStarts().compactMap(\.sentText) == ["one"])
    #expect(story.comes(.userMessage(UserMessage(content: "one"))).compactMap(\.sentText) == ["three"])
  }

  @Test func `the ends of the outbox are ends`() {
    var story = waiting("one", "two")
    #expect(story.person(.moved(story.state.outbox.prompts[0].id, .earlier)) == [])
    #expect(story.person(.moved(story.state.outbox.prompts[1].id, .later)) == [])
    #expect(story.person(.moved(OutgoingPrompt.ID(99), .later)) == [])
    #expect(texts(story) == ["one", "two"])
  }

  @Test func `a prompt that is on its way keeps its place`() {
    var story = Story.live()
    for text in ["one", "two", "three"] { story.person(.wrotePrompt(text)) }
    let ids = story.state.outbox.prompts.map(\.id)
    #expect(!story.state.outbox.canMove(ids[0], .later))
    #expect(!story.state.outbox.canMove(ids[1], .earlier))
    #expect(story.state.outbox.canMove(ids[1], .later))
    story.person(.moved(ids[1], .earlier))
    #expect(texts(story) == ["one", "two", "three"])
  }
}

@Suite struct PromptOutlookTests {
  @Test func `what becomes of a prompt follows from where the session stands`() {
    var story = Story()
    #expect(story.state.promptOutlook == .waitsForAgentStart)
    story = Story.live()
    #expect(story.state.promptOutlook == .goesOut)
    story.comes(.assistantTurnStart(AssistantTurnStart(turnID: "0")))
    #expect(story.state.promptOutlook == .goesIntoRunningTurn)
    story.person(.wrotePrompt("one"))
    #expect(story.state.promptOutlook == .waitsBehind(prompts: 1))
    story.passes(.seconds(15))
    #expect(story.state.promptOutlook == .waitsBehindUnseen)
    story.happens(.runtime(.wasLost(RuntimeLoss(reason: "killed", errorOutput: ""))))
    #expect(story.state.promptOutlook == .waitsForReturn)
    story.person(.detached)
    #expect(story.state.promptOutlook == .isOver)
  }
}

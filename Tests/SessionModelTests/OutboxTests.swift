@testable import CopilotProtocol
import SessionModel
import Testing

@Suite struct OutboxTests {
  @Test func `a prompt written before the agent started is held, and sent when it starts`() {
    var story = Story()
    #expect(story.person(.wrotePrompt("Hello")).compactMap(\.sentText) == [])
    story.isReserved()
    #expect(story.deliveries == [.held])
    #expect(story.agentStarts().compactMap(\.sentText) == ["Hello"])
    #expect(story.deliveries == [.sent(at: story.now)])
  }

  @Test func `a start by anybody but the agent sends nothing`() {
    var story = Story()
    story.isReserved()
    story.person(.wrotePrompt("Hello"))
    #expect(story.agentStarts(producer: "mission-control").compactMap(\.sentText) == [])
    #expect(story.state.standing == .starting)
  }

  @Test func `a prompt counts as delivered only when it comes back`() {
    var story = Story.live()
    story.person(.wrotePrompt("Hello"))
    #expect(story.deliveries == [.sent(at: story.now)])
    story.comes(.userMessage(UserMessage(content: "Hello\n")))
    #expect(story.deliveries == [])
    #expect(story.contents == [.prompt(PromptItem(text: "Hello\n"))])
  }

  @Test func `an echo of another text leaves the prompt where it is`() {
    var story = Story.live()
    story.person(.wrotePrompt("Hello"))
    story.comes(.userMessage(UserMessage(content: "Hallo")))
    #expect(story.deliveries == [.sent(at: Moment(uptime: 0))])
  }

  @Test func `a prompt without its echo is unseen after 15 s, and never sent again by itself`() {
    var story = Story.live()
    story.person(.wrotePrompt("Hello"))
    #expect(story.state.nextDeadline == Moment(uptime: 15_000, wallClock: 15_000))
    #expect(story.passes(.milliseconds(14_999)).compactMap(\.sentText) == [])
    #expect(story.deliveries == [.sent(at: Moment(uptime: 0))])
    #expect(story.passes(.milliseconds(1)).compactMap(\.sentText) == [])
    #expect(story.deliveries == [.unseen(since: Moment(uptime: 0))])
    #expect(story.passes(.seconds(3_600)).compactMap(\.sentText) == [])
  }

  @Test func `one act of a person sends an unseen prompt again`() {
    var story = Story.live()
    story.person(.wrotePrompt("Hello"))
    story.passes(.seconds(15))
    let id = story.state.outbox.prompts[0].id
    #expect(story.person(.resent(id)).compactMap(\.sentText) == ["Hello"])
  }

  @Test func `a late echo still delivers an unseen prompt`() {
    var story = Story.live()
    story.person(.wrotePrompt("Hello"))
    story.passes(.seconds(60))
    story.comes(.userMessage(UserMessage(content: "Hello")))
    #expect(story.deliveries == [])
  }

  @Test func `prompts go out one after the other, each when the one before was seen`() {
    var story = Story.live()
    story.person(.wrotePrompt("one"))
    #expect(story.person(.wrotePrompt("two")).compactMap(\.sentText) == [])
    #expect(story.deliveries == [.sent(at: story.now), .held])
    #expect(story.comes(.userMessage(UserMessage(content: "one"))).compactMap(\.sentText) == ["two"])
  }

  @Test func `a refused prompt keeps its text and the words of the refusal`() {
    var story = Story.live()
    story.person(.wrotePrompt("Hello"))
    let id = story.state.outbox.prompts[0].id
    story.happens(.call(.sendWasRefused(id, words: "no session")))
    #expect(story.deliveries == [.failed("no session")])
    #expect(story.state.outbox.prompts[0].text == "Hello")
  }

  @Test func `the outbox is recorded before a prompt leaves it`() {
    var story = Story.live()
    let effects = story.person(.wrotePrompt("Hello"))
    #expect(effects.count == 2)
    #expect(effects.first?.isRecord == true)
    #expect(effects.last?.sentText == "Hello")
  }

  @Test func `what an earlier run left waits for a person, whether it was sent or not`() {
    let outbox = Outbox(recovered: [("held", false), ("sent", true)], at: Moment(uptime: 0))
    var story = Story(outbox: outbox)
    story.isReserved()
    #expect(story.agentStarts().compactMap(\.sentText) == [])
    #expect(story.state.outbox.prompts.map(\.canBeSentAgain) == [true, true])
    #expect(story.person(.resent(outbox.prompts[0].id)).compactMap(\.sentText) == ["held"])
  }

  @Test func `nothing is sent while the runtime is lost, and the rest when it is back`() {
    var story = Story.live()
    story.happens(.runtime(.wasLost(RuntimeLoss(reason: "killed", errorOutput: ""))))
    #expect(story.person(.wrotePrompt("Hello")).compactMap(\.sentText) == [])
    story.passes(.seconds(1))
    story.happens(.runtime(.historyBegan))
    #expect(story.happens(.runtime(.reconnected(wireID: "wire-2"))).compactMap(\.sentText) == ["Hello"])
  }
}

@testable import CopilotProtocol
@testable import SessionModel
import Testing

/// What goes to the disk and when it comes back, decided without one.
@Suite struct StoringTests {
  /// Bytes: some hundred items.
  private static let residentLimit = 60_000
  private static let address = PageAddress(offset: 0, count: 1, checksum: 2)

  /// A session of so many messages, and what it wants put away.
  private func story(of count: Int, limit: Int = residentLimit) -> (story: Story, leaving: [PartID]) {
    var story = Story.live(transcript: Transcript(residentLimit: limit))
    var leaving: [PartID] = []
    for number in 0..<count { leaving += story.comes(message(number)).leaving }
    return (story, leaving)
  }

  private func message(_ number: Int) -> SessionEvent.Payload {
    .assistantMessage(AssistantMessage(messageID: MessageID(rawValue: "m\(number)"), content: "message \(number)"))
  }

  private func away(_ part: Int) -> SessionInput { .stored(.partWasPutAway(PartID(part), at: Self.address)) }

  @Test func `parts go when what is newer is over the limit, each once and the oldest first`() {
    #expect(story(of: 128).leaving == [])
    let (_, leaving) = story(of: 1_000)
    #expect(leaving == (0..<leaving.count).map(PartID.init))
    #expect((2...7).contains(leaving.count))
  }

  @Test func `an item that went leaves its kind, and cannot be changed`() {
    var (story, leaving) = story(of: 1_000)
    for part in leaving { story.happens(away(part.rawValue)) }
    let before = story.state.transcript
    #expect(before.items[5].content == .stored(StoredItem(kind: .agentText, part: PartID(0))))
    story.comes(.assistantMessage(AssistantMessage(messageID: "m999", content: "message 999")))
    story.comes(.assistantMessage(AssistantMessage(messageID: "m5", content: "message 5")))
    #expect(story.state.transcript.items[5] == before.items[5])
  }

  @Test func `what the reader looks at stays, and what lies beside it`() {
    var (story, _) = story(of: 300, limit: .max / 2)
    story.person(.looked(at: 0..<20))
    #expect(story.state.transcript.readParts == 0..<2)
  }

  @Test func `a part with something under way stays`() {
    var story = Story.live(transcript: Transcript(residentLimit: Self.residentLimit))
    story.comes(.toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash")))
    var leaving: [PartID] = []
    for number in 0..<1_000 { leaving += story.comes(message(number)).leaving }
    #expect(leaving.first == PartID(1))
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true)))
    for number in 1_000..<1_200 { leaving += story.comes(message(number)).leaving }
    #expect(leaving.contains(PartID(0)))
  }

  @Test func `what broke off stays in memory beside the others, and gets its end`() {
    var story = Story.live(transcript: Transcript(residentLimit: Self.residentLimit))
    story.comes(.assistantMessageDelta(AssistantMessageDelta(messageID: "half", deltaContent: "half a")))
    story.comes(.sessionIdle(SessionIdle()))
    for number in 0..<1_000 { story.comes(message(number)) }
    story.happens(away(0))
    #expect(story.state.transcript.items[0].content.spoken == "half a")
    #expect(story.state.transcript.items[1].content.kind == .agentText)
    story.isLost(RuntimeLoss(reason: "killed", errorOutput: ""))
    story.comes(.assistantMessage(AssistantMessage(messageID: "half", content: "half a sentence")))
    #expect(story.state.transcript.items[0].content.spoken == "half a sentence")
  }

  @Test func `a part in which something gets its end while it is written stays in memory`() {
    var story = Story.live(transcript: Transcript(residentLimit: Self.residentLimit))
    story.comes(.assistantMessageDelta(AssistantMessageDelta(messageID: "half", deltaContent: "half a")))
    story.comes(.sessionIdle(SessionIdle()))
    for number in 0..<1_000 { story.comes(message(number)) }
    story.isLost(RuntimeLoss(reason: "killed", errorOutput: ""))
    story.comes(.assistantMessage(AssistantMessage(messageID: "half", content: "half a sentence")))
    story.happens(away(0))
    #expect(story.state.transcript.items.absence(at: 1) == nil)
    #expect(story.state.transcript.items[0].content.spoken == "half a sentence")
  }

  @Test func `what was looked for comes back whole, and is not asked for twice`() throws {
    var (story, leaving) = story(of: 1_000)
    let items = Array(story.state.transcript.items[..<128])
    for part in leaving { story.happens(away(part.rawValue)) }
    let asked = story.person(.looked(at: 0..<10))
    #expect(asked == [.bringBack(PartID(0), from: Self.address), .bringBack(PartID(1), from: Self.address)])
    #expect(story.person(.looked(at: 0..<11)) == [])
    story.happens(.stored(.partWasRead(PartID(0), items)))
    #expect(Array(story.state.transcript.items[..<128]) == items)
  }

  @Test func `a page that holds something else is told as damage`() {
    var (story, leaving) = story(of: 1_000)
    for part in leaving { story.happens(away(part.rawValue)) }
    story.person(.looked(at: 0..<10))
    story.happens(.stored(.partWasRead(PartID(0), [nil])))
    #expect(story.state.transcript.items.absence(at: 0)?.isForGood == true)
  }

  @Test func `a few parts come back, and those farthest from the reader go again`() {
    var (story, leaving) = story(of: 5_000)
    let items = Array(story.state.transcript.items)
    for part in leaving { story.happens(away(part.rawValue)) }
    for part in leaving.prefix(20) {
      let places = story.state.transcript.items.places(of: part)
      for case .bringBack(let wanted, _) in story.person(.looked(at: places)) {
        let read = Array(items[story.state.transcript.items.places(of: wanted)])
        story.happens(.stored(.partWasRead(wanted, read)))
      }
    }
    let here = leaving.filter { story.state.transcript.items.addressOfAbsent($0) == nil }
    #expect(here == Array(leaving[13...20]))
  }

  @Test func `nothing of a history stands twice when it was on the disk`() {
    var (story, leaving) = story(of: 1_000)
    story.comes(.userMessage(UserMessage(content: "a question")))
    for part in leaving { story.happens(away(part.rawValue)) }
    let before = story.state.transcript.items.count
    story.isLost(RuntimeLoss(reason: "killed", errorOutput: ""))
    for number in 0..<1_000 { story.comes(message(number)) }
    story.comes(.userMessage(UserMessage(content: "a question")))
    story.isBack()
    #expect(story.state.transcript.items.count == before)
    #expect(story.state.transcript.items[5].content == .stored(StoredItem(kind: .agentText, part: PartID(0))))
  }

  @Test func `trouble with the disk is told once, and again after it went well`() {
    var (story, leaving) = story(of: 1_000)
    let trouble = { (part: PartID) in SessionInput.stored(.partCouldNotBePutAway(part, because: "full")) }
    story.happens(trouble(leaving[0]))
    story.happens(trouble(leaving[1]))
    #expect(story.state.transcript.items.count == 1_001)
    story.happens(.stored(.partWasPutAway(leaving[2], at: Self.address)))
    story.happens(trouble(leaving[0]))
    #expect(story.state.transcript.items.count == 1_002)
  }
}

extension [SessionEffect] {
  fileprivate var leaving: [PartID] { compactMap { if case .putAway(let part) = $0 { part } else { nil } } }
}

extension TranscriptItem.Content {
  fileprivate var spoken: String? { if case .agentText(let text) = self { text.text.string } else { nil } }
}

@testable import CopilotProtocol
@testable import SessionModel
import Testing

@Suite struct DecisionTallyTests {
  @Test func `decisions are counted when they are made, and stay when everything else goes to the disk`() {
    var story = Story.live(policy: .deny, transcript: Transcript(residentLimit: 1))
    var effects: [SessionEffect] = []
    for number in 0..<300 {
      if number % 3 == 0 {
        effects += story.asks("make", id: "p\(number)", toolCall: "t\(number)")
        effects += story.denies(RequestID(rawValue: "p\(number)"))
      } else {
        effects += story.comes(.userMessage(UserMessage(content: "prompt \(number)")))
      }
    }
    for case .putAway(let part) in effects {
      story.happens(.stored(.partWasPutAway(part, at: PageAddress(offset: 0, count: 1, checksum: 2))))
    }
    #expect(story.state.transcript.items.absence(at: 0) != nil)
    let transcript = story.state.transcript
    let decisions = transcript.items.filter { $0.content.kind == .decision }
    #expect(decisions.count == 100)
    #expect(Array(transcript.decisions.places) == decisions.map(\.id))
    #expect(transcript.decisions.countByPolicy == decisions.count { $0.content.isByPolicy })
    #expect(transcript.decisions.countByPolicy == 100)
  }
}

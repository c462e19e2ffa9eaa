@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Plain text of a transcript of which a part lies on the disk.
@Suite struct StoredStretchTests {
  private func story(prompts count: Int) -> TranscriptStory {
    var story = TranscriptStory(transcript: Transcript(residentLimit: 1))
    for number in 0..<count { story.prompt("Question \(number)") }
    return story
  }

  @Test func `entries on the disk that follow each other are one line of the tail`() {
    let story = story(prompts: 400)
    let tail = TranscriptTail(of: story.state, lines: 1_000, in: .unicode, utcOffset: 0)
    let absent = story.state.transcript.items.indices.count { story.state.transcript.items.absence(at: $0) != nil }
    #expect(absent >= 256)
    #expect(tail.lines.first?.text == "\(absent) entries: on the disk, and not read back")
    #expect(tail.lines.count { $0.text.contains("on the disk") } == 1)
    #expect(tail.lines.last?.text.hasSuffix("you: Question 399") == true)
    #expect(!tail.isCut)
  }

  @Test func `a single one is one line, too`() {
    #expect(TranscriptEntry.words(ofStored: 1).text == "1 entry: on the disk, and not read back")
  }

  @Test func `in lines they are told once, however many follow each other`() {
    let story = story(prompts: 400)
    var spoken = SpokenTranscript(LineScene().state.app.setting, LineTerms(input: .terminal, output: .terminal))
    let said = spoken.news(in: story.state.transcript)
    #expect(said.count { $0.text.contains("on the disk") } == 1)
    #expect(spoken.news(in: story.state.transcript) == [])
  }
}

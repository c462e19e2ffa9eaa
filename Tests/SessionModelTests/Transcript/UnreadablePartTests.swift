@testable import CopilotProtocol
@testable import SessionModel
import Testing

/// What stayed in memory of a part that cannot be read back is not lost with it.
@Suite struct UnreadablePartTests {
  private static let address = PageAddress(offset: 0, count: 1, checksum: 2)

  /// A part of 128 entries of which the sixth was broken off.
  private func transcript() -> Transcript {
    var transcript = Transcript(residentLimit: 1)
    for number in 0..<200 {
      let progress: AgentText.Progress = number == 5 ? .partial : .complete
      let text = AgentText(text: StreamedText("text \(number)"), progress: progress)
      transcript.append(.agentText(text), at: Moment(uptime: Int64(number)))
    }
    for part in transcript.takeLeaving() { transcript.partWasPutAway(part, at: Self.address) }
    return transcript
  }

  @Test func `while it is on the disk one row stands for all of it`() {
    let items = transcript().items
    #expect(items.absence(at: 5)?.places == 0..<128)
    #expect(items.absence(at: 127)?.places == 0..<128)
    #expect(items.absence(at: 128) == nil)
  }

  @Test func `where it cannot be read back what stayed in memory stands between what did not`() {
    var transcript = transcript()
    transcript.partCouldNotBeRead(PartID(0), because: "gone")
    let absences = [0, 4, 5, 6, 127, 128].map { transcript.items.absence(at: $0) }
    #expect(absences.map { $0?.places } == [0..<5, 0..<5, nil, 6..<128, 6..<128, nil])
    #expect(absences[0]?.condition == .unreadable("gone"))
    #expect(transcript.items[5].content.kind == .agentText)
    #expect(!transcript.items[5].isStored)
  }
}

import SessionModel

/// What stands for older entries that are on the disk.
extension CellStory {
  static let onDisk: [CellStory] = [
    CellStory(name: "on-disk", isSeenFromTop: true, transcript: .keepingLittle) { $0.saysMuch() },
    CellStory(name: "on-disk-unreadable", isSeenFromTop: true, transcript: .keepingLittle) { story in
      story.saysMuch()
      story.failure = "Input/output error"
      story.person(.looked(at: 0..<1))
    },
  ]
}

extension Transcript {
  /// Bytes: little enough for some hundred items to go to the disk.
  fileprivate static var keepingLittle: Transcript { Transcript(residentLimit: 100_000) }
}

extension TranscriptStory {
  fileprivate mutating func saysMuch() {
    for number in 1...1_000 { prompt("Prompt number \(number)") }
  }
}

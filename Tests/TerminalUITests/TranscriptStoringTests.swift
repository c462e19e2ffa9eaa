import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// Old items that are on the disk: whoever reads sees no difference.
@Suite struct TranscriptStoringTests {
  /// Bytes: some hundred items stay in memory.
  private static let residentLimit = 100_000

  private func story(_ transcript: Transcript, count: Int) -> TranscriptStory {
    var story = TranscriptStory(transcript: transcript)
    for number in 0..<count {
      switch number % 4 {
      case 0: story.prompt("Question \(number)\nin two lines")
      case 1: story.said("Answer **\(number)**\n\n- one\n- two", as: .init(rawValue: "m\(number)"))
      case 2: story.starts("bash", ["command": .string("run \(number)")], as: .init(rawValue: "t\(number)"))
      default: story.finishes(.init(rawValue: "t\(number - 1)"), "done with \(number)")
      }
    }
    return story
  }

  /// What stands on the screen once everything that is looked at has come back.
  private func settledRows(_ scene: inout TranscriptScene) -> [String] {
    for _ in 0..<2 {
      scene.story.person(.looked(at: scene.shownPlaces()))
    }
    return scene.rows()
  }

  @Test func `items on the disk do not stay in memory`() {
    let items = story(Transcript(residentLimit: Self.residentLimit), count: 4_000).state.transcript.items
    #expect(items.indices.count { items.absence(at: $0) == nil } < 500)
    #expect(items.absence(at: 0)?.places == 0..<128)
    #expect(items.absence(at: 0)?.condition == .onDisk)
  }

  @Test(arguments: 1...6)
  func `a walk through a transcript shows the same with items on the disk and without`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var plain = TranscriptScene(story(Transcript(), count: 3_000), rows: 12, columns: 60)
    var storing = TranscriptScene(
      story(Transcript(residentLimit: Self.residentLimit), count: 3_000), rows: 12, columns: 60)
    for step in 0..<300 {
      let rows = Int.random(in: -40...30, using: &random)
      let movement = Int.random(in: 0..<40, using: &random)
      plain.walk(rows, movement)
      storing.walk(rows, movement)
      #expect(settledRows(&storing) == plain.rows(), "step \(step) of walk \(seed)")
    }
  }

  @Test func `what is being read is one row, and the rows below it stay when it has come`() {
    var scene = TranscriptScene(
      story(Transcript(residentLimit: Self.residentLimit), count: 3_000), rows: 12, columns: 60)
    while !scene.rows()[0].hasPrefix(" … reading 128 older entries") {
      scene.view.scroll(by: -3, on: scene.page, layout: &scene.layout)
    }
    let before = scene.rows()
    scene.view.scroll(by: -3, on: scene.page, layout: &scene.layout)
    #expect(scene.rows() == before)
    let after = settledRows(&scene)
    #expect(after[0] != before[0])
    #expect(Array(after.dropFirst()) == Array(before.dropFirst()))
  }

  @Test func `the end of the transcript can be on the disk while somebody stands there`() throws {
    var scene = TranscriptScene(story(Transcript(residentLimit: 0), count: 3_000), rows: 1_000, columns: 60)
    let first = try #require((0..<scene.page.itemCount).last { scene.page.isToBeRead($0) })
    #expect(scene.page.itemCount - first < 500)
    scene.view.highlights = SearchHighlights(query: try #require(SearchQuery("answer")), current: nil)
    let rows = scene.rows()
    #expect(rows[0].hasPrefix(" … reading"))
    scene.view.scroll(by: 5, on: scene.page, layout: &scene.layout)
    #expect(scene.view.isFollowing)
    scene.view.scroll(by: -5, on: scene.page, layout: &scene.layout)
    scene.selects(.backward)
    scene.selects(.forward)
    #expect(scene.rows().last == rows.last)
  }

  @Test func `what cannot be read back is one row that tells why, and is scrolled past`() {
    var scene = TranscriptScene(
      story(Transcript(residentLimit: Self.residentLimit), count: 3_000), rows: 12, columns: 70)
    scene.story.failure = "the file is gone"
    scene.view.toTop(on: scene.page, layout: &scene.layout)
    let rows = settledRows(&scene)
    #expect(rows[0] == " ✗ 128 entries could not be read back: the file is gone")
    #expect(rows[1] == " ✗ 128 entries could not be read back: the file is gone")
    scene.view.scroll(by: 1, on: scene.page, layout: &scene.layout)
    #expect(scene.rows()[0] == rows[1])
  }

  @Test
  func `what stayed in memory stands between what cannot be read back, and the journal is named where there is one`() {
    var story = TranscriptStory(transcript: Transcript(residentLimit: 1))
    story.becomes(.reserved("task-1"))
    for number in 0..<300 {
      if number == 5 {
        story.asks("make test", as: "p1", toolCall: "t1")
        story.settles("p1", .approved)
      } else {
        story.prompt("Question \(number)")
      }
    }
    story.failure = "the file is gone"
    var scene = TranscriptScene(story, rows: 8, columns: 62)
    scene.view.toTop(on: scene.page, layout: &scene.layout)
    let rows = settledRows(&scene)
    #expect(rows[0] == " ✗ 5 entries could not be read back: the file is gone")
    #expect(rows[1...4].contains { $0.contains("make test") })
    #expect(rows[1...4].contains(" ✗ 122 entries could not be read back: the file is gone"))
    scene.isRecorded = true
    scene.layout = TranscriptLayout()
    #expect(
      scene.rows().starts(with: [
        " ✗ 5 entries could not be read back: the file is gone; the",
        "   journal still has them: aloft export --session task-1",
      ]))
  }

  @Test func `the title above what a sub-agent did keeps its name when its call is on the disk`() {
    var story = TranscriptStory(transcript: Transcript(residentLimit: 1))
    story.starts("task", ["agent_type": "explore"], as: "t1")
    for number in 0..<300 {
      story.said("Mine \(number)", as: .init(rawValue: "a\(number)"))
      story.said("Its \(number)", as: .init(rawValue: "b\(number)"), parent: "t1")
    }
    story.finishes("t1", "done")
    for number in 0..<300 { story.prompt("Question \(number)") }
    var scene = TranscriptScene(story, rows: 10, columns: 60)
    scene.view.goTo(ItemID(450), on: scene.page, layout: &scene.layout)
    let rows = settledRows(&scene)
    #expect(scene.story.state.transcript.items.absence(at: 0) != nil)
    #expect(rows.contains(" ↳ explore"))
    #expect(!rows.contains(" ↳ sub-agent"))
  }
}

extension TranscriptScene {
  /// The places of which the pane shows something.
  mutating func shownPlaces() -> Range<Int> {
    var grid = CellGrid(size: size)
    return TranscriptPane.draw(
      into: &grid, area: Rectangle(row: 0, column: 0, rows: size.rows, columns: size.columns), state: story.state,
      view: view, layout: &layout, context: context)
  }

  fileprivate mutating func walk(_ rows: Int, _ movement: Int) {
    switch movement {
    case 0: view.toTop(on: page, layout: &layout)
    case 1: view.follow()
    case 2: story.prompt("one more")
    case 3: selects(.backward)
    default: view.scroll(by: rows, on: page, layout: &layout)
    }
  }
}

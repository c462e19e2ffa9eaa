@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
@testable import TerminalUI
import TestSupport
import Testing

@Suite struct TranscriptLayoutTests {
  @Test func `a frame lays out what it shows and nothing else`() {
    var story = TranscriptStory()
    for number in 0..<20_000 { story.prompt("number \(number)") }
    var scene = TranscriptScene(story, rows: 24, columns: 80)
    _ = scene.draw()
    #expect(scene.layout.entryCount <= 10)
    scene.view.pageUp(on: scene.page, layout: &scene.layout)
    _ = scene.draw()
    #expect(scene.layout.entryCount <= 20)
    scene.view.toTop(on: scene.page, layout: &scene.layout)
    _ = scene.draw()
    #expect(scene.layout.entryCount <= 400)
  }

  @Test(arguments: [
    String(repeating: "Words of an answer.\n\n", count: 30_000), String(repeating: "一行", count: 120_000),
    "```\n" + String(repeating: "x", count: 600_000),
  ])
  func `a long text that comes at once is laid out over several frames, and ends as if in one`(text: String) {
    var story = TranscriptStory()
    story.said(text)
    var scene = TranscriptScene(story, rows: 10, columns: 80)
    var rows: [Int] = []
    repeat {
      scene.layout.beginFrame()
      _ = scene.draw()
      rows.append(scene.layout.end(on: scene.page, in: scene.view).row)
      scene.story.passes(.milliseconds(1))
    } while scene.layout.isBehind && rows.count < 100
    #expect(rows.count <= 6)
    #expect(rows == rows.sorted())
    var other = TranscriptLayout()
    let whole = other.wholeCell(at: 0, on: scene.page, in: scene.view)
    #expect(rows.last == whole.count)
    #expect(!scene.layout.isBehind)
    var fresh = scene
    fresh.layout = other
    #expect(scene.draw() == fresh.draw())
  }

  @Test func `what is kept is bounded`() {
    var story = TranscriptStory()
    for number in 0..<3_000 { story.prompt("number \(number)") }
    var scene = TranscriptScene(story, rows: 24, columns: 80)
    for _ in 0..<500 { scene.view.pageUp(on: scene.page, layout: &scene.layout) }
    #expect(scene.layout.entryCount > TranscriptLayout.mostEntries)
    #expect(scene.layout.entryCount <= 2 * TranscriptLayout.mostEntries)
  }

  @Test(arguments: 1...4) func `a cache that has seen it all draws what a new one draws`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var scene = TranscriptScene(TranscriptStory(), rows: 30, columns: 60)
    var text = Array(sampleDocument.unicodeScalars)[...]
    for step in 0..<80 {
      change(&scene, step, &text, &generator)
      var fresh = scene
      fresh.layout = TranscriptLayout()
      #expect(scene.draw() == fresh.draw(), "step \(step)")
    }
  }

  private func change(
    _ scene: inout TranscriptScene, _ step: Int, _ text: inout ArraySlice<Unicode.Scalar>,
    _ generator: inout SeededGenerator
  ) {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: scene.story.prompt("prompt \(step)")
    case 1: scene.story.starts("bash", ["command": "make"], as: ToolCallID(rawValue: "t\(step)"))
    case 2: scene.story.finishes(ToolCallID(rawValue: "t\(step - 1)"), "done")
    case 3: scene.story.passes(.milliseconds(700))
    case 4: scene.selects(.backward)
    case 5: scene.view.toggleSelected(on: scene.page, layout: &scene.layout)
    case 6: scene.view.toggleAll()
    case 7: scene.view.scroll(by: Int.random(in: -9...9, using: &generator), on: scene.page, layout: &scene.layout)
    case 8: scene.size = Size(rows: 30, columns: scene.size.columns == 60 ? 47 : 60)
    case 9: scene.story.person(.wrotePrompt("mine \(step)"))
    default:
      let piece = text.prefix(Int.random(in: 1...60, using: &generator))
      text = text[piece.endIndex...]
      scene.story.says(piece.reduce(into: "") { $0.unicodeScalars.append($1) }, as: "grows")
    }
  }

  @Test func `a running clock changes its row and no other`() {
    var scene = TranscriptScene(.toolCalls, rows: 24, columns: 80)
    let before = scene.rows()
    scene.story.passes(.seconds(1))
    let after = scene.rows()
    #expect(before.indices.filter { before[$0] != after[$0] } == [6])
    #expect(after[6].hasSuffix("running 13s ◐"))
  }

  @Test func `a whole that differs from its deltas replaces them`() {
    var story = TranscriptStory()
    story.says("one\n\ntwo\n\nthree")
    var scene = TranscriptScene(story, rows: 6, columns: 40)
    _ = scene.draw()
    scene.story.said("four\n\nfive, and much more of it")
    #expect(scene.rows() == [" agent", "   four", "", "   five, and much more of it", "", ""])
  }

  @Test func `an output that is too long shows its end, and says so`() {
    var story = TranscriptStory()
    story.starts("bash", ["command": "seq"], as: "t1")
    story.finishes("t1", (1...20_000).map { "line \($0)" }.joined(separator: "\n"))
    var scene = TranscriptScene(story, rows: 6, columns: 60)
    scene.view.toggleAll()
    #expect(scene.rows().last == "   line 20000")
    scene.view.toTop(on: scene.page, layout: &scene.layout)
    #expect(scene.rows()[2].hasPrefix("   (the first "))
    #expect(scene.rows()[3].hasPrefix("   line "))
  }
}

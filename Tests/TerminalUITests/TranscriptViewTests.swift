@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct TranscriptViewTests {
  private var scene = TranscriptScene(.long, rows: 12, columns: 60)

  @Test mutating func `it follows what comes`() {
    scene.story.prompt("the newest")
    #expect(scene.rows().last == "   the newest")
  }

  @Test mutating func `a reader's rows never move, whatever comes`() {
    scene.view.scroll(by: -5, on: scene.page, layout: &scene.layout)
    let before = scene.rows()
    scene.story.prompt("new")
    scene.story.says("And *more*\n\n", as: "m7")
    #expect(Array(scene.rows().dropLast()) == Array(before.dropLast()))
    #expect(scene.rows().last == " ▼ 6 new lines below · End follows")
  }

  @Test mutating func `a message that grows above the last row is counted as new`() {
    scene.story.says("one\n\n", as: "m7")
    scene.view.scroll(by: -5, on: scene.page, layout: &scene.layout)
    #expect(scene.rows().last == " ▼ more below · End follows")
    scene.story.says("two\n\n", as: "m7")
    #expect(scene.rows().last == " ▼ 2 new lines below · End follows")
  }

  @Test mutating func `a view that stays where the end is on the screen does not speak of more below`() {
    scene.view.stay(on: scene.page, layout: &scene.layout)
    #expect(scene.rows().last == " ▼ more below · End follows")
    scene.size = Size(rows: 13, columns: 60)
    #expect(scene.rows().last == " the end is here · End follows")
    scene.story.prompt("new")
    #expect(scene.rows().last == " ▼ 3 new lines below · End follows")
  }

  @Test mutating func `scrolling down to the end follows again`() {
    scene.view.pageUp(on: scene.page, layout: &scene.layout)
    #expect(!scene.view.isFollowing)
    scene.view.scroll(by: 9, on: scene.page, layout: &scene.layout)
    #expect(!scene.view.isFollowing)
    scene.view.scroll(by: 1, on: scene.page, layout: &scene.layout)
    #expect(scene.view.isFollowing)
  }

  @Test mutating func `a page keeps one row of the last one`() {
    let before = scene.rows()
    scene.view.pageUp(on: scene.page, layout: &scene.layout)
    #expect(scene.rows()[10] == before[0])
  }

  @Test mutating func `it stops at the top`() {
    scene.view.scroll(by: -10_000, on: scene.page, layout: &scene.layout)
    #expect(scene.rows()[1] == "   prompt number 1")
    scene.view.follow()
    scene.view.toTop(on: scene.page, layout: &scene.layout)
    #expect(scene.rows()[1] == "   prompt number 1")
  }

  @Test mutating func `where everything fits there is nowhere to scroll`() {
    scene.size = Size(rows: 100, columns: 60)
    scene.view.scroll(by: -3, on: scene.page, layout: &scene.layout)
    scene.view.toTop(on: scene.page, layout: &scene.layout)
    #expect(scene.view.isFollowing)
  }

  @Test mutating func `an empty transcript takes every movement`() {
    scene.story = TranscriptStory()
    scene.view.scroll(by: -3, on: scene.page, layout: &scene.layout)
    scene.view.scroll(by: 3, on: scene.page, layout: &scene.layout)
    scene.view.toTop(on: scene.page, layout: &scene.layout)
    scene.selects(.forward)
    scene.view.toggleSelected(on: scene.page, layout: &scene.layout)
    #expect(scene.view.isFollowing)
    #expect(scene.view.selected == nil)
  }

  @Test mutating func `the selection goes from one entry to the next`() {
    scene.story = .toolCalls
    scene.story.prompt("between")
    scene.story.starts("view", ["path": "x"], as: "t9")
    var selected: [Int?] = []
    for _ in 0..<4 {
      scene.selects(.backward)
      selected.append(scene.view.selected?.rawValue)
    }
    scene.selects(.forward)
    selected.append(scene.view.selected?.rawValue)
    #expect(selected == [7, 6, 5, 4, 5])
  }

  @Test mutating func `the selected item is brought onto the screen`() {
    scene.story.starts("view", ["path": "x"], as: "t1")
    for number in 1...20 { scene.story.prompt("later \(number)") }
    #expect(!scene.rows().contains { $0.contains("view  x") })
    for _ in 0..<21 { scene.selects(.backward) }
    #expect(scene.rows().contains { $0.hasPrefix("▌▸ view  x") })
    scene.view.follow()
    #expect(!scene.rows().contains { $0.contains("view  x") })
  }

  @Test mutating func `opening long details keeps their beginning on the screen`() {
    scene.story.starts("bash", ["command": "seq 100"], as: "t1")
    scene.story.finishes("t1", (1...100).map { "\($0)" }.joined(separator: "\n"))
    scene.view.toggleSelected(on: scene.page, layout: &scene.layout)
    let rows = scene.rows()
    #expect(rows[1].hasPrefix("▌▾ bash  seq 100"))
    #expect(rows[3] == "▌  1")
    #expect(!scene.view.isFollowing)
    scene.view.toggleSelected(on: scene.page, layout: &scene.layout)
    #expect(scene.rows().contains { $0.hasPrefix("▌▸ bash  seq 100") })
  }

  @Test mutating func `all details open at once, and one can be closed again`() {
    scene.story = .toolCalls
    scene.size = Size(rows: 60, columns: 60)
    scene.view.toggleAll()
    #expect(scene.rows().count { $0.contains("▾") } == 6)
    scene.view.toggleSelected(on: scene.page, layout: &scene.layout)
    #expect(scene.rows().count { $0.contains("▾") } == 5)
    scene.view.toggleAll()
    #expect(scene.rows().count { $0.contains("▾") } == 0)
  }

  @Test mutating func `thoughts are shown when asked for`() {
    scene.story = TranscriptStory()
    scene.story.happens(.assistantReasoning(AssistantReasoning(reasoningID: "r1", content: "**Look**\n\nthere")))
    #expect(scene.rows()[0] == " ▸ thought, 3 lines  Look")
    scene.view.toggleReasoning()
    #expect(scene.rows()[0...3] == [" ▾ thought, 3 lines", "   Look", "", "   there"])
  }

  @Test mutating func `the key for thoughts leaves results as they are, and the key for results thoughts`() {
    scene.story = TranscriptStory()
    scene.size = Size(rows: 60, columns: 60)
    scene.story.happens(.assistantReasoning(AssistantReasoning(reasoningID: "r1", content: "Look\nthere")))
    scene.story.starts("bash", ["command": "ls"], as: "t1")
    scene.story.finishes("t1", "one")
    scene.view.toggleSelected(on: scene.page, layout: &scene.layout)
    scene.view.toggleReasoning()
    #expect(scene.rows().count { $0.contains("▾") } == 2)
    scene.view.toggleReasoning()
    #expect(scene.rows().count { $0.contains("▾ bash") } == 1)
    scene.selects(.backward)
    scene.view.toggleSelected(on: scene.page, layout: &scene.layout)
    scene.view.toggleAll()
    scene.view.toggleAll()
    #expect(scene.rows().count { $0.contains("▾ bash") } == 0)
    #expect(scene.rows().count { $0.contains("▾ thought") } == 1)
  }

  @Test mutating func `a place that is gone is replaced by the nearest`() {
    scene.story = TranscriptStory(isLive: false)
    for number in 1...10 { scene.story.person(.wrotePrompt("held \(number)")) }
    scene.view.scroll(by: -1, on: scene.page, layout: &scene.layout)
    for prompt in scene.story.state.outbox.prompts.dropFirst() { scene.story.person(.withdrew(prompt.id)) }
    #expect(scene.rows()[0] == "   held until the agent has started")
  }

  @Test(arguments: 0...6) func `the smallest panes are drawn without a fault`(columns: Int) {
    for rows in 0...3 {
      var scene = TranscriptScene(.toolCalls, rows: rows, columns: columns)
      scene.view.scroll(by: -1, on: scene.page, layout: &scene.layout)
      #expect(scene.draw().size == Size(rows: rows, columns: columns))
    }
  }
}

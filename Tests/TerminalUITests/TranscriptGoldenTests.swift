@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// The pane with every kind of item, at the widths that people have.
@Suite struct TranscriptGoldenTests {
  static let widths = [100, 80, 40]

  @Test(arguments: widths) func `a conversation with Markdown in it`(columns: Int) {
    var scene = TranscriptScene(.conversation, rows: 40, columns: columns)
    expectGrid(scene.draw(), matches: "transcript-conversation-\(columns)")
  }

  @Test(arguments: widths) func `tool calls in every state`(columns: Int) {
    var scene = TranscriptScene(.toolCalls, rows: 24, columns: columns)
    expectGrid(scene.draw(), matches: "transcript-tools-\(columns)")
  }

  @Test(arguments: widths) func `opened tool calls show arguments, output and diffs`(columns: Int) {
    var scene = TranscriptScene(.toolCalls, rows: 64, columns: columns)
    scene.view.toggleAll()
    expectGrid(scene.draw(), matches: "transcript-tools-open-\(columns)")
  }

  @Test(arguments: widths) func `a sub-agent and what it does`(columns: Int) {
    var scene = TranscriptScene(.subagent, rows: 24, columns: columns)
    expectGrid(scene.draw(), matches: "transcript-subagent-\(columns)")
  }

  @Test(arguments: widths) func `decisions, news, thoughts and the end`(columns: Int) {
    var scene = TranscriptScene(.news, rows: 36, columns: columns)
    expectGrid(scene.draw(), matches: "transcript-news-\(columns)")
  }

  @Test(arguments: widths) func `prompts on their way`(columns: Int) {
    var scene = TranscriptScene(.outbox, rows: 24, columns: columns)
    expectGrid(scene.draw(), matches: "transcript-outbox-\(columns)")
  }

  @Test(arguments: widths) func `wide characters`(columns: Int) {
    var scene = TranscriptScene(.wide, rows: 20, columns: columns)
    expectGrid(scene.draw(), matches: "transcript-wide-\(columns)")
  }

  @Test(arguments: ["conversation", "tools", "news", "wide"]) func `a locale that draws ASCII only`(name: String) {
    let stories: [String: TranscriptStory] = [
      "conversation": .conversation, "tools": .toolCalls, "news": .news, "wide": .wide,
    ]
    guard let story = stories[name] else { return }
    var scene = TranscriptScene(story, rows: 40, columns: 80)
    scene.repertoire = .ascii
    expectGrid(scene.draw(), matches: "transcript-ascii-\(name)")
  }

  @Test func `nothing has happened yet`() {
    var scene = TranscriptScene(TranscriptStory(), rows: 4, columns: 40)
    expectGrid(scene.draw(), matches: "transcript-empty")
  }

  @Test func `more than fits, from the end and from farther up`() {
    var scene = TranscriptScene(.long, rows: 12, columns: 60)
    expectGrid(scene.draw(), matches: "transcript-overfull-following")
    scene.view.pageUp(on: scene.page, layout: &scene.layout)
    scene.story.prompt("one more")
    expectGrid(scene.draw(), matches: "transcript-overfull-anchored")
  }

  @Test func `the selected item is marked beside its rows`() {
    var scene = TranscriptScene(.toolCalls, rows: 24, columns: 60)
    scene.selects(.backward)
    scene.view.toggleSelected(on: scene.page, layout: &scene.layout)
    expectGrid(scene.draw(), matches: "transcript-selected")
  }
}

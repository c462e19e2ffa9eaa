@testable import CopilotProtocol
import Foundation
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// Walks of a reader through a session in which everything happens at once: the first row on the screen stays what it is.
@Suite struct ReadingWalkTests {
  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func `while nobody follows the end, the first row stays whatever happens in whatever order`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var walk = ReadingWalk(&random)
    for step in 0..<60 {
      guard walk.scene.view.isFollowing == false else {
        walk.scrolls(&random)
        continue
      }
      let before = walk.first
      let event = walk.happensAnything(&random)
      let after = walk.first
      #expect(after.place == before.place, "walk \(seed), step \(step): \(event)")
      guard let words = before.words, after.words != nil else { continue }
      #expect(after.words == words, "walk \(seed), step \(step): \(event)")
      if Int.random(in: 0..<5, using: &random) == 0 { walk.scrolls(&random) }
    }
  }
}

/// A session with a disk, and a reader somewhere in it.
private struct ReadingWalk {
  enum Event: CaseIterable {
    case delta, wholeText, reasoning, toolStarts, toolWrites, toolWritesMore, toolEnds, subagentWorks, prompt,
      ownPrompt, decision
    case foldsAbove, disk, resizes, timePasses, looksAway
  }

  /// The first row, with the item that it belongs to.
  struct Row: Equatable {
    /// Nil of a prompt on its way: it moves on when other things come before it.
    let place: Int?
    /// Nil where the row is one that changes by nature: the last lines of a running command, a thought with its clock.
    let words: String?
  }

  private static let width = 70
  private static let output = (1...40).map { "what the tool says in its line \($0)" }.joined(separator: "\n") + "\n"

  var scene: TranscriptScene
  private var count = 0
  private var running: [ToolCallID] = []
  private var streamed = ""

  init(_ random: inout SeededGenerator) {
    scene = TranscriptScene(
      TranscriptStory(transcript: Transcript(residentLimit: 1)), rows: 12, columns: Self.width)
    for number in 0..<500 {
      switch number % 7 {
      case 0: scene.story.prompt("Question \(number)\nin two lines")
      case 1: scene.story.starts("bash", ["command": .string("make \(number)")], as: .init(rawValue: "old\(number)"))
      case 2: scene.story.finishes(.init(rawValue: "old\(number - 1)"), Self.output)
      default:
        scene.story.said(
          "Answer **\(number)** with words enough to be wrapped at every width that is tried, and some more\n\n- one\n- two",
          as: .init(rawValue: "m\(number)"))
      }
    }
    if Int.random(in: 0..<4, using: &random) > 0 { scene.view.toggleAll() }
    scrolls(&random)
  }

  /// What is asked for comes from the disk at once.
  private mutating func settles() {
    for _ in 0..<2 { scene.story.person(.looked(at: scene.shownPlaces())) }
  }

  mutating func scrolls(_ random: inout SeededGenerator) {
    scene.size = Size(rows: scene.size.rows, columns: Self.width)
    if Bool.random(using: &random) {
      scene.view.scroll(by: Int.random(in: -90...20, using: &random), on: scene.page, layout: &scene.layout)
    } else {
      // Among what is new, where most of it goes on.
      let place = max(0, scene.page.itemCount - Int.random(in: 1...20, using: &random))
      scene.view.goTo(ItemID(place), on: scene.page, layout: &scene.layout)
      scene.view.scroll(by: Int.random(in: 0...30, using: &random), on: scene.page, layout: &scene.layout)
    }
    settles()
  }

  var first: Row {
    mutating get {
      settles()
      let top = scene.layout.top(on: scene.page, in: scene.view)
      let item = scene.page.item(at: top.item.rawValue)
      let isLive = item.map { $0.content.kind == .reasoning || (top.row > 1 && !scene.view.isExpanded($0)) } == true
      // A clock may run at the right end.
      let words = scene.rows()[0].components(separatedBy: "  ").prefix(3).joined(separator: " ")
      return Row(place: item?.id.rawValue, words: item == nil || (isLive && item?.isOpen == true) ? nil : words)
    }
  }

  mutating func happensAnything(_ random: inout SeededGenerator) -> Event {
    let event = Event.allCases.randomElement(using: &random) ?? .delta
    count += 1
    let id = ToolCallID(rawValue: "t\(count)")
    switch event {
    case .delta:
      let delta =
        ["more ", "words\n\n", "```\ncode\n```\n", "**bold** ", "- item\n"].randomElement(using: &random) ?? ""
      streamed += delta
      scene.story.says(delta, as: "stream")
    case .wholeText: if !streamed.isEmpty { scene.story.said(streamed, as: "stream") }
    case .reasoning:
      scene.story.happens(
        .assistantReasoningDelta(AssistantReasoningDelta(reasoningID: "r1", deltaContent: "a thought\n")))
    case .toolStarts:
      scene.story.starts("bash", ["command": .string("make \(count)")], as: id)
      running.append(id)
    case .toolWrites, .toolWritesMore:
      guard let tool = running.last else { break }
      let output = String(repeating: Self.output, count: Int.random(in: 1...45, using: &random))
      scene.story.happens(
        .toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: tool, partialOutput: output)))
    case .toolEnds: if let tool = running.popLast() { scene.story.finishes(tool, nil) }
    case .subagentWorks:
      let parent = ToolCallID(rawValue: "agent\(count % 2)")
      scene.story.starts("task", ["agent_type": "explore"], as: parent)
      scene.story.said("found \(count)", as: .init(rawValue: "s\(count)"), parent: parent)
    case .prompt: scene.story.prompt("Another prompt \(count)")
    case .ownPrompt: scene.story.person(.wrotePrompt("Mine \(count)"))
    case .decision:
      scene.story.asks("make", as: "p\(count)", toolCall: "x\(count)")
      scene.story.settles(RequestID(rawValue: "p\(count)"), .approved)
    case .foldsAbove: foldsAbove(&random)
    case .disk:
      // Somebody looks elsewhere, so that what is here goes to the disk and comes back.
      for _ in 0..<12 {
        let place = Int.random(in: 0..<scene.page.itemCount, using: &random)
        scene.story.person(.looked(at: place..<place + 1))
      }
    case .resizes:
      scene.size = Size(rows: 12, columns: [30, 45, 100, 140].randomElement(using: &random) ?? 45)
      _ = scene.draw()
      scene.size = Size(rows: Int.random(in: 5...30, using: &random), columns: Self.width)
    case .timePasses: scene.story.passes(.seconds(20))
    case .looksAway:
      scene.view.readerLeft(on: scene.page, layout: &scene.layout)
      scene.story.said("news \(count)", as: .init(rawValue: "n\(count)"))
      scene.view.readerSaw(scene.page, layout: &scene.layout)
    }
    return event
  }

  private mutating func foldsAbove(_ random: inout SeededGenerator) {
    let top = scene.layout.top(on: scene.page, in: scene.view).item.rawValue
    let places = (max(0, top - 30)..<top).filter { scene.page.item(at: $0)?.hasDetails == true }
    guard let place = places.randomElement(using: &random), let item = scene.page.item(at: place) else { return }
    scene.view.flip(item)
  }
}

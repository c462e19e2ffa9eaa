@testable import CopilotProtocol
import Foundation
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// A view never moves under its reader, whatever comes.
@Suite struct UnmovedViewTests {
  private static let walks = 60
  private static let steps = 30
  private static let width = 70

  @Test func `while a reader has scrolled away the top row stays, whatever comes in whatever order`() {
    for seed in 0..<UInt64(Self.walks) {
      var random = SeededGenerator(seed: seed)
      var scene = TranscriptScene(.anything(&random), rows: 12, columns: Self.width)
      scene.view.scroll(by: -Int.random(in: 3...40, using: &random), on: scene.page, layout: &scene.layout)
      guard !scene.view.isFollowing else { continue }
      let before = scene.top
      for step in 0..<Self.steps {
        scene.happensAnything(&random)
        guard scene.size.columns == Self.width else { continue }
        #expect(scene.top == before, "walk \(seed), step \(step)")
      }
    }
  }

  @Test(arguments: [30, 45, 69, 71, 100, 160])
  func `a resize keeps the same words at the top, and going back the same row`(
    columns: Int
  ) {
    for rows in 1...60 {
      var scene = TranscriptScene(.proseAndCode, rows: 10, columns: Self.width)
      scene.view.scroll(by: -rows, on: scene.page, layout: &scene.layout)
      guard !scene.view.isFollowing else { continue }
      let before = scene.rows()[0]
      scene.size = Size(rows: 10, columns: columns)
      let during = scene.rows().prefix(2).joined(separator: " ")
      if let word = before.split(separator: " ").first(where: { $0.contains(where: \.isLetter) }) {
        #expect(during.contains(word), "\(rows) rows up: \(before.debugDescription) became \(during.debugDescription)")
      }
      scene.size = Size(rows: 14, columns: Self.width)
      #expect(scene.rows()[0] == before)
    }
  }

  @Test func `a prompt on its way that is at the top stays there when other things come before it`() {
    var scene = TranscriptScene(.proseAndCode, rows: 6, columns: Self.width)
    scene.story.person(.wrotePrompt("first\nsecond\nthird\nfourth\nfifth\nsixth\nseventh\neighth"))
    scene.view.scroll(by: -1, on: scene.page, layout: &scene.layout)
    let before = scene.rows()[0]
    scene.story.starts("view", ["path": "a"], as: "late")
    #expect(scene.rows()[0] == before)
    scene.story.prompt("first\nsecond\nthird\nfourth\nfifth\nsixth\nseventh\neighth")
    #expect(scene.rows()[0] == before)
  }
}

extension TranscriptStory {
  fileprivate static var proseAndCode: TranscriptStory {
    var story = TranscriptStory()
    for number in 1...6 {
      story.prompt("Question \(number): " + String(repeating: "some words of it ", count: number))
      story.said(
        """
        ## Heading \(number)

        Paragraph \(number) with **strong** words, `code` and enough text to be wrapped at every width that is tried here, \
        and then a little more of it so that there is something to wrap.

        - an item that is long enough to be wrapped in a narrow pane, and says so
        - another one, short

        ```swift
        let answer\(number) = compute(everything: thatIsKnown, aboutThe: question, withoutWrapping: true, ever: \(number))
        ```
        """, as: CopilotProtocol.MessageID(rawValue: "p\(number)"))
    }
    return story
  }

  fileprivate static func anything(_ random: inout SeededGenerator) -> TranscriptStory {
    var story = proseAndCode
    for _ in 0..<10 { story.happensAnything(&random) }
    return story
  }

  fileprivate mutating func happensAnything(_ random: inout SeededGenerator) {
    let number = Int.random(in: 0..<6, using: &random)
    let tool = ToolCallID(rawValue: "t\(number)")
    switch Int.random(in: 0..<9, using: &random) {
    case 0: says(["more ", "words\n\n", "```\ncode", "**"].randomElement(using: &random) ?? "", as: "stream")
    case 1: said("The whole text of it.", as: "stream")
    case 2: starts("bash", ["command": .string("make \(number)")], as: tool)
    case 3: finishes(tool, (0...number).map { "line \($0)" }.joined(separator: "\n"))
    case 4: prompt("Another prompt \(number)")
    case 5: person(.wrotePrompt("Mine \(number)"))
    case 6: passes(.seconds(20))
    case 7: starts("task", ["description": .string("sub \(number)")], as: ToolCallID(rawValue: "s\(number)"))
    default: said("Something new \(number)", as: CopilotProtocol.MessageID(rawValue: "x\(now.uptime)"))
    }
  }
}

extension TranscriptScene {
  /// The top row, without the right end in which a clock runs.
  fileprivate var top: String {
    mutating get { rows()[0].components(separatedBy: "   ").prefix(3).joined(separator: " ") }
  }

  fileprivate mutating func happensAnything(_ random: inout SeededGenerator) {
    if Int.random(in: 0..<4, using: &random) == 0 {
      let columns = [70, 70, 40, 55, 90, 140].randomElement(using: &random) ?? 70
      size = Size(rows: Int.random(in: 5...30, using: &random), columns: columns)
    } else {
      story.happensAnything(&random)
    }
    _ = draw()
  }
}

import CopilotProtocol
import Foundation
import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI
import TestSupport
import Testing

/// Every text that tries to deceive, as what the agent says.
@Suite struct TranscriptHostileTests {
  static let texts: [(id: String, row: HostileRow, text: String)] = HostileCorpus.rows.compactMap { row in
    switch row.source {
    case .text(let text): (row.id, row, text)
    case .bytes(let bytes): (row.id, row, String(decoding: bytes, as: UTF8.self))
    case .json: nil
    }
  }

  private func scene(_ text: String, columns: Int) -> TranscriptScene {
    var story = TranscriptStory()
    story.says(text)
    var scene = TranscriptScene(story, rows: 40, columns: columns)
    scene.view.toTop(on: scene.page, layout: &scene.layout)
    return scene
  }

  @Test(arguments: [20, 40, 80, 200])
  func `the agent's text never leaves its gutter, and never reaches the last column`(
    columns: Int
  ) {
    for (id, _, text) in Self.texts {
      var scene = scene(text, columns: columns)
      let grid = scene.draw()
      #expect(grid.text(ofRow: 0) == " agent", "\(id)")
      let marker = scene.view.isFollowing ? grid.size.rows : grid.size.rows - 1
      for row in 1..<marker {
        for column in [0, 1, 2, columns - 1] where grid[row, column].glyph != .blank {
          Issue.record("\(id): row \(row), column \(column) is \(grid[row, column].glyph)")
        }
      }
    }
  }

  @Test(arguments: [Repertoire.unicode, .ascii]) func `nothing that must never be drawn is drawn`(
    repertoire: Repertoire
  ) {
    for (id, row, text) in Self.texts {
      let bytes = Markdown.lines(text, .columns(80, in: repertoire)).flatMap { Array($0.text.utf8) }
      for forbidden in row.never where !forbidden.isEmpty {
        #expect(!contains(bytes, forbidden), "\(id)")
      }
      #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(id)")
      if repertoire == .ascii { #expect(bytes.allSatisfy { $0 < 0x7F }, "\(id)") }
    }
  }

  @Test func `what must be readable is readable, in its order`() {
    for (id, row, text) in Self.texts {
      var rest = Markdown.lines(text, .columns(100_000)).texts.joined(separator: "\n")[...]
      for part in row.shows {
        guard let range = rest.range(of: part) else {
          Issue.record("\(id) does not show \(part)")
          break
        }
        rest = rest[range.upperBound...]
      }
    }
  }

  @Test func `streamed in pieces it ends as the whole`() {
    for (id, row, text) in Self.texts where !row.chunks.isEmpty {
      var grown = StreamedText()
      var stream = MarkdownStream(.columns(80))
      for chunk in row.chunks {
        grown.append(chunk)
        stream.update(grown, isComplete: false)
      }
      stream.update(grown, isComplete: true)
      #expect(stream.lines == Markdown.lines(row.chunks.joined(), .columns(80)), "\(id) \(text.count)")
    }
  }

  @Test func `tool calls, prompts and news keep their place too`() {
    for (id, _, text) in Self.texts {
      var story = TranscriptStory()
      story.prompt(text)
      story.starts(text, ["command": .string(text)], as: "t1")
      story.finishes("t1", text)
      var scene = TranscriptScene(story, rows: 60, columns: 60)
      scene.view.toggleAll()
      let grid = scene.draw()
      for row in 0..<60 where grid[row, 0].glyph != .blank || grid[row, 59].glyph != .blank {
        Issue.record("\(id): row \(row) is \(grid.text(ofRow: row))")
      }
    }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
  }
}

import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// What a person writes with: the light vi, the search through what was sent, and the list of what was not.
extension ScreenStory {
  static let writing: [ScreenStory] = [
    ScreenStory(name: "vi-insert", sizes: .widths) { $0.writesAsVi() },
    ScreenStory(name: "vi-normal", sizes: .widths) {
      $0.writesAsVi()
      $0.press(.escape)
      $0.press(.letter("b"))
    },
    ScreenStory(name: "history-search", sizes: .widths) {
      $0.searchesHistory(for: "fix")
      $0.press(.control("r"))
    },
    ScreenStory(name: "history-search-not-found", sizes: .widths) { $0.searchesHistory(for: "release") },
    ScreenStory(name: "exporting", sizes: .widths) {
      $0.talks()
      $0.does(.exportProgressed(ExportProgress(percent: 40, bytes: 12 << 20)))
    },
    ScreenStory(name: "draft-aside", sizes: .widths) {
      $0.type("half a draft")
      $0.press(.function(4))
      $0.type("/insert")
      $0.press(.enter)
      $0.type("notes.txt")
    },
    ScreenStory(name: "outbox", sizes: .widths, isLive: false) { $0.opensOutbox() },
    ScreenStory(name: "outbox-moved", sizes: .widths, isLive: false) {
      $0.opensOutbox()
      $0.press(.down)
      $0.press(.alt("j"))
    },
    ScreenStory(name: "outbox-with-request", sizes: .widths) {
      $0.comes("assistant.turn_start", ["turnId": "0"])
      $0.asks("rm -rf build")
      $0.opensOutbox()
    },
  ]
}

extension [Size] {
  fileprivate static let widths: [Size] = [60, 100, 160].map { Size(rows: 24, columns: $0) }
}

extension Scene {
  fileprivate mutating func writesAsVi() {
    talks()
    write(with: Composer(editing: .vi))
    type("summarize the tests, too")
  }

  fileprivate mutating func searchesHistory(for words: String) {
    for prompt in ["fix the parser", "write a test for the lexer", "fix 修正 the lexer"] {
      type(prompt)
      press(.enter)
    }
    type("half a draft")
    press(.control("r"))
    for _ in 0..<12 { press(.backspace) }
    type(words)
  }

  fileprivate mutating func opensOutbox() {
    let paste = (1...400).map { "line \($0) of a log" }.joined(separator: "\n")
    for prompt in ["first of all, read the README", "then build 修正 the project", "and run its tests"] {
      type(prompt)
      press(.enter)
    }
    does(.input(.paste(paste)))
    press(.enter)
    press(.alt("q"))
  }
}

@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct CopySourceTests {
  private var scene = Scene(size: .classic)

  private var copies: [CopyText] { scene.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } } }

  private static let answer = """
    A **bold** word that is long enough to be wrapped in a pane of eighty columns, as every second answer of an agent is.

    ```swift
    let one = 1
    ```

    - in a list:

      ```sh
      make test
      ```

    | a | b |
    | - | - |
    | 1 | 2 |
    """

  @Test mutating func `without a selection the last answer is copied as it was written`() {
    scene.says(Self.answer, as: "m1")
    scene.press(.tab)
    scene.press(.letter("y"))
    #expect(copies == [CopyText(Self.answer, named: "the last answer")])
  }

  @Test mutating func `the selected entry is copied, whatever its kind`() {
    scene.comes(.userMessage(UserMessage(content: "Do\nit")))
    scene.says("Done", as: "m1")
    scene.starts("bash", ["command": "ls -la\npwd"], as: "t1")
    scene.finishes("t1", "total 0")
    scene.starts("edit", ["path": "a.txt"], as: "t2")
    scene.finishes("t2", "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-old\n+new\n")
    scene.press(.tab)
    for _ in 0..<4 { scene.press(.letter("["), .letter("y")) }
    #expect(
      copies == [
        CopyText("--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-old\n+new\n", named: "the diff"),
        CopyText("ls -la\npwd", named: "the command"), CopyText("Done", named: "the text"),
        CopyText("Do\nit", named: "the prompt"),
      ])
  }

  @Test(arguments: [
    ("No code.", "there is no code in the last answers; /copy copies the last one as a whole"),
    (answer, "there is no block 7: the last is 2"),
  ])
  mutating func `a block that is not there is said to be missing`(_ said: String, _ words: String) {
    scene.says(said, as: "m1")
    scene.type("/copy 7")
    scene.press(.enter)
    #expect(scene.state.message?.text.text == words)
    #expect(copies == [])
  }

  @Test mutating func `of several blocks of code one is chosen by its number`() {
    scene.says(Self.answer, as: "m1")
    scene.press(.tab)
    scene.press(.letter("Y"))
    #expect(scene.lines[23] == " 1 swift · 2 sh · Esc copies nothing")
    #expect(copies == [])
    scene.press(.letter("2"))
    #expect(copies == [CopyText("make test\n", named: "block 2, sh code", label: "sh")])
    #expect(scene.state.partChoice == nil)
  }

  @Test mutating func `code is looked for in the newest entries`() {
    scene.says(Self.answer, as: "code")
    scene.drawsEveryStep = false
    scene.saysMuch(1...499)
    scene.type("/copy ")
    #expect(scene.state.slashCandidates.map(\.draft) == ["/copy last", "/copy code", "/copy 1", "/copy 2"])
    scene.saysMuch(500...500)
    scene.press(.backspace)
    scene.type(" ")
    #expect(scene.state.slashCandidates.map(\.draft) == ["/copy last", "/copy code"])
  }

  @Test mutating func `the list of what can be copied is not made again for each frame`() {
    scene.says(String(repeating: "A paragraph without any code in it.\n\n", count: 10_000), as: "m1")
    scene.type("/copy ")
    #expect(scene.state.slashCandidates.count == 2)
    let withList = ThreadTime.seconds { for _ in 0..<5 { scene.draw() } }
    scene.press(.control("u"))
    scene.type("/theme ")
    let withAnother = ThreadTime.seconds { for _ in 0..<5 { scene.draw() } }
    #expect(withList < 4 * withAnother)
  }

  @Test mutating func `choices that do not fit are counted, and the way out stays on the screen`() {
    scene = Scene(size: .narrow)
    scene.says((1...12).map { "```sh\nmake \($0)\n```\n" }.joined(separator: "\n"), as: "m1")
    scene.press(.tab)
    scene.press(.letter("Y"))
    #expect(scene.lines[9] == " 1 sh · +11 more · Esc copies nothing")
  }

  @Test mutating func `a single block of code needs no choice`() {
    scene.says("Look:\n\n    indented code\n\nThere.", as: "m1")
    scene.press(.tab)
    scene.press(.letter("Y"))
    #expect(copies == [CopyText("indented code\n", named: "the code", label: "code")])
  }

  @Test mutating func `any other key ends the choice and keeps its meaning`() {
    scene.says(Self.answer, as: "m1")
    scene.press(.tab)
    scene.press(.letter("Y"), .letter("k"))
    #expect(scene.state.partChoice == nil)
    #expect(scene.state.focus == .transcript)
    scene.press(.letter("Y"), KeyPress(.escape))
    #expect(scene.state.focus == .transcript)
    #expect(copies == [])
  }

  @Test mutating func `of a tool call the command and the result can be chosen`() {
    scene.starts("bash", ["command": "ls"], as: "t1")
    scene.finishes("t1", "a\nb")
    scene.press(.tab)
    scene.press(.letter("["), .letter("Y"), .letter("2"))
    #expect(copies == [CopyText("a\nb", named: "the result")])
  }

  @Test(arguments: ["a\u{1b}]52;c;AAAA\u{7}b", "a\u{202E}b\u{9B}", "a\u{E0041}\u{200B}b"])
  mutating func `what could act or deceive where it is pasted is left out and counted`(_ text: String) {
    let copy = ClipboardText(cleaning: text)
    #expect(copy.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F })
    #expect(copy.removedCount == 2)
  }

  @Test func `line ends, tabs, joined emoji and joiners of scripts stay`() {
    #expect(ClipboardText(cleaning: "a\r\nb\tc").text == "a\nb\tc")
    #expect(ClipboardText(cleaning: "a\r\nb\tc").removedCount == 0)
    let families = "👨‍👩‍👧 می‌خواهم ❤️"
    #expect(ClipboardText(cleaning: families) == ClipboardText(cleaning: families))
    #expect(ClipboardText(cleaning: families).text == families)
  }

  @Test(
    arguments: [
      (
        [.terminal, .file("~/c")], [],
        "the text: kept in ~/c; sent to the terminal, which does not confirm it"
      ),
      ([.tmux(handsOn: true)], [], "the text: in tmux's buffer, which tmux hands on to the terminal"),
      ([.tmux(handsOn: false)], [], "the text: in tmux's buffer only: its set-clipboard is off"),
      ([.tool("xclip")], [], "the text: in the clipboard, by xclip"),
      ([.file("/s/c")], ["xclip ended with 1"], "the text: kept in /s/c (xclip ended with 1)"),
      ([], ["no\u{7}"], "the text could not be copied: no\\u{7}"),
    ] as [([CopyReport.Place], [String], String)])
  func `the message says where it went, and never that it was simply copied`(
    places: [CopyReport.Place], failures: [String], words: String
  ) {
    let report = CopyReport(CopyText("x", named: "the text"), places: places, failures: failures)
    #expect(report.message(in: .unicode).text.text == words)
  }

  @Test func `a token leaves no copy, and the message counts it`() {
    let token = "ghp_" + String(repeating: "x", count: 36)
    let one = CopyText("export GH_TOKEN=\(token)\n", named: "the command")
    #expect(one.text.text == "export GH_TOKEN=ghp_…(masked)\n")
    #expect(
      CopyReport(one, places: [.tool("xsel")]).message(in: .unicode)
        == Message(.warning, "the command, 1 token masked: in the clipboard, by xsel"))
    let two = CopyReport(CopyText("\(token) \(token)", named: "the text"), places: [.tool("xsel")])
    #expect(two.message(in: .unicode) == Message(.warning, "the text, 2 tokens masked: in the clipboard, by xsel"))
  }

  @Test func `what was left out is said, and is a warning`() {
    let report = CopyReport(CopyText("a\u{7}b\u{7}", named: "the text"), places: [.tool("xsel")])
    #expect(
      report.message(in: .unicode)
        == Message(.warning, "the text, without 2 control characters: in the clipboard, by xsel"))
  }
}

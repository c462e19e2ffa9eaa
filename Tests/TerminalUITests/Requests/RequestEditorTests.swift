import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct RequestEditorTests {
  /// The words of a denial, sent to the editor.
  static func editing() -> Scene {
    var scene = Scene()
    scene.type("a draft")
    scene.asks("ls")
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.type("no")
    scene.press(KeyPress(.scalar("g"), .control))
    return scene
  }

  @Test func `words that were edited come back into their field, and not into the draft`() {
    var scene = Self.editing()
    #expect(scene.effects.contains(.editDraft("no")))
    scene.does(.editorReturned(.text("no, use make clean\n")))
    #expect(scene.state.request?.words.text == "no, use make clean")
    #expect(scene.state.request?.field == .words)
    #expect(scene.state.composer.text == "a draft")
  }

  @Test func `an editor that failed changes neither`() {
    var scene = Self.editing()
    scene.does(.editorReturned(.failed("vi ended with 1")))
    #expect(scene.state.request?.words.text == "no")
    #expect(scene.state.composer.text == "a draft")
  }

  @Test func `the last keys of the editor do not reach the prompt`() {
    var scene = Self.editing()
    scene.does(.editorReturned(.text("no, use make clean")))
    scene.press(.enter)
    #expect(scene.decisions == [])
    scene.passes(.milliseconds(500))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.deny(words: "no, use make clean")])
  }

  @Test func `words whose request was settled meanwhile go into the draft`() {
    var scene = Self.editing()
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    scene.does(.editorReturned(.text("no, use make clean")))
    #expect(scene.state.composer.text == "a draft\nno, use make clean")
  }

  @Test func `words whose request was settled meanwhile are kept also when the editor fails`() {
    var scene = Self.editing()
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    scene.does(.editorReturned(.failed("vi ended with 1")))
    #expect(scene.state.composer.text == "a draft\nno")
  }

  @Test func `the draft is edited as before`() {
    var scene = Scene()
    scene.type("a draft")
    scene.press(KeyPress(.scalar("g"), .control))
    scene.does(.editorReturned(.text("another draft\n")))
    #expect(scene.state.composer.text == "another draft")
  }

  @Test func `the pager gets the whole request as clean lines, and what is read in it does not count as seen`() {
    var scene = Scene(size: Size(rows: 24, columns: 80))
    scene.asks((0..<60).map { "echo \($0) \u{1B}[2J" }.joined(separator: "\n"))
    scene.opensRequest()
    scene.press(.scalar("|"))
    guard
      case .showInPager(let lines)? = scene.effects.last(where: { if case .showInPager = $0 { true } else { false } })
    else {
      Issue.record("nothing was shown")
      return
    }
    #expect(lines.contains { $0.text == "   echo 59 \\u{1B}[2J" })
    #expect(lines.allSatisfy { $0.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } })
    scene.does(.pagerReturned(failure: nil))
    #expect(scene.state.request?.hasSeenEverything == false)
    #expect(scene.state.request?.isArmed(at: scene.now) == false)
    scene.does(.pagerReturned(failure: "less could not be run"))
    #expect(scene.state.message?.text == "the pager failed: less could not be run")
  }
}

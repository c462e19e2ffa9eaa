import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct ComposerTests {
  @Test func `Enter sends what was typed and empties the draft`() {
    var scene = Scene()
    scene.type("Hello")
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("Hello")])
    #expect(scene.state.composer.text == "")
  }

  @Test(arguments: [KeyPress(.scalar("j"), .control), KeyPress(.enter, .alt)])
  func `a new line is not a send`(_ key: KeyPress) {
    var scene = Scene()
    scene.type("a")
    scene.press(key)
    scene.type("b")
    #expect(scene.state.composer.text == "a\nb")
    #expect(scene.acts == [])
  }

  @Test func `a paste is text: no key in it acts`() {
    var scene = Scene()
    scene.does(.input(.paste("one\r\ntwo\rthree\u{3}\u{1B}")))
    #expect(scene.state.composer.text == "one\ntwo\nthree\u{3}\u{1B}")
    #expect(scene.acts == [])
  }

  @Test func `while a prompt of the history is shown the draft is what is kept`() {
    var scene = Scene()
    scene.type("sent before")
    scene.press(.enter)
    scene.type("long draft")
    scene.press(.up)
    #expect(scene.state.composer.text == "sent before")
    #expect(scene.state.composer.draftToKeep.text == "long draft")
    scene.type("!")
    #expect(scene.state.composer.draftToKeep.text == "sent before!")
  }

  @Test func `Ctrl-C clears the draft, and Ctrl-_ brings it back`() {
    var scene = Scene()
    scene.type("precious")
    scene.press(.scalar("c"), .control)
    #expect(scene.state.composer.text == "")
    scene.press(.scalar("_"), .control)
    #expect(scene.state.composer.text == "precious")
    #expect(!scene.effects.contains(.leave))
  }

  @Test func `Ctrl-C twice on an empty draft leaves, and not when too slow`() {
    var scene = Scene()
    scene.press(.scalar("c"), .control)
    scene.passes(.seconds(3))
    scene.press(.scalar("c"), .control)
    #expect(!scene.effects.contains(.leave))
    scene.passes(.seconds(1))
    scene.press(.scalar("c"), .control)
    #expect(scene.effects.contains(.leave))
  }

  @Test func `Ctrl-D leaves on an empty draft only`() {
    var scene = Scene()
    scene.type("x")
    scene.press(.left)
    scene.press(.scalar("d"), .control)
    #expect(scene.state.composer.text == "")
    #expect(!scene.effects.contains(.leave))
    scene.press(.scalar("d"), .control)
    #expect(scene.effects.contains(.leave))
  }

  @Test func `the history comes back at the edges of the draft, and the draft after it`() {
    var scene = Scene()
    for prompt in ["one", "two"] {
      scene.type(prompt)
      scene.press(.enter)
    }
    scene.type("draft")
    scene.press(.up)
    #expect(scene.state.composer.text == "two")
    scene.press(.up)
    #expect(scene.state.composer.text == "one")
    scene.press(.down)
    scene.press(.down)
    #expect(scene.state.composer.text == "draft")
  }

  @Test func `Ctrl-R finds the older prompt that holds the text`() {
    var scene = Scene()
    for prompt in ["fix the parser", "write a test"] {
      scene.type(prompt)
      scene.press(.enter)
    }
    scene.press(.scalar("r"), .control)
    scene.type("parser")
    #expect(scene.lines.contains(" (search) parser: match 1 of 1"))
    scene.press(.enter)
    #expect(scene.state.composer.text == "fix the parser")
  }

  @Test func `a question mark that begins a prompt is not lost to the help`() {
    var scene = Scene()
    scene.type("?what is this")
    #expect(scene.state.composer.text == "?what is this")
    #expect(scene.state.overlay == nil)
  }

  @Test func `Esc twice interrupts a working agent`() {
    var scene = Scene()
    scene.comes("assistant.turn_start", ["turnId": "0"])
    scene.press(.escape)
    #expect(scene.acts == [])
    scene.press(.escape)
    #expect(scene.acts == [.aborted])
  }

  @Test func `an unknown command is not sent as a prompt, and stays in the draft`() {
    var scene = Scene()
    scene.type("/halp")
    scene.press(.enter)
    #expect(scene.acts == [])
    #expect(scene.state.composer.text == "/halp")
    #expect(scene.state.message?.level == .warning)
  }

  @Test func `a path at the start of a prompt is a prompt`() {
    var scene = Scene()
    scene.type("/etc/hosts is wrong")
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("/etc/hosts is wrong")])
  }

  @Test func `an ended session keeps the draft instead of sending it nowhere`() {
    var scene = Scene()
    scene.comes("session.shutdown", ["shutdownType": "routine"])
    scene.type("too late")
    scene.press(.enter)
    #expect(scene.acts == [])
    #expect(scene.state.composer.text == "too late")
  }

  @Test func `editing moves by characters, words and lines`() {
    var buffer = TextBuffer("eins zwei\ndr\u{65}\u{301}i")
    buffer.moveLeft()
    buffer.moveLeft()
    buffer.insert("X")
    #expect(buffer.text == "eins zwei\ndrXe\u{301}i")
    buffer.moveUp()
    buffer.deleteWordBackward()
    #expect(buffer.text == "s zwei\ndrXe\u{301}i")
    buffer.moveToLineEnd()
    buffer.deleteForward()
    #expect(buffer.text == "s zweidrXe\u{301}i")
    buffer.moveToEnd()
    buffer.deleteBackward()
    buffer.deleteBackward()
    #expect(buffer.text == "s zweidrX")
  }

  @Test func `a mark typed onto a letter leaves the cursor after both`() {
    var buffer = TextBuffer("ab", cursor: 1)
    buffer.insert("\u{301}")
    buffer.insert("c")
    #expect(buffer.text == "a\u{301}cb")
  }

  @Test func `words are letters and digits, and Ctrl-W takes what stands between blanks`() {
    var scene = Scene()
    scene.type("look at foo-bar/baz.qux")
    scene.press(.scalar("b"), .alt)
    #expect(scene.state.composer.buffer.afterCursor == "qux")
    scene.press(.scalar("b"), .alt)
    scene.press(.scalar("b"), .alt)
    #expect(scene.state.composer.buffer.afterCursor == "bar/baz.qux")
    scene.press(.scalar("d"), .alt)
    #expect(scene.state.composer.text == "look at foo-/baz.qux")
    scene.press(.end)
    scene.press(.scalar("w"), .control)
    #expect(scene.state.composer.text == "look at ")
  }

  @Test func `Ctrl-W takes a folded paste by itself`() {
    var scene = Scene()
    let long = String(repeating: "line\n", count: 100)
    scene.does(.input(.paste(long)))
    scene.type("after")
    scene.press(.scalar("w"), .control)
    #expect(scene.state.composer.text == long)
    scene.press(.scalar("w"), .control)
    #expect(scene.state.composer.text == "")
  }

  @Test func `what is said of a second key goes when that key no longer counts`() {
    var scene = Scene()
    scene.press(.scalar("c"), .control)
    #expect(scene.state.message?.until == scene.now + .seconds(2))
    scene.passes(.seconds(3))
    scene.does(.timePassed)
    #expect(scene.state.message == nil)
  }
}

import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct ReadlineTests {
  @Test func `what was cut out comes back, and cuts in a row are one`() {
    var scene = Scene()
    scene.type("one two three")
    scene.press(.control("w"), .control("w"))
    #expect(scene.state.composer.text == "one ")
    scene.press(.control("y"))
    #expect(scene.state.composer.text == "one two three")
  }

  @Test func `Alt-Y exchanges what was put in for what was cut out before`() {
    var scene = Scene()
    scene.type("first second")
    scene.press(.control("w"))
    scene.press(KeyPress(.left), .control("u"))
    scene.press(.control("e"))
    scene.press(.control("y"))
    #expect(scene.state.composer.text == "first ")
    scene.press(.alt("y"))
    #expect(scene.state.composer.text == "second ")
    scene.press(.alt("y"))
    #expect(scene.state.composer.text == "first ")
    scene.type("!")
    scene.press(.alt("y"))
    #expect(scene.state.composer.text == "first! ")
  }

  @Test(arguments: [
    (KeyPress.alt("d"), "one three"), (.control("k"), "one "), (.alt("t"), "onet wo three"),
    (.control("h"), "onetwo three"), (KeyPress(.delete), "one wo three"),
  ])
  func `a key changes the text around the cursor`(_ key: KeyPress, _ expected: String) {
    var scene = Scene()
    scene.type("one two three")
    for _ in 0..<9 { scene.press(.control("b")) }
    scene.press(key)
    if key == .alt("d") { scene.press(KeyPress(.delete)) }
    #expect(scene.state.composer.text == expected)
  }

  @Test func `undo takes typing back by words, and redo brings it again`() {
    var scene = Scene()
    scene.type("one two")
    scene.press(.control("_"))
    #expect(scene.state.composer.text == "one ")
    scene.press(.control("_"))
    #expect(scene.state.composer.text == "")
    scene.press(.alt("z"), .alt("z"))
    #expect(scene.state.composer.text == "one two")
    scene.press(.control("_"))
    scene.type("x")
    scene.press(.alt("z"))
    #expect(scene.state.composer.text == "one x")
  }

  @Test func `Ctrl-C clears the draft, undo and redo go back and forth`() {
    var scene = Scene()
    scene.type("precious")
    scene.press(.control("c"))
    scene.press(.control("_"))
    #expect(scene.state.composer.text == "precious")
    scene.press(.alt("z"))
    #expect(scene.state.composer.text == "")
  }

  @Test func `a recalled prompt that is changed is the draft, and undo still knows the one it hid`() {
    var scene = Scene()
    scene.type("sent before")
    scene.press(.enter)
    scene.type("draft")
    scene.press(.control("p"))
    scene.type("!")
    #expect(scene.state.composer.text == "sent before!")
    scene.press(.control("_"))
    #expect(scene.state.composer.text == "sent before")
    scene.press(.control("_"))
    #expect(scene.state.composer.text == "draft")
  }

  @Test func `Ctrl-P and Ctrl-N go through the prompts and come back to the draft`() {
    var scene = Scene()
    for prompt in ["one", "two"] {
      scene.type(prompt)
      scene.press(.enter)
    }
    scene.type("a\nb")
    scene.press(.control("p"), .control("p"))
    #expect(scene.state.composer.text == "one")
    scene.press(.control("n"), .control("n"))
    #expect(scene.state.composer.text == "a\nb")
  }
}

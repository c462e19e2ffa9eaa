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
    (KeyPress.alt("d"), "one three"), (.control("k"), "one "), (.alt("t"), "two one three"),
    (.alt("u"), "one TWO three"),
    (.alt("c"), "one Two three"), (.alt("l"), "one two three"),
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

  @Test(arguments: [
    // Within a word it is that word, at the end the last two; what stands between them stays.
    ("one two", 5, "two one", 7), ("one, two", 8, "two, one", 8), ("a-b c", 5, "a-c b", 5),
    ("one two  ", 9, "two one  ", 7),
    ("one two", 0, "one two", 0), ("one", 3, "one", 3), ("", 0, "", 0), ("größe 漢字", 8, "漢字 größe", 14),
  ])
  func `Alt-T swaps words`(_ text: String, _ cursor: Int, _ expected: String, _ place: Int) {
    var buffer = TextBuffer(text, cursor: cursor)
    buffer.transposeWords()
    #expect(buffer == TextBuffer(expected, cursor: place))
  }

  @Test(
    arguments: [
      ("make it so", 0, ["MAKE it so", "make it so", "Make it so"], 4),
      ("make it so", 4, ["make IT so", "make it so", "make It so"], 7),
      ("eleVEN", 3, ["eleVEN", "eleven", "eleVen"], 6),
      ("  größe", 0, ["  GRÖSSE", "  größe", "  Größe"], nil),
    ] as [(String, Int, [String], Int?)])
  func `Alt-U, Alt-L and Alt-C change the case up to the end of the word`(
    _ text: String, _ cursor: Int, _ expected: [String], _ place: Int?
  ) {
    for (key, expected) in zip(["u", "l", "c"] as [Unicode.Scalar], expected) {
      var scene = Scene()
      scene.write(with: Composer(draft: DraftText(TextBuffer(text, cursor: cursor), pastes: [:])))
      scene.press(.alt(key))
      #expect(scene.state.composer.buffer == TextBuffer(expected, cursor: place))
      scene.press(.control("_"))
      #expect(scene.state.composer.text == text)
    }
  }

  @Test func `Alt-Backspace takes letters and digits, Ctrl-W what stands between blanks, and both come back`() {
    var scene = Scene()
    scene.type("see foo-bar/baz.qux")
    scene.press(KeyPress(.backspace, .alt), KeyPress(.backspace, .alt))
    #expect(scene.state.composer.text == "see foo-bar/")
    scene.press(.control("y"))
    #expect(scene.state.composer.text == "see foo-bar/baz.qux")
    scene.press(.control("w"))
    #expect(scene.state.composer.text == "see ")
  }

  @Test func `Shift-Enter is a new line where a terminal can tell it`() {
    var scene = Scene()
    scene.type("a")
    scene.press(KeyPress(.enter, .shift))
    scene.type("b")
    #expect(scene.state.composer.text == "a\nb")
    #expect(scene.acts == [])
  }

  @Test func `bytes that are no text are told, and sequences are not`() {
    var scene = Scene()
    scene.type("caf")
    scene.does(.input(.unrecognised([0xE9])))
    #expect(scene.state.message == Message(.warning, "left out what is no UTF-8: 1 byte"))
    #expect(scene.state.composer.text == "caf")
    scene.type("!")
    scene.does(.input(.unrecognised(Array("\u{1B}[?99z".utf8))))
    #expect(scene.state.message == nil)
  }
}

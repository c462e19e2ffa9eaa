import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct HistorySearchTests {
  private func scene(_ prompts: String...) -> Scene {
    var scene = Scene()
    for prompt in prompts {
      scene.type(prompt)
      scene.press(.enter)
    }
    scene.forgetEffects()
    return scene
  }

  @Test func `a search shows what it looks for, how many there are, and what it found`() {
    var scene = scene("fix the parser", "write a test", "fix the lexer")
    scene.press(.control("r"))
    scene.type("fix")
    #expect(scene.lines.contains(" (search) fix: match 1 of 2"))
    #expect(scene.lines.contains(" > fix the lexer"))
    scene.press(.control("r"))
    #expect(scene.lines.contains(" (search) fix: match 2 of 2"))
    #expect(scene.lines.contains(" > fix the parser"))
    scene.press(.control("s"))
    #expect(scene.lines.contains(" > fix the lexer"))
    #expect(scene.acts == [])
  }

  @Test func `Enter takes what was found and sends nothing; undo brings the draft back`() {
    var scene = scene("fix the parser")
    scene.type("draft")
    scene.press(.control("r"))
    for _ in 0..<5 { scene.press(.backspace) }
    scene.type("pars")
    scene.press(.enter)
    #expect(scene.state.composer.text == "fix the parser")
    #expect(scene.acts == [])
    scene.press(.control("_"))
    #expect(scene.state.composer.text == "draft")
  }

  @Test(arguments: [KeyPress(.escape), .control("c"), KeyPress(.tab), .alt("q")])
  func `a key that does not edit ends the search and leaves the draft`(_ key: KeyPress) {
    var scene = scene("fix the parser")
    scene.type("dr")
    scene.press(.control("r"))
    scene.type("x")
    scene.press(key)
    #expect(scene.state.composer.search == nil)
    #expect(scene.state.composer.text == "dr")
    #expect(scene.acts == [])
  }

  @Test func `a key that edits goes on with what was found`() {
    var scene = scene("fix the parser")
    scene.press(.control("r"))
    scene.type("fix")
    scene.press(.control("a"))
    scene.type("Now ")
    #expect(scene.state.composer.text == "Now fix the parser")
  }

  @Test func `nothing found is said, and nothing is taken`() {
    var scene = scene("fix the parser")
    scene.type("draft")
    scene.press(.control("r"))
    scene.type("zzz")
    #expect(scene.lines.contains(" (search) zzz: no match"))
    scene.press(.enter)
    #expect(scene.state.composer.text == "draft")
    #expect(scene.acts == [])
  }

  @Test func `small letters find capital ones, and capital ones only themselves`() {
    var scene = scene("Fix it", "fix that")
    scene.press(.control("r"))
    scene.type("fix")
    #expect(scene.state.composer.search?.matchCount == 2)
    for _ in 0..<3 { scene.press(.backspace) }
    scene.type("Fix")
    #expect(scene.state.composer.search?.matchCount == 1)
  }

  @Test func `prompts that differ in their pastes alone are all found, by words in them`() {
    var scene = Scene()
    for name in ["lexer", "parser"] {
      scene.type("look at this: ")
      scene.does(.input(.paste(String(repeating: "a line of the \(name)\r", count: 20))))
      scene.press(.enter)
    }
    scene.press(.control("r"))
    scene.type("look")
    #expect(scene.state.composer.search?.matchCount == 2)
    for _ in 0..<4 { scene.press(.backspace) }
    scene.type("lexer")
    #expect(scene.lines.contains(" (search) lexer: match 1 of 1"))
    scene.press(.enter)
    #expect(scene.state.composer.text == "look at this: " + String(repeating: "a line of the lexer\n", count: 20))
  }

  @Test func `a prompt that is another paste than the draft takes its place, is saved, and undo brings the draft back`()
  {
    var scene = Scene()
    let sent = String(repeating: "what was sent\n", count: 20)
    let draft = String(repeating: "what was not\n", count: 20)
    scene.does(.input(.paste(sent)))
    scene.press(.enter)
    scene.does(.input(.paste(draft)))
    scene.press(.control("r"))
    scene.forgetEffects()
    scene.press(.enter)
    #expect(scene.state.composer.text == sent)
    #expect(scene.effects.contains(.saveDraft))
    scene.press(.control("_"))
    #expect(scene.state.composer.text == draft)
  }

  @Test func `a paste in a search goes into the draft`() {
    var scene = scene("fix the parser")
    scene.type("dr")
    scene.press(.control("r"))
    scene.does(.input(.paste("o\r\ny")))
    #expect(scene.state.composer.text == "dro\ny")
    #expect(scene.acts == [])
  }
}

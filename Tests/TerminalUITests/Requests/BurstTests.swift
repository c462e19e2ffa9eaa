import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Keys that came in one piece, as from a paste on a terminal that does not say that it is one.
@Suite struct BurstTests {
  private var scene = Scene()

  init() {
    scene.asks("rm -rf build")
    scene.opensRequest()
    scene.passes(.seconds(2))
  }

  private func keys(_ text: String) -> TerminalInput {
    .keys(text.unicodeScalars.map { KeyPress($0 == "\n" ? .enter : .scalar($0)) })
  }

  @Test(arguments: ["orm", "oo", "do", "fyes", "o\n", "orm\n"])
  mutating func `they select nothing, and an Enter after them sends nothing`(typed: String) {
    scene.does(.input(keys(typed)))
    #expect(scene.state.request?.selection == nil)
    #expect(scene.state.request?.field == nil)
    #expect(scene.state.message?.text.text == "keys that come all at once answer nothing: press them one by one")
    scene.passes(.seconds(2))
    scene.press(.enter)
    #expect(scene.decisions == [])
  }

  @Test mutating func `they are no word that was typed, and what was selected is given up`() {
    scene.press(.letter("o"))
    #expect(scene.state.request?.field == .confirmation)
    scene.does(.input(keys("rm")))
    #expect(scene.state.request?.selection == nil)
    scene.passes(.seconds(2))
    scene.press(.enter)
    #expect(scene.decisions == [])
  }

  @Test mutating func `under a request that has just opened each of them is swallowed and counted`() {
    var scene = Scene()
    scene.asks("rm -rf build")
    scene.press(.tab)
    scene.does(.input(keys("ab")))
    #expect(scene.state.request?.swallowedKeys == 2)
  }

  @Test mutating func `a Space that is held down reads on`() {
    scene.does(.input(keys("   ")))
    #expect(scene.state.message == nil)
  }

  @Test mutating func `in the composer they are what they are one by one`() {
    scene.press(.escape)
    scene.passes(.seconds(2))
    scene.does(.input(keys("hello\n")))
    #expect(scene.acts == [.wrotePrompt("hello")])
  }

  @Test mutating func `words that are being written take them`() {
    scene.press(.letter("f"))
    scene.does(.input(keys("not now")))
    #expect(scene.state.request?.words.text == "not now")
  }
}

import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct ThemeChoiceTests {
  @Test(arguments: ThemeName.allCases) func `a theme is shown from the next frame on, with the same cells`(
    name: ThemeName
  ) {
    var scene = Scene()
    scene.talks()
    let before = scene.lines
    scene.change { $0.choose(name) }
    #expect(scene.state.theme == Theme(name))
    #expect(scene.lines.dropLast(2) == before.dropLast(2))
  }

  @Test func `without colours the theme stays monochrome, and says why`() {
    var scene = Scene(theme: .monochrome, hasColors: false)
    scene.change { $0.choose(.dark) }
    #expect(scene.state.theme == .monochrome)
    #expect(scene.state.message?.level == .warning)
  }

  @Test(arguments: ThemeName.allCases) func `a theme is called what the configuration calls it`(name: ThemeName) {
    #expect(name.words.text == name.rawValue)
  }
}

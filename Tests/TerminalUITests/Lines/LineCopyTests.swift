@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct LineCopyTests {
  private static let answer = "Two ways:\n```swift\nlet x = 1\n```\n```sh\nls\n```\n"

  private func scene(saying answer: String = Self.answer) -> LineScene {
    var scene = LineScene()
    scene.said(answer)
    scene.forget()
    return scene
  }

  private func copied(_ scene: LineScene) -> [String] {
    scene.effects.compactMap { if case .copy(let copy) = $0 { copy.text.text } else { nil } }
  }

  @Test(arguments: ["/copy", "/copy last"])
  func `the last answer is copied as it was written`(line: String) {
    var scene = scene()
    scene.types(line)
    #expect(copied(scene) == [Self.answer])
  }

  @Test func `a block of code of it is chosen by its number`() {
    var scene = scene()
    scene.types("/copy code")
    #expect(scene.said == ["1: swift", "2: sh", "/copy and a number copies one of them."])
    #expect(scene.state.app.partChoice == nil)
    scene.types("/copy 2")
    #expect(copied(scene) == ["ls\n"])
  }

  @Test func `the only block needs no number`() {
    var scene = scene(saying: "```\nls\n```")
    scene.types("/copy code")
    #expect(copied(scene) == ["ls\n"])
  }

  @Test func `where there is no code that is said, and what copies the rest`() {
    var scene = scene(saying: "No code.")
    scene.types("/copy code")
    #expect(scene.said == ["there is no code in the last answers; /copy copies the last one as a whole"])
    #expect(copied(scene) == [])
  }

  @Test func `where it went is told`() {
    var scene = scene()
    let copy = CopyText("text", named: "the last answer")
    scene.does(.app(.copied(CopyReport(copy, places: [.terminal, .file("~/copied.txt")]))))
    #expect(
      scene.said == ["the last answer: kept in ~/copied.txt; sent to the terminal, which does not confirm it"])
  }

  @Test func `before anything was said there is nothing to copy`() {
    var scene = LineScene()
    scene.types("/copy")
    #expect(scene.said == ["/copy cannot work: nothing was said yet"])
    #expect(scene.effects == [])
  }
}

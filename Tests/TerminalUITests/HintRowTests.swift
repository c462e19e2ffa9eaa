@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// News that is wider than the screen.
@Suite struct HintRowTests {
  private static let long: SafeText = "one two three four five six seven eight nine ten eleven twelve"

  @Test func `a message takes the rows it needs, and they are given back`() {
    var scene = Scene(size: .narrow)
    scene.changes { $0.inform(Self.long) }
    #expect(scene.lines.suffix(2) == [" one two three four five six seven", " eight nine ten eleven twelve"])
    scene.type("x")
    #expect(scene.lines[8] == " > x")
  }

  @Test func `a message that needs more rows than it may have ends in an ellipsis`() {
    var scene = Scene(size: .narrow)
    scene.changes { $0.inform("\(Self.long) \(Self.long)") }
    #expect(scene.lines[7].hasPrefix(" >"))
    #expect(scene.lines[9].hasSuffix("…"))
  }

  @Test func `under an open request nothing moves because of a message`() {
    var scene = Scene(size: .narrow)
    scene.asks("rm -rf build")
    scene.opensRequest()
    let before = scene.lines
    scene.changes { $0.inform(Self.long) }
    #expect(scene.lines.dropLast() == before.dropLast())
  }

  @Test(arguments: [Size.classic, .narrow]) func `the session's address can be read whole, and is a link`(size: Size) {
    var scene = Scene(size: size)
    scene.announcesPage()
    scene.type("/url")
    scene.press(.enter)
    let grid = scene.draw()
    #expect(Set(grid.links.map(\.target.address)) == [Scene.page])
    #expect(scene.lines.suffix(2).joined().filter { $0 != " " }.hasSuffix(Scene.page))
  }

  @Test func `the address is a link on its page and in the news as well`() {
    var scene = Scene()
    scene.announcesPage()
    #expect(scene.draw().links.map(\.target.address) == [Scene.page])
    scene.opensPage(.address)
    #expect(scene.draw().links.map(\.target.address) == [Scene.page])
  }
}

import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Where the cursor stands: a screen reader that follows it reads what the next key is about, and no clock.
@Suite struct ReaderCursorTests {
  @Test(arguments: [Size].all) func `it stands at the first choice of a request, and then at the selected one`(
    size: Size
  ) {
    var scene = Scene(size: size)
    scene.asks("ls")
    scene.opensRequest()
    scene.reads()
    #expect(scene.heard?.hasPrefix("( ) o ") == true)
    scene.press(.scalar("d"))
    #expect(scene.heard?.hasPrefix("(*) d ") == true)
    let place = scene.draw().cursor
    scene.passes(.seconds(3))
    #expect(scene.draw().cursor == place)
  }

  @Test func `it stands at the choices that the agent offers`() {
    var scene = Scene()
    scene.asksQuestion("Which clock?", choices: ["monotonic", "wall"])
    scene.opensRequest()
    #expect(scene.heard == "( ) monotonic")
    scene.press(.down)
    #expect(scene.heard == "(*) monotonic")
    scene.press(.down)
    #expect(scene.heard == "(*) wall")
  }

  @Test func `it stands in the field that takes the keys`() {
    var scene = Scene()
    scene.asks("rm -rf build")
    scene.opensRequest()
    scene.reads()
    scene.press(.scalar("f"))
    scene.type("no")
    let cursor = scene.draw().cursor
    let row = scene.lines.firstIndex(of: "   > no")
    #expect(cursor == row.map { Position(row: $0, column: 7) })
  }

  @Test func `it stands at the selected entry of the transcript, else where the page begins`() {
    var scene = Scene()
    scene.talks()
    scene.press(.tab)
    #expect(scene.draw().cursor == Position(row: 3, column: 0))
    scene.press(.scalar("["))
    #expect(scene.heard?.hasPrefix("▌agent") == true)
    scene.press(.escape)
    #expect(scene.heard?.hasPrefix("write to the agent") == true)
  }

  @Test func `it stands where help begins`() {
    var scene = Scene()
    scene.press(.function(1))
    #expect(scene.draw().cursor?.column == 0)
  }
}

extension Scene {
  /// What a reader hears from the cursor on.
  fileprivate var heard: String? {
    mutating get {
      let grid = draw()
      guard let cursor = grid.cursor else { return nil }
      let before = grid.row(cursor.row).prefix(cursor.column).count { !$0.glyph.isContinuation }
      return String(grid.text(ofRow: cursor.row).dropFirst(before).drop { $0 == " " })
    }
  }
}

import TerminalPrimitives
import Testing

@testable import TerminalUI

/// What the screen says about keys is true of the key map in use.
@Suite struct KeyHintTests {
  private static let rebound = [
    Rebinding(BoundCommand(.everywhere, .nextPane), to: ["F6"]),
    Rebinding(BoundCommand(.everywhere, .backToComposer), to: ["Alt-B"]),
    Rebinding(BoundCommand(.composer, .wordLeft), to: []),
    Rebinding(BoundCommand(.composer, .newLine), to: ["F7"]),
    Rebinding(BoundCommand(.everywhere, .clearOrLeave), to: ["Ctrl-Q"]),
    Rebinding(BoundCommand(.everywhere, .sendAgain), to: []),
  ]

  private func scene() throws -> Scene { Scene(keymap: try Keymap(rebinding: Self.rebound)) }

  @Test func `the hints below the composer name the keys that work`() throws {
    var scene = try scene()
    let hints = try #require(scene.lines.last)
    #expect(hints.contains("Enter send · F7 new line · F6 panes · ? help · Ctrl-Q twice leave"))
  }

  @Test func `keys that move are shown as arrows, or as words where those cannot be drawn`() throws {
    var scene = Scene()
    scene.press(.tab)
    #expect(try #require(scene.lines.last).contains("↑ ↓ scroll"))
    var plain = Scene(repertoire: .ascii)
    plain.press(.tab)
    #expect(try #require(plain.lines.last).contains("Up Down scroll"))
  }

  @Test func `the bar of a request names the key that goes there`() throws {
    var scene = try scene()
    scene.asks("rm -rf build")
    #expect(scene.lines.contains { $0.contains("F6  go to the request") })
  }

  @Test func `help lists the keys in use, and what has none`() throws {
    let context = RenderContext(
      theme: .standard, repertoire: .unicode, now: Scene().now, utcOffsetSeconds: 0,
      keymap: try Keymap(rebinding: Self.rebound))
    let rows = HelpPane.lines(for: .composer, columns: 99, context).map { $0.spans.map(\.text.text).joined() }
    #expect(rows.contains { $0.contains("F6") && $0.contains("go to the next pane") })
    #expect(rows.contains { $0.contains("(no key)") && $0.hasSuffix("word left") })
    #expect(!rows.contains { $0.contains("Shift-Tab") && $0.contains("word left") })
  }

  @Test func `a sentence about a command without a key names the command`() throws {
    let keymap = try Keymap(rebinding: Self.rebound)
    #expect(keymap.name(of: .sendAgain, in: .composer, .unicode).text == "(no key: send-again)")
  }

  @Test func `the prompt hears the key that goes back before it is armed, whichever it is`() throws {
    var scene = try scene()
    scene.asks("rm -rf build")
    scene.press(.function(6))
    scene.press(.escape)
    #expect(scene.state.focus == .request)
    scene.press(KeyPress(.scalar("b"), .alt))
    #expect(scene.state.focus == .composer)
  }
}

import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// What lies over the panes: pages and lists.
@Suite struct OverlayTests {
  static let overlays: [@Sendable (inout Scene) -> Void] = [
    { $0.opensPage(.keys) }, { $0.press(.function(4)) }, { $0.press(.function(1)) },
  ]

  @Test(arguments: 0..<overlays.count, [Size].all)
  func `the bar of a request stays visible, and what comes opens nothing`(overlay: Int, size: Size) {
    var scene = Scene(size: size)
    Self.overlays[overlay](&scene)
    let before = scene.state.overlay
    scene.asks("rm -rf build")
    #expect(scene.lines.contains { $0.contains("▌ 1 waiting") || $0.contains("▌ 1 · shell") })
    #expect(scene.state.overlay == before)
    #expect(scene.state.focus == .composer)
  }

  @Test(arguments: overlays.indices)
  func `no key in it reaches a request, and none but Tab and F2 goes there`(overlay: Int) {
    var opened = Scene()
    opened.asksHarmlessly()
    opened.type("draft")
    Self.overlays[overlay](&opened)
    opened.drawsEveryStep = false
    for key in SingleKey.all {
      var scene = opened
      scene.press(key)
      let goesThere = [KeyPress(.tab), KeyPress(.tab, .shift), KeyPress(.function(2))].contains(key.asSent)
      #expect((scene.state.focus == .request) == goesThere, "\(key.name)")
      #expect(scene.state.request?.selection == nil)
      #expect(scene.decisions == [], "\(key.name)")
    }
  }

  @Test(arguments: 0..<2) func `opening one leaves the request that was open, as Esc does`(overlay: Int) {
    var scene = Scene()
    scene.asksHarmlessly()
    scene.opensRequest()
    scene.press(.scalar("o"))
    Self.overlays[overlay](&scene)
    #expect(scene.state.request == nil)
    #expect(scene.state.focus == .composer)
    scene.passes(.seconds(1))
    scene.press(KeyPress(.enter), KeyPress(.escape), KeyPress(.tab))
    #expect(scene.state.request?.selection == nil)
    #expect(scene.decisions == [])
  }

  @Test(arguments: 0..<2) func `Esc closes it and the draft is as it was`(overlay: Int) {
    var scene = Scene()
    scene.type("half a prompt")
    Self.overlays[overlay](&scene)
    scene.type("jkzz9")
    scene.press(.escape)
    #expect(scene.state.overlay == nil)
    #expect(scene.state.composer.text == "half a prompt")
    #expect(scene.acts == [])
  }

  @Test func `the Esc that closes it is not the first of two that interrupt`() {
    var scene = Scene()
    scene.comes("assistant.turn_start", ["turnId": "0"])
    scene.press(.escape)
    scene.opensPage(.keys)
    scene.press(.escape, [])
    scene.press(.escape, [])
    #expect(scene.acts == [])
  }

  @Test func `F2 goes to the request from it, which begins disarmed`() {
    var scene = Scene()
    scene.asksHarmlessly()
    scene.opensPage(.keys)
    scene.press(.function(2))
    #expect(scene.state.overlay == nil)
    #expect(scene.state.focus == .request)
    scene.press(KeyPress(.scalar("o")))
    #expect(scene.state.request?.selection == nil)
  }

  @Test func `a page scrolls to its ends and no further`() {
    var scene = Scene(size: .narrow)
    scene.opensPage(.keys)
    let top = scene.lines
    scene.press(.up)
    #expect(scene.lines == top)
    scene.press(.end)
    let bottom = scene.lines
    #expect(bottom != top)
    scene.press(KeyPress(.down), KeyPress(.pageDown))
    #expect(scene.lines == bottom)
    scene.press(.up)
    #expect(scene.lines != bottom)
    scene.does(.input(.wheel(.down)))
    #expect(scene.lines == bottom)
    scene.press(.scalar("g"))
    #expect(scene.lines == top)
  }

  @Test func `a paste into a page goes nowhere, and into a list it filters`() {
    var scene = Scene()
    scene.opensPage(.keys)
    scene.does(.input(.paste("o\n")))
    #expect(scene.lines[29].contains("a paste goes nowhere here"))
    scene.press(.escape)
    scene.press(.function(4))
    scene.does(.input(.paste("re\nconnect")))
    #expect(scene.lines[2].hasPrefix(" Commands > re connect"))
    #expect(scene.state.composer.text == "")
  }

  @Test func `a click does nothing to what lies under it`() {
    var scene = Scene()
    scene.asksHarmlessly()
    scene.opensPage(.keys)
    for row in 0..<30 { scene.does(.input(.click(Position(row: row, column: 5)))) }
    #expect(scene.state.focus == .composer)
    #expect(scene.state.overlay != nil)
  }
}

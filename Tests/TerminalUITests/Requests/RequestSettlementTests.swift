import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct RequestSettlementTests {
  static func open(_ draft: String = "") -> Scene {
    var scene = Scene()
    scene.performsActs = true
    scene.type(draft)
    scene.asks("ls")
    scene.opensRequest()
    return scene
  }

  @Test func `a request that is answered elsewhere while one looks at it says so`() {
    var scene = Self.open()
    scene.comes(
      "permission.completed", ["requestId": "p1", "result": ["kind": "denied-interactively-by-user"]])
    #expect(scene.state.focus == .composer)
    #expect(scene.state.message == Message(.warning, "denied by another client"))
  }

  @Test func `a withdrawn one says so too`() {
    var scene = Self.open()
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "cancelled", "reason": "aborted"]])
    #expect(scene.state.message == Message(.warning, "withdrawn: aborted; nobody decided"))
  }

  @Test func `what was sent from here is confirmed in words`() {
    var scene = Self.open()
    scene.decides("o")
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    #expect(scene.state.message == Message(.info, "confirmed: approved once by you"))
  }

  @Test func `an Enter that was meant for the prompt does not send the draft`() {
    var scene = Self.open("half a thought")
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    scene.press(KeyPress(.scalar("d")), KeyPress(.enter))
    #expect(scene.acts == [])
    #expect(scene.state.composer.text == "half a thought")
    #expect(scene.lines.contains { $0.contains("2 keys were swallowed") })
  }

  @Test func `after a pause the composer takes keys again`() {
    var scene = Self.open("half a thought")
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    scene.passes(.milliseconds(450))
    scene.type("!")
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("half a thought!")])
  }

  @Test func `it takes them after a second and a half also when they keep coming`() {
    var scene = Self.open()
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    for _ in 0..<20 {
      scene.passes(.milliseconds(100))
      scene.press(.scalar("a"))
    }
    #expect(scene.state.composer.text == "aaaaaa")
  }

  @Test(arguments: [KeyPress(.escape), KeyPress(.scalar("c"), .control)])
  func `going back that comes too late clears and interrupts nothing`(_ key: KeyPress) {
    var scene = Self.open("half a thought")
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    scene.press(key, key)
    #expect(scene.state.composer.text == "half a thought")
    #expect(scene.acts == [])
  }

  @Test func `one who goes back by themselves can type at once`() {
    var scene = Self.open()
    scene.press(.escape)
    scene.type("a")
    #expect(scene.state.composer.text == "a")
  }

  @Test func `words of a denial that came too late stand in the draft`() {
    var scene = Self.open("draft")
    scene.press(.scalar("f"))
    scene.type("use make clean")
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    #expect(scene.state.composer.text == "draft\nuse make clean")
    #expect(scene.state.message?.text.text.hasSuffix("your words are in the draft") == true)
  }

  @Test func `words stay when the request changes`() {
    var scene = Self.open()
    scene.press(.scalar("f"))
    scene.type("not now")
    scene.asks("pwd")
    #expect(scene.state.request?.words.text == "not now")
    #expect(scene.state.request?.selection == nil)
    #expect(scene.state.request?.field == nil)
  }
}

import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct RequestConfirmationTests {
  /// A request of high risk, open, armed, with approving once selected.
  static func selected() -> Scene {
    var scene = Scene()
    scene.asks("rm -rf build")
    scene.opensRequest()
    scene.press(.scalar("o"))
    return scene
  }

  static let word = "rm"

  @Test func `approving a high risk takes a letter, the word and Enter`() {
    var scene = Self.selected()
    #expect(scene.state.request?.field == .confirmation)
    #expect(scene.lines.contains { $0.contains("type rm to approve once:") })
    scene.type(Self.word)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.approveOnce])
  }

  @Test(arguments: ["", "r", "rmm", "RM", " rm", "rm ", "mr", "confirm"])
  func `anything but exactly the word sends nothing`(_ typed: String) {
    var scene = Self.selected()
    scene.type(typed)
    for _ in 0..<3 {
      scene.passes(.milliseconds(300))
      scene.press(.enter)
    }
    #expect(scene.decisions == [])
    #expect(scene.state.message?.text == "type exactly rm, then Enter sends")
  }

  @Test(arguments: [Key.scalar("r"), .backspace, .escape])
  func `what was said about a wrong word goes with the next key`(_ key: Key) {
    var scene = Self.selected()
    scene.press(.enter)
    #expect(scene.state.message?.text == "type exactly rm, then Enter sends")
    scene.press(key)
    #expect(scene.state.message == nil)
  }

  @Test func `the letters of the word select nothing else`() {
    var scene = Self.selected()
    scene.type("sdfnpvx]|o")
    #expect(scene.state.request?.selection == .once)
    #expect(scene.state.request?.field == .confirmation)
    #expect(scene.state.request?.confirmation.text == "sdfnpvx]|o")
    #expect(scene.effects.contains { if case .showInPager = $0 { true } else { false } } == false)
  }

  @Test(arguments: [Key.up, .down, .left, .right, .home, .end, .delete])
  func `no key that moves selects something else in the field`(_ key: Key) {
    var scene = Self.selected()
    scene.type(Self.word)
    scene.press(key)
    #expect(scene.state.request?.selection == .once)
    #expect(scene.state.request?.confirmation.text == Self.word)
  }

  @Test func `a paste into the field is refused, and says so`() {
    var scene = Self.selected()
    scene.does(.input(.paste("rm\n")))
    scene.passes(.milliseconds(300))
    scene.press(.enter)
    #expect(scene.decisions == [])
    #expect(scene.state.request?.confirmation.isEmpty == true)
    scene.does(.input(.paste("rm")))
    #expect(scene.state.message?.text == "a paste confirms nothing: type the word")
  }

  @Test func `word and Enter faster than fingers are a burst, and send nothing`() {
    var scene = Self.selected()
    scene.passes(.milliseconds(300))
    scene.type(Self.word)
    scene.press(.enter)
    #expect(scene.decisions == [])
  }

  @Test func `Esc leaves the field, with nothing selected and nothing typed`() {
    var scene = Self.selected()
    scene.type(Self.word)
    scene.press(.escape)
    #expect(scene.state.focus == .request)
    #expect(scene.state.request?.field == nil)
    #expect(scene.state.request?.selection == nil)
    scene.passes(.milliseconds(300))
    scene.press(.enter)
    #expect(scene.decisions == [])
    scene.press(.scalar("o"))
    #expect(scene.state.request?.confirmation.isEmpty == true)
  }

  @Test func `leaving the request forgets the word`() {
    var scene = Self.selected()
    scene.type(Self.word)
    scene.press(.tab)
    scene.passes(.milliseconds(500))
    scene.press(.function(2))
    scene.passes(.milliseconds(500))
    scene.press(.scalar("o"))
    #expect(scene.state.request?.confirmation.isEmpty == true)
  }

  @Test func `typing can be corrected`() {
    var scene = Self.selected()
    scene.type("rn")
    scene.press(.backspace)
    scene.type("m")
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.approveOnce])
  }

  @Test(arguments: [10, 12, 15, 16, 18, 20, 24, 30, 50])
  func `what was seen stays seen when the field opens, at every size`(rows: Int) {
    for columns in [40, 55, 80, 100, 160] {
      var scene = Scene(size: Size(rows: rows, columns: columns))
      scene.asks("rm -rf build && echo done")
      scene.opensRequest()
      scene.decides("o")
      #expect(scene.decisions.map(\.answer) == [.approveOnce], "at \(columns)x\(rows)")
    }
  }

  @Test(arguments: [Size(rows: 10, columns: 40), Size(rows: 16, columns: 40), Size(rows: 24, columns: 80)])
  func `every choice stands on the screen, whatever happened to the request`(size: Size) {
    var scene = Scene(size: size)
    scene.asks("ls")
    scene.opensRequest()
    scene.asks("rm -rf build")
    scene.passes(.milliseconds(500))
    for choice in ["o", "s", "d", "f"] {
      #expect(scene.lines.contains { $0.contains(") \(choice) ") || $0.contains(") \(choice)  ") }, "\(choice)")
    }
  }

  @Test func `denying needs no word`() {
    var scene = Scene()
    scene.asks("rm -rf build")
    scene.opensRequest()
    scene.press(.scalar("d"))
    #expect(scene.state.request?.field == nil)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.deny(words: nil)])
  }

  @Test func `a low risk has no field`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.press(.scalar("o"))
    #expect(scene.state.request?.field == nil)
  }
}

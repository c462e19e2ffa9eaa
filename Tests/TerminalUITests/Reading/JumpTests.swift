@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct JumpTests {
  private var scene: Scene

  init() {
    scene = Scene(size: .classic)
    for number in 1...5 {
      scene.comes(.userMessage(UserMessage(content: "Question \(number)")))
      scene.saysMuch((number * 10)...(number * 10 + 9))
    }
  }

  /// The first row below the title of a prompt.
  private var top: String { mutating get { scene.lines[5] } }

  @Test mutating func `a reader goes from prompt to prompt, and after the last one to the end`() {
    scene.press(.tab)
    var tops: [String] = []
    for key in ["{", "{", "{", "}", "}", "}"] as [Unicode.Scalar] {
      scene.press(.scalar(key))
      tops.append(top)
    }
    #expect(tops.prefix(4) == ["   Question 5", "   Question 4", "   Question 3", "   Question 4"])
    #expect(scene.state.transcript.isFollowing)
  }

  @Test mutating func `a pager's keys go by pages and by halves of them`() {
    scene = Scene(size: .classic)
    scene.says((1...200).map { "row \($0)" }.joined(separator: "\n"), as: "long")
    scene.press(.tab)
    scene.press(.letter("g"))
    let first = scene.lines[10].filter(\.isNumber)
    var rows: [Int] = []
    let keys: [KeyPress] = [
      .letter(" "), .letter("b"), .control("d"), .control("d"), .control("u"), KeyPress(.pageDown), .control("b"),
    ]
    for key in keys {
      scene.press(key)
      rows.append((Int(scene.lines[10].filter(\.isNumber)) ?? 0) - (Int(first) ?? 0))
    }
    #expect(rows == [16, 0, 9, 18, 9, 25, 9])
    #expect(scene.state.composer.isEmpty)
  }

  @Test mutating func `from the composer it goes with Alt and the arrows`() {
    scene.press(.up, .alt)
    #expect(top == "   Question 5")
    #expect(scene.state.focus == .composer)
  }

  @Test mutating func `above the first prompt there is none`() {
    scene.press(.tab)
    scene.press(.letter("g"))
    scene.press(.letter("{"))
    #expect(scene.state.message?.text.text == "there is no prompt further up")
  }

  @Test mutating func `the last decision is selected and shown`() {
    scene.press(.tab)
    scene.press(.letter("D"))
    #expect(scene.state.message?.text.text == "nothing was decided yet")
    scene.asks("make test")
    scene.comes(
      .permissionCompleted(PermissionCompleted(requestID: "p1", result: .approved)))
    scene.saysMuch(60...90)
    scene.press(.letter("D"))
    #expect(scene.lines.contains { $0.hasPrefix("▌") && $0.contains("make test") })
  }
}

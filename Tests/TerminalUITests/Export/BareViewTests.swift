@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct BareViewTests {
  private static let key = KeyPress(.scalar("v"), .alt)

  private static func lines(_ effects: [AppEffect]) -> [String]? {
    for case .showBare(let lines) in effects { return lines.map(\.text) }
    return nil
  }

  @Test func `the transcript is shown as plain text, and says what brings the screen back`() {
    var scene = Scene()
    scene.comes(.userMessage(UserMessage(content: "Hi")))
    scene.press(Self.key)
    #expect(
      Self.lines(scene.effects)?.suffix(2) == ["14:02:03 you: Hi", "-- aloft goes on: any key brings it back --"])
    #expect(scene.state.isBare)
  }

  @Test func `the key that brings the screen back does nothing else, nor do those right after it`() {
    var scene = Scene()
    scene.press(Self.key)
    scene.forgetEffects()
    scene.type("rm\u{20}")
    scene.press(.enter)
    #expect(scene.effects == [.leaveBare])
    #expect(scene.state.composer.isEmpty)
    scene.passes(.seconds(2))
    scene.type("a")
    #expect(scene.state.composer.text == "a")
  }

  @Test func `an open request is disarmed when the screen comes back, and no row of it was seen meanwhile`() {
    var scene = Scene()
    scene.asks((1...80).map { "echo \($0)" }.joined(separator: "\n"))
    scene.opensRequest()
    let seen = scene.state.request?.seen
    scene.press(Self.key)
    scene.passes(.seconds(5))
    #expect(scene.state.request?.seen == seen)
    scene.press(.scalar("d"))
    scene.press(.scalar("d"))
    #expect(scene.state.request?.selection == nil)
    #expect(scene.decisions == [])
  }

  @Test func `a very long transcript is cut, and says so`() {
    var scene = Scene()
    scene.drawsEveryStep = false
    scene.comes(
      .assistantMessage(
        AssistantMessage(messageID: "m1", content: Array(repeating: "x", count: 6_000).joined(separator: "\n"))))
    scene.press(Self.key)
    let lines = Self.lines(scene.effects) ?? []
    #expect(lines.count == BareView.mostLines + 2)
    #expect(lines.first == "(the last 5000 lines; /export writes all of them into a file)")
  }

  @Test func `the tail has as many lines as are wanted, the last ones`() {
    var story = TranscriptStory()
    story.prompt("one")
    story.said("two\nthree")
    let tail = TranscriptTail(of: story.state, lines: 2, in: .unicode, utcOffset: 0)
    #expect(tail.lines.map(\.text) == ["  two", "  three"])
    #expect(tail.isCut)
    #expect(TranscriptTail(of: story.state, lines: 0, in: .unicode, utcOffset: 0).lines == [])
  }

  @Test(arguments: [
    ("", TranscriptExport(format: .markdown, path: nil)), ("json", TranscriptExport(format: .json, path: nil)),
    ("plain a b.md", TranscriptExport(format: .plain, path: "a b.md")),
    ("md \"a b.json\"", TranscriptExport(format: .markdown, path: "a b.json")),
    ("'a b.json'", TranscriptExport(format: .json, path: "a b.json")),
    ("a\\ b.txt", TranscriptExport(format: .plain, path: "a b.txt")),
    ("notes.json", TranscriptExport(format: .json, path: "notes.json")),
    (" notes.txt", TranscriptExport(format: .plain, path: "notes.txt")),
    ("notes", TranscriptExport(format: .markdown, path: "notes")),
  ])
  func `an export is read from what was typed`(arguments: String, export: TranscriptExport) {
    #expect(TranscriptExport(arguments: arguments) == export)
  }
}

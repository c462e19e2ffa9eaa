@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct UnreadTests {
  private var scene: Scene
  private static let words = "new since you looked"

  init() {
    scene = Scene(size: .classic)
    scene.talks()
  }

  private var hasLine: Bool { mutating get { scene.lines.contains { $0.contains(Self.words) } } }

  @Test mutating func `what came while the terminal was out of sight stands below a line`() {
    scene.does(.input(.focus(isGained: false)))
    #expect(!hasLine)
    scene.says("While you were away", as: "m2")
    let lines = scene.lines
    let line = lines.firstIndex { $0.contains(Self.words) }
    let news = lines.firstIndex { $0.contains("While you were away") }
    #expect(line != nil && news != nil && line ?? 0 < news ?? 0)
    scene.does(.input(.focus(isGained: true)))
    #expect(hasLine)
  }

  @Test mutating func `the line goes with the next prompt`() {
    scene.does(.input(.focus(isGained: false)))
    scene.says("While you were away", as: "m2")
    scene.does(.input(.focus(isGained: true)))
    scene.type("thanks")
    scene.press(.enter)
    #expect(!hasLine)
  }

  @Test mutating func `the line goes once it was seen and is above the screen`() {
    scene.does(.input(.focus(isGained: false)))
    scene.says("While you were away", as: "m2")
    scene.does(.input(.focus(isGained: true)))
    scene.saysMuch(3...30)
    #expect(scene.state.transcript.unread == nil)
  }

  @Test mutating func `a line that nobody has seen stays above, and is told and gone to`() {
    scene.does(.input(.focus(isGained: false)))
    scene.saysMuch(3...30)
    #expect(!hasLine)
    scene.does(.input(.focus(isGained: true)))
    #expect(scene.state.message?.text.text == "38 new lines above; Alt-N goes to where you left")
    scene.press(.alt("n"))
    #expect(scene.lines[4].contains(Self.words))
    #expect(scene.lines[3] != "")
  }

  @Test mutating func `who scrolls away finds the line where the end was`() {
    scene.saysMuch(3...30)
    scene.press(.pageUp)
    scene.saysMuch(31...32)
    #expect(!hasLine)
    scene.press(.end, .control)
    #expect(hasLine)
    #expect(
      scene.lines.firstIndex { $0.contains(Self.words) }.map { scene.lines[$0 - 1].contains("number 30") } == true)
  }

  @Test mutating func `where nothing came there is no line`() {
    scene.does(.input(.focus(isGained: false)))
    scene.does(.input(.focus(isGained: true)))
    scene.says("Later, while you look", as: "m2")
    #expect(!hasLine)
    scene.press(.alt("n"))
    #expect(scene.state.message?.text.text == "nothing is new since you looked")
  }

  @Test mutating func `an answer that goes on has the line within it`() {
    let delta = { (text: String) in
      SessionEvent.Payload.assistantMessageDelta(AssistantMessageDelta(messageID: "m9", deltaContent: text))
    }
    scene.comes(delta("Known already.\n\n"))
    scene.does(.input(.focus(isGained: false)))
    scene.comes(delta("Written later.\n\n"))
    let lines = scene.lines
    let known = lines.firstIndex { $0.contains("Known already") } ?? 0
    #expect(lines[known + 1].contains(Self.words))
    #expect(lines[known + 3].contains("Written later"))
  }
}

@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// What time alone changes on the screen, and when a new frame is asked for because of it.
@Suite struct TimeTests {
  @Test(arguments: OpenTurn.all) func `silence is never called work`(turn: OpenTurn) {
    var scene = Scene()
    turn.happens(&scene)
    #expect(scene.lines[1].contains("working"))
    for seconds in stride(from: 5, through: 300, by: 5) {
      scene.passes(.seconds(5))
      scene.tell(.timePassed)
      #expect(scene.lines[1].contains("working") == (seconds < 30), "\(turn) \(seconds) s after the last event")
    }
    #expect(scene.lines[1].contains("no news for 5m00s"))
  }

  @Test(arguments: ScreenGoldenTests.stories)
  func `where no tick is asked for, an hour changes nothing`(story: ScreenStory) {
    var scene = story.scene(at: .standard)
    guard Ticker.nextChange(of: scene.state, after: scene.now) == nil else { return }
    let before = scene.draw()
    scene.passes(.seconds(3_600))
    #expect(scene.draw() == before)
  }

  @Test(arguments: ["failed-policy", "ended", "ended-by-error", "too-small"])
  func `no tick is asked for where no clock is seen`(name: String) throws {
    let story = try #require(ScreenGoldenTests.stories.first { $0.name == name })
    let scene = story.scene(at: try #require(story.sizes.first))
    #expect(Ticker.nextChange(of: scene.state, after: scene.now) == nil)
  }

  @Test func `a prompt of another day says which`() {
    var scene = Scene()
    scene.comes(.userMessage(UserMessage(content: "Summarize the README")))
    #expect(scene.lines.contains(" you  14:02"))
    scene.passes(.seconds(36_000))
    #expect(scene.lines.contains(" you  1970-01-01 14:02"))
  }

  @Test func `a running clock asks for a tick at the next second`() {
    var scene = Scene()
    scene.talks()
    scene.passes(.milliseconds(300))
    let next = Ticker.nextChange(of: scene.state, after: scene.now)
    #expect(next?.uptime == scene.now.uptime - scene.now.uptime % 1_000 + 1_000)
  }

  @Test func `after a minute of idleness a tick a minute is enough`() {
    var scene = Scene()
    scene.comes(.sessionIdle(SessionIdle()))
    scene.passes(.seconds(120))
    let next = Ticker.nextChange(of: scene.state, after: scene.now)
    #expect(next?.uptime == scene.now.uptime - scene.now.uptime % 60_000 + 60_000)
  }

  @Test func `what was seen with a frame is told by the next one, without waiting for a clock`() {
    var scene = Scene(size: .narrow)
    scene.asks((1...20).map { "echo \($0)" }.joined(separator: "\n"))
    scene.press(.tab)
    scene.passes(.seconds(2))
    scene.drawsEveryStep = false
    scene.press(.pageDown)
    var screen = Screen()
    scene.does(.frameWasShown(screen.render(scene.state, at: scene.now).report))
    #expect(Ticker.nextChange(of: scene.state, after: scene.now) == scene.now)
    scene.does(.frameWasShown(screen.render(scene.state, at: scene.now).report))
    #expect(Ticker.nextChange(of: scene.state, after: scene.now) != scene.now)
  }

  @Test func `a prompt that is not armed asks for the moment when it arms`() {
    var scene = Scene()
    scene.asks("ls")
    scene.press(.tab)
    #expect(Ticker.nextChange(of: scene.state, after: scene.now) == scene.now + QuietPeriod.pause)
  }
}

/// The ways in which an agent can be at work.
enum OpenTurn: CaseIterable {
  case turn, streaming, tool

  static let all = allCases

  func happens(_ scene: inout Scene) {
    scene.talks()
    switch self {
    case .turn: break
    case .streaming:
      scene.comes(.assistantMessageDelta(AssistantMessageDelta(messageID: "m2", deltaContent: "I am")))
    case .tool: scene.starts("bash", ["command": "sleep 1000"], as: "t1")
    }
  }
}

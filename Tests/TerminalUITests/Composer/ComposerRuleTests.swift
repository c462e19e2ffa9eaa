import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// What is said about a draft before it is sent.
@Suite struct ComposerRuleTests {
  private func rule(_ scene: Scene) -> String {
    var scene = scene
    return scene.lines.last { $0.hasPrefix("──") } ?? ""
  }

  @Test func `an idle agent gets it at once`() {
    var scene = Scene()
    scene.type("x")
    #expect(rule(scene).hasPrefix("── goes out at once: the agent is idle ──"))
  }

  @Test func `an agent that works gets it into the running turn`() {
    var scene = Scene()
    scene.comes("assistant.turn_start", ["turnId": "0"])
    scene.type("x")
    #expect(rule(scene).hasPrefix("── goes into the running turn: the agent reads it when it can ──"))
    scene.asks("ls")
    #expect(rule(scene).hasPrefix("── goes into the running turn, which waits for an answer first ──"))
  }

  @Test func `a narrow screen is told in fewer words, and what does not fit ends in an ellipsis`() {
    var scene = Scene(size: .narrow)
    scene.asks("ls")
    scene.type("x")
    #expect(rule(scene).hasPrefix("── waits for your answer first ──"))
    scene.type(" see @README.md")
    #expect(rule(scene) == "── waits for your answer first ── @ a…")
  }

  @Test func `what the composer has no room for is counted, above and below`() {
    var scene = Scene()
    for number in 1...9 {
      scene.type("line \(number)")
      if number < 9 { scene.press(.control("j")) }
    }
    #expect(rule(scene).hasPrefix("── 2 rows above ── goes out at once"))
    for _ in 1...8 { scene.press(.up) }
    #expect(rule(scene).hasPrefix("── 2 rows below ── goes out at once"))
  }

  @Test func `nothing goes out before the agent has started, or behind what has not arrived`() {
    var scene = Scene(isLive: false)
    scene.type("x")
    #expect(rule(scene).hasPrefix("── waits until the agent has started ──"))
    scene = Scene()
    scene.performsActs = true
    scene.type("one")
    scene.press(.enter)
    scene.type("two")
    #expect(rule(scene).hasPrefix("── waits behind the prompt before it ──"))
  }

  @Test func `a file that is named to be attached is only text, and that is said`() {
    var scene = Scene()
    scene.type("see @README.md")
    #expect(rule(scene).contains("── @ attaches nothing here: /insert FILE puts it in ──"))
    scene.type(" me@example.org")
    #expect(!rule(scene).contains("@"))
  }

  @Test func `an empty draft and a command are not sent to the agent, so nothing is said`() {
    var scene = Scene()
    #expect(rule(scene).allSatisfy { $0 == "─" })
    scene.type("/help")
    #expect(rule(scene).allSatisfy { $0 == "─" })
  }
}

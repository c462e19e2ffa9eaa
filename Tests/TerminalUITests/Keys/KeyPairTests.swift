import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Every key of the table after every other one, from an armed prompt in which nothing is selected.
@Suite struct KeyPairTests {
  @Test func `of all pairs of keys only the documented ones decide`() {
    #expect(
      deciding(about: "ls") == [
        "↓ Enter: approve once", "→ Enter: approve once", "o Enter: approve once",
        "s Enter: approve for this session", "d Enter: deny",
      ])
  }

  @Test func `where the request offers no session, no pair approves for it`() {
    #expect(
      deciding(about: "ls", session: false) == [
        "↓ Enter: approve once", "→ Enter: approve once", "o Enter: approve once", "d Enter: deny",
      ])
  }

  @Test func `no pair approves a high risk`() {
    var scene = Scene()
    scene.asks("rm -rf build")
    #expect(deciding(from: scene) == ["d Enter: deny"])
  }

  @Test func `no pair approves what was not read to its end`() {
    #expect(deciding(about: PromptState.long) == ["d Enter: deny"])
  }

  private func deciding(about command: String, session: Bool = true) -> [String] {
    var scene = Scene()
    scene.asksHarmlessly(command, session: session)
    return deciding(from: scene)
  }

  private func deciding(from scene: Scene) -> [String] {
    var armed = scene
    armed.opensRequest()
    armed.drawsEveryStep = false
    let keys = Self.keys
    return keys.flatMap { first in
      var half = armed
      half.press(first)
      half.passes(.milliseconds(500))
      return keys.compactMap { second in
        var trial = half
        trial.press(second)
        return trial.decisions.first.map { "\(first.name) \(second.name): \($0.answer.name)" }
      }
    }
  }

  /// The keys of the table, digits, and what other programs approve with.
  private static let keys: [KeyPress] = {
    var keys: [KeyPress] = []
    let others = "yYaA0123456789\r\n".unicodeScalars.map { KeyPress(.scalar($0)) }
    for key in Keymap.standard.bindings.flatMap(\.keys) + others where !keys.contains(key) { keys.append(key) }
    return keys
  }()
}

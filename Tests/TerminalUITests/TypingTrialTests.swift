import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct TypingTrialTests {
  /// Requests arrive at random moments while a person types at random speed, with the keys of the prompt among the
  /// letters. Nothing is answered, and every byte is in the draft.
  @Test func `two thousand requests that arrive while a person types are never answered`() {
    var random = SeededGenerator(seed: 20_261_123)
    var live = Scene(size: Size(rows: 24, columns: 80))
    live.drawsEveryStep = false
    for trial in 0..<2_000 {
      var scene = live
      let text = (0..<Int.random(in: 5...40, using: &random)).map { _ in Self.letter(&random) }
      let arrival = Int.random(in: 0..<text.count, using: &random)
      for (index, scalar) in text.enumerated() {
        if index == arrival {
          scene.asks("rm -rf build", id: "p\(trial)")
          scene.draw()
        }
        scene.press(.scalar(scalar))
        scene.passes(.milliseconds(Int.random(in: 20...300, using: &random)))
      }
      #expect(scene.decisions == [])
      #expect(Array(scene.state.composer.text.unicodeScalars) == text)
    }
  }

  /// Letters of the prompt's choices come as often as all others.
  private static func letter(_ random: inout SeededGenerator) -> Unicode.Scalar {
    Bool.random(using: &random)
      ? "osdfnpv y1".unicodeScalars.randomElement(using: &random) ?? "o"
      : Unicode.Scalar(UInt8.random(in: 0x21...0x7E, using: &random))
  }
}

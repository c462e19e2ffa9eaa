import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Words that were left are kept, and not sent from out of sight.
@Suite struct LeftWordsTests {
  private var scene = Scene()

  @Test mutating func `words of a denial that were left are sent only from their field`() {
    scene.asks("ls")
    scene.opensRequest()
    scene.press(.letter("f"))
    scene.type("not now")
    scene.press(.escape)
    scene.passes(.seconds(2))
    #expect(scene.lines.contains("   Enter goes on with what was written for it; Esc answers nothing"))
    scene.press(.enter)
    #expect(scene.decisions == [])
    #expect(scene.lines.contains("   > not now"))
    scene.passes(.seconds(2))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.deny(words: "not now")])
  }

  @Test mutating func `an amount is of the answer that it was written for, which is named above it`() {
    scene.asksAboutLimits()
    scene.opensRequest()
    scene.passes(.seconds(2))
    let amounts = RequestChoice.all(for: scene.state.session.requests.requests[0]).filter { $0.field == .words }
    #expect(amounts.count == 2)
    for (place, choice) in amounts.enumerated() {
      scene.changes { $0.request?.field = nil }
      scene.does { state, now in AppReducer.decide(.select(choice.key), in: &state, at: now) }
      #expect(scene.state.request?.words.text == "", "\(place)")
      scene.type("5\(place)")
      #expect(scene.lines.contains("   > 5\(place)"))
    }
  }
}

import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI

/// What one frame costs after so many items: an event, the snapshot, the screen's cells and what of them changed.
enum FrameCost {
  private static let frames = 200

  static func measure() -> [Figure] {
    [100, 5_000, 50_000].map { count in
      Figure("a frame at \(count) items, p50", Samples(times(at: count)).median, "ms")
    }
  }

  private static func times(at count: Int) -> [Duration] {
    var story = Story()
    for number in 0..<(count / 2) {
      story.comes("user.message", ["content": .string("Question \(number)"), "source": "user"])
      story.comes("assistant.message", answer(number))
    }
    var screen = Screen()
    var state = AppState(
      session: story.state, size: Size(rows: 30, columns: 100), composer: Composer(),
      setting: Setting(
        place: "a sandbox", isDemo: true, theme: .standard, repertoire: .unicode, utcOffset: 0, logPath: ""))
    var shown: CellGrid?
    return (0..<frames).map { number in
      ContinuousClock().measure {
        let delta: JSONValue = ["messageId": "last", "deltaContent": .string("piece \(number) of an answer, ")]
        story.comes("assistant.message_delta", delta)
        _ = AppReducer.reduce(
          &state, .sessionChanged(story.state), layout: &screen.transcriptLayout, at: story.now)
        let (grid, report) = screen.render(state, at: story.now)
        _ = AppReducer.reduce(&state, .frameWasShown(report), layout: &screen.transcriptLayout, at: story.now)
        _ = GridDiff.changes(from: shown, to: grid)
        shown = grid
      }
    }
  }

  private static func answer(_ number: Int) -> JSONValue {
    [
      "messageId": .string("answer-\(number)"), "toolRequests": [],
      "content": .string(
        "The answer to question \(number), in a paragraph that is **wrapped** once on a usual screen."),
    ]
  }
}

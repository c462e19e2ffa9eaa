import JSONRPC
import SessionModel

/// What one frame costs: an event, the snapshot, the screen's cells and what of them changed. It must not depend on how
/// much has happened, nor on how long the message is that streams.
enum FrameCost {
  private static let frames = 200
  /// What may be lost in the noise of a shared machine.
  private static let flatness = 1.5
  private static let piece = "piece of an answer, in **words** that wrap\n"

  static func measure() -> [Figure] {
    let afterEvents = [1_000, 20_000, 200_000].map { ("a frame after \($0) events, p50", cost(after: $0)) }
    let inMessage = [1_000, 100_000, 10_000_000].map { ("a frame in a message of \($0) bytes, p50", cost(in: $0)) }
    return figures(afterEvents) + figures(inMessage) + finishedMessage
  }

  /// A message that comes whole is laid out over many frames.
  private static var finishedMessage: [Figure] {
    var story = Story()
    let text = String(repeating: piece, count: 10_000_000 / piece.utf8.count)
    story.comes("assistant.message", ["messageId": "last", "content": .string(text), "toolRequests": []])
    var viewer = Viewer(story)
    var times: [Duration] = []
    repeat {
      story.passes()
      times.append(ContinuousClock().measure { viewer.look(at: story) })
    } while viewer.isBehind
    return [
      Figure("the longest frame of a message of 10 MB at once", Samples(times).percentile(100), "ms", aim: .below(100)),
      Figure("  until it is shown to its end", times.reduce(.zero, +).milliseconds, "ms"),
    ]
  }

  /// The first is what the others are compared with.
  private static func figures(_ costs: [(name: String, milliseconds: Double)]) -> [Figure] {
    costs.enumerated().map { index, cost in
      Figure(
        cost.name, cost.milliseconds, "ms", reference: index == 0 ? nil : costs[0].milliseconds,
        aim: index == 0 ? nil : .times(flatness))
    }
  }

  private static func cost(after count: Int) -> Double {
    var story = Story()
    for number in 0..<(count / 2) {
      putAway(story.comes("user.message", ["content": .string("Question \(number)"), "source": "user"]), in: &story)
      putAway(story.comes("assistant.message", answer(number)), in: &story)
    }
    return frameTime(of: story)
  }

  private static func cost(in size: Int) -> Double {
    var story = Story()
    let chunk = String(repeating: piece, count: 10)
    for _ in 0..<(size / chunk.utf8.count) { story.comes("assistant.message_delta", delta(chunk)) }
    return frameTime(of: story)
  }

  /// A disk that takes everything at once; nobody looks at it again.
  private static func putAway(_ parts: [PartID], in story: inout Story) {
    for part in parts { story.wasPutAway(part, at: PageAddress(offset: 0, count: 0, checksum: 0)) }
  }

  private static func frameTime(of beginning: Story) -> Double {
    var story = beginning
    var viewer = Viewer(story)
    let times = (0..<frames).map { number in
      ContinuousClock().measure {
        story.comes("assistant.message_delta", delta("\(number) \(piece)"))
        viewer.look(at: story)
      }
    }
    return Samples(times).median
  }

  private static func delta(_ text: String) -> JSONValue { ["messageId": "last", "deltaContent": .string(text)] }

  private static func answer(_ number: Int) -> JSONValue {
    [
      "messageId": .string("answer-\(number)"), "toolRequests": [],
      "content": .string(
        "The answer to question \(number), in a paragraph that is **wrapped** once on a usual screen."),
    ]
  }
}

import JSONRPC

/// One step of a scenario, `pause` after the one before.
struct Step: Equatable, Sendable {
  let pause: Duration
  let action: Action

  enum Action: Equatable, Sendable {
    case emit(EventTemplate)
    case stream(StreamTemplate)
    case awaitPrompt(atMost: Duration?)
    case awaitAnswer(AnswerWait)
    case ask(EventTemplate, AnswerWait)
    case turn([Step])
    case repetition([Step], times: Int?)
    case play(part: String)
    case closeChannel
  }
}

/// An event whose texts may hold placeholders.
struct EventTemplate: Equatable, Sendable {
  let type: String
  let data: JSONValue
  /// How many answers get lost on their way, when it asks something.
  let lostAnswers: Int
}

struct StreamTemplate: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case message, reasoning }

  let kind: Kind
  var name: String
  var text: String
  /// Unicode scalars of one piece.
  let chunk: Int
  let pause: Duration
  var parentToolCall: String?
  let isUnfinished: Bool
}

/// A wait for the answer to a request, and what follows.
struct AnswerWait: Equatable, Sendable {
  let request: String
  let limit: Duration?
  let approved: [Step]
  let denied: [Step]
  let unanswered: [Step]
}

extension Step {
  /// The steps inside this one, under the keys of the file.
  var nested: [(key: String, steps: [Step])] {
    switch action {
    case .turn(let steps): [("turn", steps)]
    case .repetition(let steps, times: _): [("repeat", steps)]
    case .awaitAnswer(let wait), .ask(_, let wait):
      [("approved", wait.approved), ("denied", wait.denied), ("unanswered", wait.unanswered)]
    case .emit, .stream, .awaitPrompt, .play, .closeChannel: []
    }
  }
}

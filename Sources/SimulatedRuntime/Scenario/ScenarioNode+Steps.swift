import JSONRPC

extension ScenarioNode {
  private static let verbs: Set<String> = [
    "emit", "stream", "think", "ask", "wait", "turn", "repeat", "play", "close",
  ]
  private static let branchKeys: Set<String> = ["approved", "denied", "unanswered", "atMost"]
  private static let streamKeys: Set<String> = ["text", "chunk", "every", "parent", "unfinished"]

  /// Scalars of one piece of a stream, and the pause before it, when the file does not say: about 400 a second, as
  /// fast as one reads along.
  private static let usualChunk = 8
  private static let usualPause = Duration.milliseconds(20)

  func steps(_ key: String) throws(ScenarioError) -> [Step]? {
    guard let nodes = try nodes(key, label: "step") else { return nil }
    var steps: [Step] = []
    for node in nodes { steps.append(try node.step()) }
    return steps
  }

  private func step() throws(ScenarioError) -> Step {
    let verbs = keys.filter(Self.verbs.contains)
    guard let verb = verbs.first, verbs.count == 1 else { throw error(.verbs(verbs)) }
    return Step(pause: try seconds("after") ?? .zero, action: try action(verb))
  }

  private func action(_ verb: String) throws(ScenarioError) -> Step.Action {
    switch verb {
    case "emit": .emit(try event("emit", allowing: []))
    case "ask": try question()
    case "stream": .stream(try stream("stream", kind: .message))
    case "think": .stream(try stream("think", kind: .reasoning))
    case "wait": try wait()
    case "turn": .turn(try block("turn", allowing: []))
    case "repeat": .repetition(try block("repeat", allowing: ["times"]), times: try count("times"))
    case "play": .play(part: try word("play", allowing: []))
    default: try closing()
    }
  }

  private func question() throws(ScenarioError) -> Step.Action {
    let event = try event("ask", allowing: Self.branchKeys.union(["loses"]))
    guard let request = event.data["requestId"]?.string else { throw error(.noRequestID) }
    return .ask(event, try answerWait(for: request))
  }

  private func event(_ verb: String, allowing keys: Set<String>) throws(ScenarioError) -> EventTemplate {
    try refuseKeys(except: keys.union([verb, "after"]))
    let event = try required(verb, try node(verb))
    try event.refuseKeys(except: ["type", "data"])
    return EventTemplate(
      type: try event.required("type", try event.text("type")),
      data: try event.required("data", event.value("data")),
      lostAnswers: try count("loses") ?? 0)
  }

  private func stream(_ verb: String, kind: StreamTemplate.Kind) throws(ScenarioError) -> StreamTemplate {
    StreamTemplate(
      kind: kind,
      name: try word(verb, allowing: Self.streamKeys),
      text: try required("text", try text("text")),
      chunk: try count("chunk") ?? Self.usualChunk,
      pause: try seconds("every") ?? Self.usualPause,
      parentToolCall: try text("parent"),
      isUnfinished: try flag("unfinished") ?? false)
  }

  private func wait() throws(ScenarioError) -> Step.Action {
    let name = try word("wait", allowing: Self.branchKeys)
    guard name == "prompt" else { return .awaitAnswer(try answerWait(for: name)) }
    try refuseKeys(except: ["wait", "after", "atMost"])
    return .awaitPrompt(atMost: try seconds("atMost"))
  }

  private func answerWait(for request: String) throws(ScenarioError) -> AnswerWait {
    AnswerWait(
      request: request,
      limit: try seconds("atMost"),
      approved: try steps("approved") ?? [],
      denied: try steps("denied") ?? [],
      unanswered: try steps("unanswered") ?? [])
  }

  private func closing() throws(ScenarioError) -> Step.Action {
    guard try word("close", allowing: []) == "channel" else {
      throw error(.wrong(key: "close", expected: "\"channel\""))
    }
    return .closeChannel
  }

  private func block(_ verb: String, allowing keys: Set<String>) throws(ScenarioError) -> [Step] {
    try refuseKeys(except: keys.union([verb, "after"]))
    return try required(verb, try steps(verb))
  }

  private func word(_ verb: String, allowing keys: Set<String>) throws(ScenarioError) -> String {
    try refuseKeys(except: keys.union([verb, "after"]))
    guard let word = value(verb)?.string else { throw error(.wrong(key: verb, expected: "a text")) }
    return word
  }
}

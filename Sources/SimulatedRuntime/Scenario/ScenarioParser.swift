import JSONRPC

/// Reads the outline of a scenario file; the steps are read by `ScenarioNode.steps`.
struct ScenarioParser {
  private static let keys: Set<String> = ["length", "replies", "latency", "start", "prompts", "abort", "parts"]

  /// How long a `repeat` goes on when the file does not say: long enough to be seen.
  private static let usualLength = Duration.seconds(10)

  let root: ScenarioNode

  init(_ text: [UInt8], file: String) throws(ScenarioError) {
    let value: JSONValue
    switch JSONReader.read(text) {
    case .whole(let whole, repairs: let repairs):
      if let fault = repairs.first { throw ScenarioError(file: file, place: "", problem: .notJSON(fault)) }
      value = whole
    case .broken(let fault, before: _): throw ScenarioError(file: file, place: "", problem: .notJSON(fault))
    }
    root = try ScenarioNode(value, file: file, place: "")
  }

  func scenario() throws(ScenarioError) -> Scenario {
    try root.refuseKeys(except: Self.keys)
    let scenario = Scenario(
      name: root.file,
      length: try root.seconds("length") ?? Self.usualLength,
      replies: try replies(),
      latency: try root.seconds("latency") ?? .zero,
      start: try root.required("start", try root.steps("start")),
      prompts: try prompts(),
      aborted: try root.steps("abort") ?? [],
      parts: try parts())
    try ScenarioCheck(scenario: scenario).check()
    return scenario
  }

  private func replies() throws(ScenarioError) -> [String: ScriptedReply] {
    guard let node = try root.node("replies") else { return [:] }
    var replies: [String: ScriptedReply] = [:]
    for method in node.keys {
      guard let reply = try node.node(method) else { continue }
      try reply.refuseKeys(except: ["after", "error", "result"])
      replies[method] = ScriptedReply(
        pause: try reply.seconds("after") ?? .zero, refusal: try reply.text("error"), result: reply.value("result"))
    }
    return replies
  }

  private func prompts() throws(ScenarioError) -> [PromptHandler] {
    var handlers: [PromptHandler] = []
    for node in try root.nodes("prompts", label: "entry") ?? [] {
      try node.refuseKeys(except: ["words", "alone", "steps"])
      let words = try node.words("words") ?? []
      handlers.append(
        PromptHandler(
          words: Set(words.map { $0.lowercased() }), isAlone: try node.flag("alone") ?? false,
          steps: try node.required("steps", try node.steps("steps"))))
    }
    return handlers
  }

  private func parts() throws(ScenarioError) -> [String: [Step]] {
    guard let node = try root.node("parts") else { return [:] }
    var parts: [String: [Step]] = [:]
    for name in node.keys { parts[name] = try node.steps(name) }
    return parts
  }
}

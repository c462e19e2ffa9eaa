/// What only the whole file shows: parts that do not exist, and playing that would never end.
struct ScenarioCheck {
  let scenario: Scenario

  func check() throws(ScenarioError) {
    // In the order of names, so that one file always gives the same error.
    let parts = scenario.parts.sorted { $0.key < $1.key }
    for (name, steps) in parts where reaches(name, from: steps) {
      throw error(.endlessPart(name), in: "parts, \(name)")
    }
    for (name, steps) in parts { try check(steps, of: "parts, \(name)") }
    try check(scenario.start, of: "start")
    for (index, handler) in scenario.prompts.enumerated() {
      try check(handler.steps, of: "prompts, entry \(index + 1), steps")
    }
    try check(scenario.aborted, of: "abort")
  }

  private func check(_ steps: [Step], of list: String) throws(ScenarioError) {
    for (index, step) in steps.enumerated() {
      let place = "\(list), step \(index + 1)"
      if case .play(let part) = step.action, scenario.parts[part] == nil { throw error(.unknownPart(part), in: place) }
      if case .repetition(let body, times: nil) = step.action, !takesTime(body) {
        throw error(.takesNoTime, in: place)
      }
      for (key, steps) in step.nested { try check(steps, of: "\(place), \(key)") }
    }
  }

  /// Whether these steps play the part, directly or through other parts.
  private func reaches(_ part: String, from steps: [Step]) -> Bool {
    var seen: Set<String> = []
    var unread = steps
    while let step = unread.popLast() {
      for (_, steps) in step.nested { unread += steps }
      guard case .play(let name) = step.action else { continue }
      if name == part { return true }
      if seen.insert(name).inserted { unread += scenario.parts[name] ?? [] }
    }
    return false
  }

  /// Whether some pause is certain. Waits do not count, since they can end at once.
  private func takesTime(_ steps: [Step]) -> Bool {
    steps.contains { step in
      if step.pause > .zero { return true }
      return switch step.action {
      case .stream(let stream): stream.pause > .zero && !stream.text.isEmpty
      case .turn(let body), .repetition(let body, times: _): takesTime(body)
      case .play(let part): takesTime(scenario.parts[part] ?? [])
      case .emit, .ask, .awaitPrompt, .awaitAnswer, .closeChannel: false
      }
    }
  }

  private func error(_ problem: ScenarioError.Problem, in place: String) -> ScenarioError {
    ScenarioError(file: scenario.name, place: place, problem: problem)
  }
}

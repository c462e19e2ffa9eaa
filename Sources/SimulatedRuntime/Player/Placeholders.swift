import JSONRPC

/// What stands for the placeholders of a scenario's texts at one moment.
struct Placeholders {
  let facts: TaskFacts
  let run: Run
  let round: Int
  let now: Duration

  private func value(of name: Substring) -> String? {
    switch name {
    case "prompt": run.prompt
    case "answer": run.answer
    case "run": "\(run.number)"
    case "round": "\(round)"
    case "task": facts.taskID
    case "session": facts.sessionID
    case "repository": facts.repository.fullName
    case "branch": facts.repository.branch
    case "now": facts.calendar.time(at: now).text
    default: nil
    }
  }

  /// In one pass: what stands in a value is never taken for a placeholder.
  func fill(_ text: String) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      if let close = rest.firstIndex(of: "}"), let value = value(of: rest[..<close].dropFirst()) {
        filled += value
        rest = rest[close...].dropFirst()
      } else {
        filled.append("{")
        rest = rest.dropFirst()
      }
    }
    return filled + rest
  }

  func fill(_ value: JSONValue) -> JSONValue {
    switch value {
    case "{startedMilliseconds}": .integer(facts.calendar.time(at: facts.creation).milliseconds)
    case .string(let text): .string(fill(text))
    case .array(let elements): .array(elements.map(fill))
    case .object(let object):
      .object(JSONObject(object.members.map { JSONObject.Member(key: $0.key, value: fill($0.value)) }))
    case .null, .bool, .integer, .number, .unreadable: value
    }
  }

  func fill(_ template: StreamTemplate) -> StreamTemplate {
    var filled = template
    filled.name = "\(fill(template.name))-\(run.number)"
    filled.text = fill(template.text)
    filled.parentToolCall = template.parentToolCall.map(fill)
    return filled
  }
}

/// What is being played since the task began, or for one prompt.
struct Run: Equatable, Sendable {
  /// 0 before the first prompt.
  let number: Int
  let prompt: String
  var answer = ""
  /// Turns begun; their numbers start anew in each run, as in the real runtime.
  var turnCount = 0
}

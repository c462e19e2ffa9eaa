package import JSONRPC

extension RequestDescription {
  /// The same for a program: everything from outside stands in it raw, escaped as JSON escapes it.
  package var json: JSONValue {
    .members([
      "kind": .string(kind), "summary": .string(summary), "risk": risk.json,
      "parts": .array(parts.map(\.json)), "facts": .array(facts.map(\.json)), "shell": shell?.json,
      "warning": warning.map(JSONValue.string), "intention": intention.map(JSONValue.string),
      "sessionScope": sessionScope.map(JSONValue.strings),
    ])
  }
}

extension RequestDescription.Part {
  fileprivate var json: JSONValue {
    .members(["label": label.map(JSONValue.string), "form": .string("\(form)"), "text": .string(text)])
  }
}

extension RequestDescription.Fact {
  fileprivate var json: JSONValue {
    .members(["label": .string(label), "values": .strings(values), "weight": .string("\(weight)")])
  }
}

extension RiskAssessment {
  fileprivate var json: JSONValue {
    .members([
      "level": .string("\(level)"), "class": title.map(JSONValue.string),
      "reasons": .array(reasons.map { .members(["class": .string($0.kind.title), "words": .string($0.words)]) }),
      "confirmation": confirmation.map(JSONValue.string),
    ])
  }
}

extension ShellAnalysis {
  fileprivate var json: JSONValue {
    .members([
      "parts": .array(parts.map(\.json)), "doubts": .strings(doubts), "paths": .strings(paths),
      "hosts": .strings(hosts),
    ])
  }
}

extension ShellAnalysis.Part {
  fileprivate var json: JSONValue {
    .members([
      "connector": .string("\(connector)"), "text": .string(text), "program": program.map(JSONValue.string),
      "marks": .array(marks.map(\.json)), "reasons": .strings(reasons.map(\.text)),
    ])
  }
}

extension ShellAnalysis.Mark {
  fileprivate var json: JSONValue { .members(["mark": .string(name), "text": .string(words)]) }
}

extension JSONValue {
  /// An object of the members that have a value.
  fileprivate static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    var object = JSONObject()
    for (key, value) in members { object.set(key, value) }
    return .object(object)
  }

  fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

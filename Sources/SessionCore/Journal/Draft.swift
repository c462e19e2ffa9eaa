import JSONRPC

/// What is being written: in the composer, and into requests.
package struct Draft: Equatable, Sendable {
  package let text: String
  /// Where the cursor stands, in the unit of whoever saves it.
  package let cursor: Int
  /// What was written into requests of the agent and has not been sent.
  package let answers: [String]

  package init(text: String, cursor: Int, answers: [String] = []) {
    self.text = text
    self.cursor = cursor
    self.answers = answers
  }

  package var isEmpty: Bool { text.isEmpty && answers.isEmpty }
}

extension Draft {
  init?(_ value: JSONValue) {
    guard let text = value["text"]?.string, let cursor = value["cursor"]?.integer else { return nil }
    let answers = value["answers"]?.array?.compactMap(\.string) ?? []
    self.init(text: text, cursor: Int(clamping: cursor), answers: answers)
  }

  var json: JSONValue {
    var object = JSONObject()
    object.set("text", .string(text))
    object.set("cursor", .integer(Int64(cursor)))
    object.set("answers", answers.isEmpty ? nil : .array(answers.map(JSONValue.string)))
    return .object(object)
  }
}

import JSONRPC

/// What is being written: in the composer, and into requests.
package struct Draft: Equatable, Sendable {
  /// A text that stands in the draft as one sign. It lies in a file of its own, since it may be long and does not change.
  package struct Paste: Equatable, Sendable {
    /// Which sign stands for it, in the unit of whoever saves it.
    package let sign: Int
    package let text: String
    /// The file that it came from, if it was not pasted.
    package let file: String?

    package init(sign: Int, text: String, file: String? = nil) {
      self.sign = sign
      self.text = text
      self.file = file
    }
  }

  package let text: String
  /// Where the cursor stands, in the unit of whoever saves it.
  package let cursor: Int
  /// What the signs in the text stand for.
  package let pastes: [Paste]
  /// What was written into requests of the agent and has not been sent.
  package let answers: [String]

  package init(text: String, cursor: Int, pastes: [Paste] = [], answers: [String] = []) {
    self.text = text
    self.cursor = cursor
    self.pastes = pastes
    self.answers = answers
  }

  package var isEmpty: Bool { text.isEmpty && answers.isEmpty }
}

extension Draft {
  /// `pastes` are the texts that lie in the other file, by their keys.
  init?(_ value: JSONValue, pastes: [Int: String]) {
    guard let text = value["text"]?.string, let cursor = value["cursor"]?.integer else { return nil }
    let answers = value["answers"]?.array?.compactMap(\.string) ?? []
    let standing = value["pastes"]?.array?.compactMap { Paste($0, in: pastes) } ?? []
    self.init(text: text, cursor: Int(clamping: cursor), pastes: standing, answers: answers)
  }

  /// `keys`: where the text of each paste lies.
  func json(keys: [Int]) -> JSONValue {
    var object = JSONObject()
    object.set("text", .string(text))
    object.set("cursor", .integer(Int64(cursor)))
    object.set("pastes", pastes.isEmpty ? nil : .array(zip(pastes, keys).map { $0.json(key: $1) }))
    object.set("answers", answers.isEmpty ? nil : .array(answers.map(JSONValue.string)))
    return .object(object)
  }
}

extension Draft.Paste {
  fileprivate init?(_ value: JSONValue, in texts: [Int: String]) {
    guard let sign = value["sign"]?.integer, let key = value["key"]?.integer, let text = texts[Int(clamping: key)]
    else {
      return nil
    }
    self.init(sign: Int(clamping: sign), text: text, file: value["file"]?.string)
  }

  fileprivate func json(key: Int) -> JSONValue {
    var object = JSONObject()
    object.set("sign", .integer(Int64(sign)))
    object.set("key", .integer(Int64(key)))
    object.set("file", file.map(JSONValue.string))
    return .object(object)
  }
}

import JSONRPC

/// A prompt that stands in the draft again, while the outbox on the disk may still hold it. The draft's record tells it,
/// so that a crash between the two files leaves the prompt once.
struct TakenBackPrompt: Equatable, Sendable {
  let text: String
  /// How many prompts of the same text stay in the outbox.
  let left: Int

  init(_ text: String, outOf outbox: [RecoveredPrompt]) {
    self.text = text
    left = max(0, outbox.count(of: text) - 1)
  }

  init?(_ value: JSONValue) {
    guard let text = value["text"]?.string, let left = value["left"]?.integer else { return nil }
    self.text = text
    self.left = Int(clamping: left)
  }

  var json: JSONValue { ["text": .string(text), "left": .integer(Int64(left))] }

  func isHeld(by outbox: [RecoveredPrompt]) -> Bool { outbox.count(of: text) > left }
}

extension [RecoveredPrompt] {
  /// Without those that stand in the draft.
  func without(_ takenBack: [TakenBackPrompt]) -> [RecoveredPrompt] {
    var rest = self
    for prompt in takenBack where prompt.isHeld(by: rest) {
      if let place = rest.firstIndex(where: { $0.has(prompt.text) }) { rest.remove(at: place) }
    }
    return rest
  }

  fileprivate func count(of text: String) -> Int { count { $0.has(text) } }
}

extension RecoveredPrompt {
  fileprivate func has(_ other: String) -> Bool { text.utf8.elementsEqual(other.utf8) }
}

extension JSONValue {
  private static let takenBack = "takenBack"

  /// What the record of a draft says of prompts that were taken back into it.
  var takenBack: [TakenBackPrompt] { self[Self.takenBack]?.array?.compactMap(TakenBackPrompt.init) ?? [] }

  func holding(_ prompts: [TakenBackPrompt]) -> JSONValue {
    guard !prompts.isEmpty, case .object(var object) = self else { return self }
    object.set(Self.takenBack, .array(prompts.map(\.json)))
    return .object(object)
  }
}

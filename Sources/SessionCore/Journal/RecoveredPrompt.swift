import JSONRPC
import SessionModel

/// A prompt that an earlier run did not see arrive.
package struct RecoveredPrompt: Equatable, Sendable {
  package let text: String
  /// It was handed to a runtime: whether it arrived is not known.
  package let wasSent: Bool

  package init(text: String, wasSent: Bool) {
    self.text = text
    self.wasSent = wasSent
  }
}

extension RecoveredPrompt {
  init(_ prompt: OutgoingPrompt) {
    let wasSent =
      switch prompt.delivery {
      case .held, .heldFor, .heldBehindRequests, .keptBack: false
      // A refusal is kept like a doubt: a person decides whether to try again.
      case .sent, .unseen, .failed: true
      }
    self.init(text: prompt.text, wasSent: wasSent)
  }

  init?(_ value: JSONValue) {
    guard let text = value["text"]?.string, let wasSent = value["sent"]?.bool else { return nil }
    self.init(text: text, wasSent: wasSent)
  }

  var json: JSONValue { ["text": .string(text), "sent": .bool(wasSent)] }
}

@testable import CopilotProtocol
import SessionModel

extension Story {
  /// The agent says something whole; without a name, something new.
  mutating func tells(_ text: String, as name: String? = nil) {
    let id = MessageID(rawValue: name ?? "message \(state.transcript.items.count)")
    comes(.assistantMessage(AssistantMessage(messageID: id, content: text)))
  }

  mutating func streams(_ text: String, as name: String) {
    comes(.assistantMessageDelta(AssistantMessageDelta(messageID: MessageID(rawValue: name), deltaContent: text)))
  }
}

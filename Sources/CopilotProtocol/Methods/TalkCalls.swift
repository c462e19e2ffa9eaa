package import JSONRPC

/// `session.send`: a prompt. The answer comes also when nothing was delivered; only the echo as `user.message` proves
/// that it was. On a cloud session nothing but the text travels.
package struct SessionSendCall: RuntimeMethod {
  package static let name = "session.send"

  package var sessionID: SessionID
  package var prompt: String

  package init(sessionID: SessionID, prompt: String) {
    self.sessionID = sessionID
    self.prompt = prompt
  }

  package var params: JSONValue { .session(sessionID, ["prompt": .string(prompt)]) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> PromptSent { try read(value) }
}

/// What `session.send` answers.
package struct PromptSent: Equatable, Sendable {
  package var messageID: PromptID
}

extension PromptSent: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    messageID = try fields.required("messageId")
  }
}

/// `session.abort`: stops the turn, not the session.
package struct SessionAbortCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.abort"

  package var sessionID: SessionID
  package var reason: AbortReason?

  package init(sessionID: SessionID, reason: AbortReason? = .userInitiated) {
    self.sessionID = sessionID
    self.reason = reason
  }

  package var params: JSONValue { .session(sessionID, ["reason": (reason?.rawText).json]) }
}

/// `session.getMessages`: every event that the runtime has received so far.
package struct SessionGetMessagesCall: RuntimeMethod {
  package static let name = "session.getMessages"

  package var sessionID: SessionID

  package init(sessionID: SessionID) { self.sessionID = sessionID }

  package var params: JSONValue { .session(sessionID) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> [SessionEvent] {
    let messages: Messages = try read(value)
    return messages.events.map { SessionEvent(reading: $0, readability: .intact) }
  }

  private struct Messages: WireObject {
    let events: [JSONValue]

    init(_ fields: inout FieldReader) throws(FieldFault) { events = try fields.required("events") }
  }
}

extension JSONValue {
  /// The parameters of a call about one session.
  static func session(_ id: SessionID, _ others: KeyValuePairs<String, JSONValue?> = [:]) -> JSONValue {
    .members(["sessionId": .string(id.rawValue)], others)
  }
}

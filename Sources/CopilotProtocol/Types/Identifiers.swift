import JSONRPC

/// An opaque text that names something. It is compared, kept and sent back, never taken apart.
package protocol WireIdentifier: Hashable, Sendable, ExpressibleByStringLiteral {
  var rawValue: String { get }
  init(rawValue: String)
}

extension WireIdentifier {
  package init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// A session in the runtime; for a cloud session also the id of its task, unless a replay names another.
package struct SessionID: WireIdentifier {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A permission or a question that waits for an answer.
package struct RequestID: WireIdentifier {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// One call of a tool.
package struct ToolCallID: WireIdentifier {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// One message of the assistant.
package struct MessageID: WireIdentifier {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A message that was sent to the agent: the result of `session.send`. It proves nothing about delivery.
package struct PromptID: WireIdentifier {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// One block of thought of the assistant.
package struct ReasoningID: WireIdentifier {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// One call of the model. It begins at "0" again in every run, so it is unique only within one.
package struct TurnID: WireIdentifier {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

extension WireIdentifier where Self: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    self.init(rawValue: try String(reading: value, noting: &faults))
  }
}

extension SessionID: WireReadable {}
extension RequestID: WireReadable {}
extension ToolCallID: WireReadable {}
extension MessageID: WireReadable {}
extension PromptID: WireReadable {}
extension ReasoningID: WireReadable {}
extension TurnID: WireReadable {}

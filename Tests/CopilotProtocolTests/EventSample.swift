import JSONRPC
import Testing

@testable import CopilotProtocol

/// The data of an event as they stand on the wire, and the value that they become.
struct EventSample: CustomTestStringConvertible {
  let type: String
  let data: String
  let payload: SessionEvent.Payload

  var testDescription: String { type }

  init(_ type: String, _ data: String, _ payload: SessionEvent.Payload) {
    self.type = type
    self.data = data
    self.payload = payload
  }

  static let all = session + context + talk + work + requests + notices
}

/// Decodes an event of this type with data in JSON text.
func decoded(_ type: String, _ data: String) throws -> SessionEvent {
  decoded(type, try JSONReader.value(of: data))
}

func decoded(_ type: String, _ data: JSONValue) -> SessionEvent {
  SessionEvent.decode(
    params: ["sessionId": "s1", "event": ["id": "e1", "type": .string(type), "data": data]], readability: .intact
  ).event
}

import CopilotProtocol
import JSONRPC

@testable import SessionModel

/// Forms for tests, written as the runtime sends them.
enum FormSample {
  static func request(
    _ properties: JSONValue, required: [String] = [], mode: String? = "form", url: String? = nil
  ) -> ElicitationRequested? {
    var data: JSONValue = [
      "requestId": "e1", "message": "Settings",
      "requestedSchema": [
        "type": "object", "properties": properties, "required": .array(required.map(JSONValue.string)),
      ],
    ]
    if let mode { data = data.setting("mode", .string(mode)) }
    if let url { data = data.setting("url", .string(url)) }
    return read(data)
  }

  static func read(_ data: JSONValue) -> ElicitationRequested? {
    let params: JSONValue = ["sessionId": "s", "event": ["type": "elicitation.requested", "data": data]]
    guard case .elicitationRequested(let form) = SessionEvent.decode(params: params, readability: .intact).event.payload
    else { return nil }
    return form
  }

  /// A draft with one field of this schema.
  static func draft(_ schema: JSONValue, isRequired: Bool = false) -> FormDraft {
    FormDraft(request(["f": schema], required: isRequired ? ["f"] : [])?.fields ?? [])
  }
}

extension JSONValue {
  func setting(_ key: String, _ value: JSONValue) -> JSONValue {
    var object = object ?? JSONObject()
    object.set(key, value)
    return .object(object)
  }
}

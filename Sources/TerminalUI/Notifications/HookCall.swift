import CopilotProtocol
package import JSONRPC
import SessionModel
import TerminalPrimitives

/// What the person's hook is given.
package struct HookCall: Equatable, Sendable {
  /// Calls about the same subject run one after the other.
  package let subject: String
  /// One object, for its standard input: the act whole as it came, with tokens masked.
  package let input: JSONValue

  package init(subject: String, input: JSONValue) {
    self.subject = subject
    self.input = input
  }

  init(_ news: News, in session: SessionState) {
    switch news {
    case .request(let request, let occasion):
      self.init(
        subject: request.id.rawValue,
        input: [
          "version": Self.version, "event": .string(occasion.name), "session": session.hookInput,
          "request": request.hookInput,
        ])
    case .session(let point):
      self.init(
        subject: "session",
        input: ["version": Self.version, "event": .string(point.name), "session": session.hookInput])
    }
  }

  /// Of the form of the input; it changes when a member goes or means something else.
  private static let version: JSONValue = 1
}

extension News.Occasion {
  fileprivate var name: String {
    switch self {
    case .new: "request"
    case .changed: "request-changed"
    case .notConfirmed: "answer-not-confirmed"
    case .notSent: "answer-not-sent"
    }
  }
}

extension News.TurningPoint {
  fileprivate var name: String {
    switch self {
    case .ended(isError: false): "session-ended"
    case .ended(isError: true): "session-ended-by-error"
    case .failed: "session-failed"
    case .runtimeLost: "runtime-lost"
    }
  }
}

extension SessionState {
  fileprivate var hookInput: JSONValue {
    let identity: JSONValue = [
      "repository": .text(identity.repository?.text), "task": .text(identity.task?.rawValue),
      "url": .text(identity.url?.text), "waiting": .integer(Int64(requests.waiting.count)),
    ]
    return identity.masked
  }
}

extension PendingRequest {
  fileprivate var hookInput: JSONValue {
    let request: JSONValue = [
      "id": .string(id.rawValue), "digest": .string(digest.hexadecimal), "description": description.json,
    ]
    return request.masked
  }
}

extension JSONValue {
  fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// The same with the tokens in its texts hidden.
  fileprivate var masked: JSONValue {
    switch self {
    case .string(let text): .string(SecretMask.mask(text))
    case .array(let elements): .array(elements.map(\.masked))
    case .object(let object):
      .object(
        JSONObject(object.members.map { JSONObject.Member(key: SecretMask.mask($0.key), value: $0.value.masked) }))
    case .null, .bool, .integer, .number, .unreadable: self
    }
  }
}

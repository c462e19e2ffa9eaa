import CopilotProtocol
import JSONRPC

extension Answer {
  /// The choice and what it carries, word for word, for the log: `answer: postgres`.
  package var record: String { details.map { "\(name): \($0)" } ?? name }

  private var details: String? {
    switch self {
    case .approveOnce, .approveForSession, .page, .cancel: nil
    case .deny(let words), .decline(let words): words
    case .text(let text, _): text
    case .form(let content): JSONValue(content).canonicalText
    case .plan(let action, let feedback): ([action.rawText] + [feedback].compactMap(\.self)).joined(separator: ", ")
    case .modelSwitch(let response): response.rawText
    case .limits(let response): response.record
    }
  }
}

extension SessionLimitsResponse {
  /// What it does: `add 5 credits`.
  package var record: String {
    switch action {
    case .add: "add \(additionalAiCredits?.shortest ?? "?") credits"
    case .set: "set to \(maxAiCredits?.shortest ?? "?") credits"
    case .unset: "no limit"
    case .cancel, .unknown: action.rawText
    }
  }
}

extension JSONValue {
  fileprivate init(_ members: [String: JSONValue]) {
    self = .object(JSONObject(members.map { JSONObject.Member(key: $0.key, value: $0.value) }))
  }

  var canonicalText: String { String(decoding: JSONWriter.canonical(self), as: UTF8.self) }
}

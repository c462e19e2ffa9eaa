import JSONRPC

/// The items of `session.permissions.pendingRequests`.
enum PermissionListing {
  /// Those that the runtime 1.0.64 knows; with any other kind open, the whole call fails.
  private static let knownKinds: Set<String> = [
    "shell", "write", "read", "mcp", "url", "memory", "custom-tool", "hook", "extension-management",
    "extension-permission-access",
  ]

  static func items(_ open: [WorkerEvent]) throws(Refusal) -> JSONValue {
    var items: [JSONValue] = []
    for event in open {
      let request = event.data["permissionRequest"] ?? .null
      guard let kind = request["kind"]?.string, knownKinds.contains(kind) else {
        throw Refusal("Unknown permission request kind: \(request["kind"]?.string ?? "none")")
      }
      items.append([
        "requestId": event.data["requestId"] ?? .null,
        "request": event.data["promptRequest"] ?? prompt(for: request, kind: kind),
      ])
    }
    return ["items": .array(items)]
  }

  /// The form for prompts differs from the request only for commands (protocol notes 5.3).
  private static func prompt(for request: JSONValue, kind: String) -> JSONValue {
    guard kind == "shell" else { return request }
    let identifiers = (request["commands"]?.array ?? []).compactMap { $0["identifier"] }
    return [
      "kind": "commands",
      "fullCommandText": request["fullCommandText"] ?? .null,
      "intention": request["intention"] ?? .null,
      "commandIdentifiers": .array(identifiers),
      "canOfferSessionApproval": request["canOfferSessionApproval"] ?? .null,
      "toolCallId": request["toolCallId"] ?? .null,
    ]
  }
}

/// Why the runtime refuses a call, in the words it puts behind its usual beginning.
struct Refusal: Error, Equatable, Sendable {
  let words: String

  init(_ words: String) { self.words = words }

  static func sessionNotFound(_ id: String) -> Refusal { Refusal("Session not found: \(id)") }
}

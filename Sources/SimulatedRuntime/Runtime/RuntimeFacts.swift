import JSONRPC

/// What the runtime says about itself and the account.
enum RuntimeFacts {
  /// Looks like that of the real runtime and does not pretend to be it.
  private static let version: JSONValue = "1.0.64-simulated"
  private static let protocolVersion: JSONValue = 3

  static let connected: JSONValue = ["ok": true, "protocolVersion": protocolVersion, "version": version]

  static let status: JSONValue = ["version": version, "protocolVersion": protocolVersion]

  static func pong(to message: JSONValue?, at time: WallTime) -> JSONValue {
    [
      "message": .string("pong: \(message?.string ?? "")"), "timestamp": .string(time.text),
      "protocolVersion": protocolVersion,
    ]
  }

  static let authStatus: JSONValue = [
    "isAuthenticated": true, "authType": "user", "host": "https://github.com", "login": "octocat",
    "statusMessage": "Simulated: no account, no network",
  ]

  static let models: JSONValue = [
    "models": [
      model(id: "claude-sonnet-4.5", name: "Claude Sonnet 4.5", window: 200_000, multiplier: 1),
      model(id: "gpt-5-mini", name: "GPT-5 mini", window: 128_000, multiplier: 0),
    ]
  ]

  static let firstModel = "claude-sonnet-4.5"

  static func hasModel(_ id: String) -> Bool {
    models["models"]?.array?.contains { $0["id"]?.string == id } == true
  }

  /// What runtime 1.0.64 answers about a cloud session, whatever it has used.
  static let usage: JSONValue = [
    "totalPremiumRequestCost": 0, "totalUserRequests": 0, "totalApiDurationMs": 0,
    "codeChanges": ["linesAdded": 0, "linesRemoved": 0, "filesModifiedCount": 0, "filesModified": []],
    "modelMetrics": [:], "lastCallInputTokens": 0, "lastCallOutputTokens": 0,
  ]

  private static func model(id: JSONValue, name: JSONValue, window: JSONValue, multiplier: JSONValue) -> JSONValue {
    [
      "id": id, "name": name,
      "capabilities": ["supports": ["vision": true], "limits": ["max_context_window_tokens": window]],
      "policy": ["state": "enabled"], "billing": ["multiplier": multiplier],
    ]
  }
}

import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// What lies over the panes.
extension ScreenStory {
  static let overlays = [
    ScreenStory(name: "keys", sizes: .all) { $0.opensPage(.keys) },
    ScreenStory(name: "keys-with-request", sizes: .all) {
      $0.type("half a draft")
      $0.asks("rm -rf build")
      $0.opensPage(.keys)
      $0.press(.pageDown)
    },
    ScreenStory(name: "palette", sizes: .all) { $0.press(.function(4)) },
    ScreenStory(name: "palette-filtered", sizes: .all) {
      $0.asks("rm -rf build")
      $0.press(.function(4))
      $0.type("ab")
    },
    ScreenStory(name: "page-diagnosis", sizes: [.standard, .narrow]) { $0.opensPage(.diagnosis) },
    ScreenStory(name: "page-permissions", sizes: .all, policy: .safe, policyOrigin: .configurationFile) {
      $0.opensPage(.permissions)
    },
    ScreenStory(name: "page-decisions") {
      $0.asks("ls", id: "p0")
      $0.comes("permission.completed", ["requestId": "p0", "result": ["kind": "approved"]])
      $0.opensPage(.decisions)
    },
    ScreenStory(name: "page-usage") {
      $0.comes(
        "assistant.usage",
        [
          "model": "gpt-5", "inputTokens": 12_300, "outputTokens": 840, "cacheReadTokens": 8_000, "cost": 1,
          "copilotUsage": ["totalNanoAiu": 1_250_000_000],
          "quotaSnapshots": [
            "premium_interactions": [
              "entitlementRequests": 300, "usedRequests": 110, "remainingPercentage": 63.3,
              "resetDate": "2026-12-01",
            ]
          ],
        ])
      $0.opensPage(.usage)
    },
    ScreenStory(name: "page-context") {
      $0.comes("session.usage_info", ["currentTokens": 64_000, "tokenLimit": 128_000, "messagesLength": 12])
      $0.opensPage(.context)
    },
    ScreenStory(name: "page-command", sizes: [.standard, .narrow]) { $0.opensPage(.command(.approval(.permissions))) },
    ScreenStory(name: "slash-argument", sizes: [.standard, .narrow]) { $0.type("/help pe") },
    ScreenStory(name: "slash-with-request", sizes: .all) {
      $0.asks("rm -rf build")
      $0.type("/")
    },
    ScreenStory(name: "themes", sizes: [.standard, .narrow]) {
      $0.type("/theme")
      $0.press(.enter)
    },
    ScreenStory(name: "palette-empty", sizes: [.narrow], theme: .monochrome, repertoire: .ascii) {
      $0.press(.alt("x"))
      $0.type("zzz")
    },
  ]
}

extension Scene {
  /// A page that a command has opened.
  mutating func opensPage(_ kind: PageView.Kind) {
    changes { AppReducer.open(.page(PageView(kind)), in: &$0) }
  }
}

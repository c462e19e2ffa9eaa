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

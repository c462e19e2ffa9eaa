@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// What a reader does: searching, coming back, copying.
extension ScreenStory {
  static let reading: [ScreenStory] = [
    ScreenStory(name: "search", sizes: .all) { $0.findsWords() },
    ScreenStory(name: "search-monochrome", theme: .monochrome) { $0.findsWords() },
    ScreenStory(name: "search-kept", sizes: .all) {
      $0.findsWords()
      $0.press(.enter)
      $0.press(.letter("n"))
    },
    ScreenStory(name: "search-not-found", sizes: .all) {
      $0.talks()
      $0.looksFor("nowhere")
    },
    ScreenStory(name: "unread", sizes: .all) {
      $0.talks()
      $0.does(.input(.focus(isGained: false)))
      $0.says("It also has a *test suite* now.", as: "m2")
      $0.does(.input(.focus(isGained: true)))
    },
    ScreenStory(name: "copy-choice", sizes: .all) {
      $0.says("One:\n\n```swift\nlet a = 1\n```\n\nTwo:\n\n```sh\nmake\n```\n", as: "m1")
      $0.press(.tab)
      $0.press(.letter("Y"))
    },
    ScreenStory(name: "copied", sizes: .all) {
      $0.talks()
      $0.does(
        .copied(CopyReport(CopyText("text", named: "the last answer"), places: [.terminal, .file("~/copied.txt")])))
    },
  ]
}

extension Scene {
  fileprivate mutating func findsWords() {
    talks()
    saysMuch(1...12)
    says("The project has a server, and the server has a number.", as: "last")
    looksFor("number")
  }
}

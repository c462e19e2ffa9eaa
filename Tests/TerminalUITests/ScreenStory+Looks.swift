@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI

/// Help, markers, completions; and other terminals than the usual one.
extension ScreenStory {
  static let looks: [ScreenStory] = [
    ScreenStory(name: "help", sizes: .all) { scene in
      scene.press(.function(1))
    },
    ScreenStory(name: "help-request", sizes: [.standard, .classic]) { scene in
      scene.asks("ls")
      scene.opensRequest()
      scene.press(.scalar("?"))
    },
    ScreenStory(name: "help-over-bar", sizes: [.classic, .narrow]) { scene in
      scene.asks("ls")
      scene.press(.function(1))
    },
    ScreenStory(name: "policy-all", sizes: .all, policy: .all) { $0.talks() },
    ScreenStory(name: "policy-safe", sizes: [.standard, .narrow], policy: .safe) { $0.talks() },
    ScreenStory(name: "policy-deny-by-file", sizes: .all, policy: .deny, policyOrigin: .configurationFile) { scene in
      scene.talks()
    },
    ScreenStory(name: "slash", sizes: .all) { $0.type("/") },
    ScreenStory(name: "slash-one", sizes: [.standard, .narrow]) { $0.type("/ab") },
    ScreenStory(name: "slash-obstacle", sizes: [.standard, .narrow]) { $0.type("/rec") },
    ScreenStory(name: "leaving", sizes: [.standard, .narrow]) { $0.press(KeyPress(.scalar("c"), .control)) },
    ScreenStory(name: "not-saved", sizes: [.standard, .narrow]) { scene in
      scene.does(.savingChanged(.failing("no space left on device")))
    },
    ScreenStory(name: "draft-long", sizes: .all) { scene in
      scene.type("first line")
      for number in 2...9 {
        scene.press(KeyPress(.scalar("j"), .control))
        scene.type("line \(number) of a draft that is longer than the composer may be high")
      }
    },
    ScreenStory(name: "transcript-focus", sizes: [.standard, .narrow]) { scene in
      scene.talks()
      scene.starts("bash", ["command": "ls -la"], as: "t1")
      scene.finishes("t1", "total 4\nREADME.md\n")
      scene.press(.tab)
      scene.press(.scalar("["))
      scene.press(.enter)
    },
    ScreenStory(name: "too-small", sizes: [Size(rows: 5, columns: 30), Size(rows: 3, columns: 8)]) { $0.talks() },
    ScreenStory(name: "wide", sizes: .all) { scene in
      scene.comes(.sessionTitleChanged(SessionTitleChanged(title: "要約してください 😀")))
      scene.comes(.userMessage(UserMessage(content: "要約してください。中文字符很宽，需要换行，而且不能被切成两半。😀👍🏽 ok")))
      scene.asks("echo 你好")
      scene.opensRequest()
    },
    ScreenStory(name: "monochrome", sizes: [.standard, .classic], theme: .monochrome) { scene in
      scene.talks()
      scene.asks("rm -rf build")
      scene.opensRequest()
      scene.press(.scalar("d"))
    },
    ScreenStory(name: "theme-dark", theme: Theme(.dark)) { $0.showsMostRoles() },
    ScreenStory(name: "theme-light", theme: Theme(.light)) { $0.showsMostRoles() },
    ScreenStory(name: "theme-high-contrast", theme: Theme(.highContrast)) { $0.showsMostRoles() },
    ScreenStory(name: "ascii", sizes: .all, repertoire: .ascii) { scene in
      scene.talks()
      scene.comes(.userMessage(UserMessage(content: "Größe, 中, 😀")))
      scene.asks("rm -rf bücher")
      scene.opensRequest()
    },
    ScreenStory(name: "ascii-lost", repertoire: .ascii) { scene in
      scene.talks()
      scene.loses("it was ended by signal 9")
    },
  ]
}

extension Scene {
  /// What differs most between themes: speakers, Markdown, code, a finished and a failed tool, a request's bar.
  fileprivate mutating func showsMostRoles() {
    talks()
    let code = "Run `make`, see <https://example.org/docs>:\n\n```swift\n// the answer\nlet answer: Int = 42\n```"
    comes(.assistantMessage(AssistantMessage(messageID: "m2", content: code)))
    starts("bash", ["command": "ls -la"], as: "t1")
    finishes("t1", "total 4\nREADME.md\n")
    asks("rm -rf build")
  }
}

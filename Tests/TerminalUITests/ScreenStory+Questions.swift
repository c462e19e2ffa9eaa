import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// Every question of the agent that is no permission.
extension ScreenStory {
  static let questions: [ScreenStory] = asked + forms + decisions

  private static let asked: [ScreenStory] = [
    ScreenStory(name: "question", sizes: .all) { scene in
      scene.talks()
      scene.asksQuestion(
        "Which branch shall I start from?",
        choices: ["main", "release/2.0 with everything that was merged last week", "the newest tag"])
      scene.opensRequest()
      scene.press(.down)
    },
    ScreenStory(name: "question-open", sizes: .all) { scene in
      scene.asksQuestion("What shall the branch be called?")
      scene.opensRequest()
    },
    ScreenStory(name: "question-words", sizes: .all) { scene in
      scene.asksQuestion("Which database shall the tests use?", choices: ["postgres", "sqlite"])
      scene.opensRequest()
      scene.press(.scalar("f"))
      scene.type("postgres, but only where a server runs; sqlite for everything else")
    },
    ScreenStory(name: "question-many", sizes: .all) { scene in
      scene.asksQuestion(
        "Which region?", choices: (1...50).map { "region-\($0), about \($0 * 7) ms away from here" }, freeform: false)
      scene.opensRequest()
      for _ in 0..<30 { scene.press(.down) }
    },
  ]

  private static let forms: [ScreenStory] = [
    ScreenStory(name: "form-empty", sizes: .all) { scene in
      scene.asksReleaseForm()
      scene.opensRequest()
    },
    ScreenStory(name: "form-filled", sizes: .all) { scene in
      scene.asksReleaseForm()
      scene.opensRequest()
      scene.fillsRelease()
    },
    ScreenStory(name: "form-invalid", sizes: .all) { scene in
      scene.asksReleaseForm()
      scene.opensRequest()
      scene.fillsIn(field: 1)
      scene.type("octo")
      scene.press(.enter)
      scene.press(.backspace)
      scene.type("0x10")
      scene.press(.escape)
      scene.readsAll()
      scene.press(.scalar("a"))
      scene.fillsIn()
    },
    ScreenStory(name: "form-submit", sizes: .all) { scene in
      scene.asksReleaseForm()
      scene.opensRequest()
      scene.fillsRelease()
      scene.press(.escape)
      scene.readsAll()
      scene.press(.scalar("a"))
    },
    ScreenStory(name: "form-decline-only", sizes: .all) { scene in
      scene.asksForm(["who": ["type": "object", "properties": ["name": ["type": "string"]]]], required: ["who"])
      scene.opensRequest()
    },
    ScreenStory(name: "page", sizes: .all) { scene in
      scene.asksPage("https://tracker.example.org:8443/sign-in?next=%2Fboard#top")
      scene.opensRequest()
    },
  ]

  private static let plan =
    "# Add a cache\n\n1. Measure how long a lookup takes\n2. Keep the last **100** results in `Cache`\n\n"
    + (1...12).map { "- change file \($0), and say why\n" }.joined()
    + "\n```sh\nmake test && make bench\n```\n\n| step | cost |\n| --- | --- |\n| cache | 2 h |\n"

  private static let decisions: [ScreenStory] = [
    ScreenStory(name: "plan-top", sizes: .all) { scene in
      scene.asksPlan(plan)
      scene.opensRequest()
    },
    ScreenStory(name: "plan-seen", sizes: .all) { scene in
      scene.asksPlan(plan)
      scene.opensRequest()
      scene.readsAll()
      scene.press(.right)
    },
    ScreenStory(name: "plan-autopilot", sizes: .all) { scene in
      scene.asksPlan("# Plan\n\nRename `a` to `b` everywhere.\n", recommended: "autopilot")
      scene.opensRequest()
      scene.readsAll()
      scene.press(.right)
      scene.press(.right)
    },
    ScreenStory(name: "model-switch", sizes: .all) { scene in
      scene.asksModelSwitch()
      scene.opensRequest()
    },
    ScreenStory(name: "model-switch-refused", sizes: .all) { scene in
      scene.asksModelSwitch()
      scene.opensRequest()
      scene.readsAll()
      scene.press(.right)
      scene.passes(.milliseconds(200))
      scene.press(.enter)
      scene.tell(.call(.answerWasTaken("s1", isKnown: false)))
    },
    ScreenStory(name: "limits", sizes: .all) { scene in
      scene.asksAboutLimits()
      scene.opensRequest()
    },
    ScreenStory(name: "limits-amount", sizes: .all) { scene in
      scene.asksAboutLimits()
      scene.opensRequest()
      scene.readsAll()
      scene.press(.right)
      scene.type("-5")
      scene.passes(.milliseconds(200))
      scene.press(.enter)
    },
  ]
}

extension Scene {
  fileprivate mutating func fillsRelease() {
    fillsIn()
    type("release 2.0")
    press(.down)
    type("octo@example.org")
    for _ in 0..<3 { press(.enter) }
    press(.scalar(" "))
    press(.down)
    press(.right)
    press(.right)
    press(.down)
    press(.right)
    press(.scalar(" "))
  }
}

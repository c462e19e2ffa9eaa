import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct QuestionKeyTests {
  @Test func `nothing of a question is chosen to begin with, and a choice is sent as it stands`() {
    var scene = Scene()
    scene.asksQuestion("Which one?", choices: ["postgres", "sqlite"])
    scene.opensRequest()
    scene.press(.enter)
    #expect(scene.decisions == [])
    scene.press(.down)
    scene.press(.down)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.text("sqlite", isFreeform: false)])
  }

  @Test func `a choice is not sent before the last of them was on the screen`() {
    var scene = Scene()
    scene.asksQuestion("Which one?", choices: (1...50).map { "region \($0)" })
    scene.opensRequest()
    scene.press(.down)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions == [])
    scene.readsAll()
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.text("region 1", isFreeform: false)])
  }

  @Test func `own words answer a question, and blanks are none`() {
    var scene = Scene()
    scene.asksQuestion("What name?")
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.type("  ")
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions == [])
    scene.type("main")
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.text("  main", isFreeform: true)])
  }

  @Test func `declining says what the agent will be told`() {
    var scene = Scene()
    scene.asksQuestion("What name?")
    scene.opensRequest()
    scene.press(.scalar("d"))
    #expect(scene.lines.contains { $0.contains("the agent is told \"(the user declined to answer)\"") })
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.decline(feedback: nil)])
  }

  @Test func `a page is agreed to with two keys, once its whole address was seen`() {
    var scene = Scene(size: .narrow)
    scene.asksPage("https://example.org/a?b=c")
    scene.opensRequest()
    scene.decides("a")
    #expect(scene.decisions == [])
    scene.readsAll()
    scene.decides("a")
    #expect(scene.decisions.map(\.answer) == [.page])
  }

  @Test func `a plan is accepted once its end was on the screen`() {
    var scene = Scene(size: .classic)
    scene.asksPlan((1...60).map { "- step \($0)\n" }.joined())
    scene.opensRequest()
    scene.press(.right)
    #expect(scene.state.request?.selection == nil)
    scene.readsAll()
    scene.press(.right)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.plan(.interactive, feedback: nil)])
  }

  @Test(arguments: [("autopilot", ExitPlanModeAction.autopilot), ("teleport", .unknown("teleport"))])
  func `an action after which nobody is asked wants its word typed`(word: String, action: ExitPlanModeAction) {
    var scene = Scene()
    scene.asksPlan("# Plan", actions: [word], recommended: word)
    scene.opensRequest()
    scene.press(.right)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions == [])
    scene.type(RiskAssessment.of(action).confirmation ?? "")
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.plan(action, feedback: nil)])
  }

  @Test func `a plan is declined with words that travel in the answer`() {
    var scene = Scene()
    scene.asksPlan("# Plan")
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.type("smaller steps")
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.decline(feedback: "smaller steps")])
  }

  @Test(
    arguments: [
      (1, "5", SessionLimitsResponse(action: .add, additionalAiCredits: 5)),
      (1, "2.5", SessionLimitsResponse(action: .add, additionalAiCredits: 2.5)),
      (2, "20", SessionLimitsResponse(action: .set, maxAiCredits: 20)), (1, "-5", nil), (1, "0", nil), (1, "five", nil),
      (1, "1e400", nil), (1, "", nil), (2, "10.4", nil), (2, "٣٠", nil),
    ] as [(Int, String, SessionLimitsResponse?)])
  func `credits are changed by an amount that is one`(choice: Int, amount: String, response: SessionLimitsResponse?) {
    var scene = Scene()
    scene.asksAboutLimits()
    scene.opensRequest()
    for step in 1...choice {
      if step > 1 { scene.press(.escape) }
      scene.press(.right)
    }
    scene.type(amount)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [response].compactMap(\.self).map(Answer.limits))
  }

  @Test func `to lift the limit its word is typed, and to leave it nothing`() {
    var scene = Scene()
    scene.asksAboutLimits()
    scene.opensRequest()
    for _ in 0..<2 {
      scene.press(.right)
      scene.press(.escape)
    }
    scene.press(.right)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions == [])
    scene.type("unlimited")
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    scene.decides("d")
    #expect(
      scene.decisions.map(\.answer) == [
        .limits(SessionLimitsResponse(action: .unset)), .decline(feedback: nil),
      ])
  }

  @Test func `a model switch that the runtime does not take says so, and waits again`() {
    var scene = Scene()
    scene.performsActs = true
    scene.asksModelSwitch()
    scene.opensRequest()
    scene.press(.left)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.modelSwitch(.no)])
    scene.tell(.call(.answerWasTaken("s1", isKnown: false)))
    #expect(scene.lines.contains { $0.contains("a cloud session takes no answer to this") })
    #expect(scene.state.session.requests.waiting.count == 1)
  }

  @Test func `words come back after an answer that was not confirmed`() {
    var scene = Scene()
    scene.performsActs = true
    scene.asksQuestion("What name?")
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.type("main")
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    scene.passes(.seconds(16))
    scene.tell(.timePassed)
    scene.press(.scalar("f"))
    #expect(scene.state.request?.words.text == "main")
    #expect(scene.lines.contains { $0.contains("NOT CONFIRMED") })
  }

  @Test func `what is written into a request is saved like a draft, until it was sent`() {
    var scene = Scene()
    scene.performsActs = true
    scene.asksQuestion("What name?")
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.type("m")
    #expect(scene.effects.last == .saveDraft)
    #expect(scene.state.unsentAnswers == ["m"])
    scene.press(.escape)
    scene.press(.escape)
    #expect(scene.state.unsentAnswers == ["m"])
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    scene.comes("user_input.completed", ["requestId": "q1", "answer": "m", "wasFreeform": true])
    #expect(scene.state.unsentAnswers == [])
  }

  @Test func `words written into a request that is gone are there when it comes again`() {
    var scene = Scene()
    scene.asksQuestion("What name?")
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.type("main")
    scene.press(.escape)
    scene.press(.escape)
    scene.comes("abort", ["reason": "user_initiated"])
    #expect(scene.state.session.requests.requests == [])
    #expect(scene.state.unsentAnswers == ["main"])
    scene.asksQuestion("What name?")
    scene.opensRequest()
    #expect(scene.state.request?.words.text == "main")
  }

  @Test func `no single key answers anything, in any state of any question`() {
    for ask in Self.questions {
      for prepare in Self.states {
        var scene = Scene()
        ask(&scene)
        prepare(&scene)
        let before = scene.decisions
        for key in SingleKeys.all {
          var trial = scene
          trial.drawsEveryStep = false
          trial.press(key)
          #expect(trial.decisions == before, "\(key.name)")
        }
      }
    }
  }

  private static let questions: [@Sendable (inout Scene) -> Void] = [
    { $0.asksQuestion("Which?", choices: ["a", "b"]) }, { $0.asksQuestion("Which?") },
    { $0.asksForm(["a": ["type": "boolean", "default": true]]) }, { $0.asksReleaseForm() },
    { $0.asksPage("https://example.org/") }, { $0.asksPlan("# Plan") }, { $0.asksModelSwitch() },
    { $0.asksAboutLimits() },
  ]

  /// But for the states in which Enter is the second of two keys.
  private static let states: [@Sendable (inout Scene) -> Void] = [
    { _ in }, { $0.press(.tab) }, { $0.opensRequest() },
    {
      $0.opensRequest()
      $0.press(.scalar("e"))
    },
    {
      $0.opensRequest()
      $0.press(.scalar("e"))
      $0.press(.down)
    },
    {
      $0.opensRequest()
      $0.readsAll()
      $0.passes(.seconds(1))
    },
    {
      $0.opensRequest()
      $0.press(.scalar("a"))
    },
    {
      $0.opensRequest()
      $0.press(.escape)
    },
  ]
}

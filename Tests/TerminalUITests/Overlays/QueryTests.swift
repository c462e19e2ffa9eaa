@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// Questions about the session, and the pages that show their answers.
@Suite struct QueryTests {
  private static func asks(_ query: SessionQuery) -> Scene {
    var scene = Scene()
    scene.does { state, now in
      switch query {
      case .changes(let scope): AppReducer.showChanges(scope, in: &state, at: now)
      case .plan: AppReducer.showPlan(in: &state, at: now)
      case .models: AppReducer.showModels(in: &state, at: now)
      case .switchModel(let model): AppReducer.switchModel(to: model, in: &state, at: now)
      case .errorOutput: AppReducer.showDiagnosis(in: &state, at: now)
      }
    }
    return scene
  }

  private static let change = FileChange(
    path: "a/b\u{202E}.swift", kind: .modified, diff: "@@ -1,2 +1,2 @@\n same\n-old\n+n\u{1B}ew\n", isTruncated: true)

  @Test func `the page says since when it waits, and the session goes on`() {
    var scene = Self.asks(.changes(.branch))
    #expect(scene.effects == [.ask(.changes(.branch))])
    scene.passes(.seconds(12))
    #expect(scene.lines.contains { $0.contains("asked the agent, through GitHub, 12s ago; Esc gives up") })
    scene.comes(.sessionTitleChanged(SessionTitleChanged(title: "Still here")))
    #expect(scene.lines[0].contains("Still here"))
  }

  @Test func `a diff is shown file by file, with what was left out, and copied as it is`() {
    var scene = Self.asks(.changes(.branch))
    scene.does(
      .answered(.changes(.branch), .changes(WorkspaceDiff(changes: [Self.change], scope: .branch, baseBranch: "main"))))
    let text = scene.lines.joined(separator: "\n")
    #expect(text.contains("Changes since main"))
    #expect(text.contains("modified  a/b"))
    #expect(text.contains("-old"))
    #expect(text.contains("the agent's machine left out some of this file"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    let page = PageView(.changes(.branch))
    #expect(scene.state.content(of: page, at: scene.now).source.map(\.text).contains("-old"))
  }

  private static func shows(_ diff: String) -> Scene {
    var scene = asks(.changes(.branch))
    scene.drawsEveryStep = false
    let change = FileChange(path: "a", kind: .modified, diff: diff)
    scene.does(.answered(.changes(.branch), .changes(WorkspaceDiff(changes: [change]))))
    return scene
  }

  @Test func `a long diff is laid out once, and not for each frame and key`() {
    var scene = Self.shows("@@ -0,0 +1,5000 @@\n" + String(repeating: "+a line\n", count: 5_000))
    let first = ThreadTime.seconds { scene.draw() }
    let later = ThreadTime.seconds {
      for _ in 0..<5 {
        scene.press(.pageDown)
        scene.draw()
      }
    }
    #expect(later < first)
    scene.does(.resized(Size(rows: 30, columns: 60)))
    var anew = Screen()
    #expect(scene.draw() == anew.render(scene.state, at: scene.now).grid)
  }

  @Test func `a page of long lines ends where it becomes too much, and says so`() {
    let long = String(repeating: "x", count: ChangesPage.byteLimit)
    var scene = Self.shows("@@ -0,0 +1,2 @@\n+short\n+" + long)
    #expect(scene.lines.contains { $0.hasSuffix("+short") })
    #expect(scene.lines.contains { $0.hasSuffix("not shown") })
    #expect(scene.state.content(of: PageView(.changes(.branch)), at: scene.now).rows.count < 10)
  }

  @Test func `a page that was not drawn yet is scrolled to its end and no further`() {
    var scene = Self.shows("@@ -0,0 +1,100 @@\n" + (1...100).map { "+line \($0)\n" }.joined())
    scene.press(.end)
    #expect(scene.lines.contains { $0.hasSuffix("+line 100") })
    scene.press(.up)
    let rows = scene.state.content(of: PageView(.changes(.branch)), at: scene.now).rows.count
    var page = PageView(.changes(.branch))
    page.firstRow = rows - OverlayLayout(scene.state).body.size.rows - 1
    #expect(scene.state.overlay == .page(page))
  }

  @Test(
    arguments: [
      (.failed("not a git\u{1B} repository"), "it failed: not a git"),
      (.changes(WorkspaceDiff(changes: [])), "nothing differs"),
      (.changes(WorkspaceDiff(changes: [], isFallback: true)), "could not compare with the base branch"),
    ] as [(SessionAnswer, String)])
  func `whatever comes of it is said`(answer: SessionAnswer, words: String) {
    var scene = Self.asks(.changes(.unstaged))
    scene.does(.answered(.changes(.unstaged), answer))
    #expect(scene.lines.contains { $0.contains(words) })
  }

  @Test func `Esc closes the page and gives the question up; its answer then says nothing`() {
    var scene = Self.asks(.changes(.unstaged))
    scene.press(.escape)
    #expect(scene.effects == [.ask(.changes(.unstaged)), .stopAsking(.changes(.unstaged))])
    #expect(scene.state.overlay == nil)
    scene.does(.answered(.changes(.unstaged), .changes(WorkspaceDiff(changes: [Self.change]))))
    guard case .answered(.cancelled, _)? = scene.state.queries[.changes(.unstaged)] else {
      Issue.record("\(scene.state.queries)")
      return
    }
  }

  @Test func `a question that is on its way is not asked twice, and after its answer it is asked anew`() {
    var scene = Self.asks(.plan)
    scene.does { state, now in AppReducer.showPlan(in: &state, at: now) }
    #expect(scene.effects == [.ask(.plan)])
    scene.does(.answered(.plan, .plan(nil)))
    scene.does { state, now in AppReducer.showPlan(in: &state, at: now) }
    #expect(scene.effects == [.ask(.plan), .ask(.plan)])
  }

  @Test func `without a plan of the runtime the newest one that the agent has asked about is shown`() {
    var scene = Self.asks(.plan)
    scene.does(.answered(.plan, .plan(nil)))
    #expect(scene.lines.contains { $0.contains("No plan has come in this session either.") })
    scene.comes(
      "exit_plan_mode.requested",
      [
        "requestId": "x1", "planContent": "1. Read\n2. Write", "actions": ["interactive"],
        "recommendedAction": "interactive",
      ])
    #expect(scene.lines.contains { $0.contains("1. Read") })
    #expect(scene.lines.contains { $0.contains("The runtime holds no plan for a cloud session.") })
  }

  @Test func `models are chosen by Enter, the one in use is marked, and a forbidden one says why`() {
    var scene = Self.asks(.models)
    #expect(scene.lines.contains { $0.hasPrefix("   asked the agent, through GitHub, ") })
    #expect(!scene.lines.contains { $0.contains("nothing matches") })
    let models = [
      Model(id: "a", name: "Model A", multiplier: 0.33), Model(id: "b", name: "Model B", policyState: "disabled"),
    ]
    scene.does(.answered(.models, .models(ModelChoices(models: models, current: "a"))))
    #expect(scene.lines.contains { $0.contains("Model A") && $0.contains("in use  a  counts 0.33x") })
    #expect(scene.lines.contains { $0.contains("Model B") && $0.contains("a policy of your organisation") })
    scene.forgetEffects()
    // The one in use is selected.
    scene.press(KeyPress(.down), KeyPress(.up), KeyPress(.enter))
    #expect(scene.effects == [.ask(.switchModel("a"))])
    scene.does(.answered(.switchModel("a"), .modelWasSwitched(to: "a")))
    #expect(scene.state.message == Message(.info, "the agent uses a now"))
  }

  @Test func `the list of models selects the one in use when it comes, and none where that is not known`() {
    let models = ["a", "b", "c"].map { Model(id: $0, name: $0) }
    for (current, selected) in [("b", PickerChoice.model("b")), ("z", nil), (nil, nil)] as [(String?, PickerChoice?)] {
      var scene = Self.asks(.models)
      scene.does(.answered(.models, .models(ModelChoices(models: models, current: current))))
      guard case .picker(let picker) = scene.state.overlay else {
        Issue.record("\(String(describing: scene.state.overlay))")
        continue
      }
      #expect(picker.selected == selected)
    }
  }

  @Test(
    arguments: [
      (.failed("no such method"), "   it failed: no such method"),
      (.models(ModelChoices(models: [], current: nil)), "   the agent named none"),
    ] as [(SessionAnswer, String)])
  func `a list of models that did not come says why`(_ answer: SessionAnswer, _ words: String) {
    var scene = Self.asks(.models)
    scene.does(.answered(.models, answer))
    #expect(scene.lines.contains(words))
    scene.press(.enter)
    #expect(scene.state.message?.text.text == String(words.dropFirst(3)))
    scene.type("x")
    #expect(scene.lines.contains(words))
  }

  @Test func `a model that could not be switched to is said in the server's words`() {
    var scene = Self.asks(.switchModel("x"))
    scene.does(.answered(.switchModel("x"), .failed("not available")))
    #expect(scene.state.message == Message(.warning, "the model was not changed: not available"))
  }
}

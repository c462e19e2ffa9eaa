import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct RequestProseTests {
  @Test(arguments: ["please do it too\u{20}", "go on and fix two of the tests so", "no, not that one: undo"])
  func `a sentence that goes on after the prompt has opened approves nothing`(_ sentence: String) {
    var scene = Scene()
    scene.asks("ls")
    scene.press(.tab)
    for scalar in (sentence + sentence + sentence).unicodeScalars {
      scene.passes(.milliseconds(150))
      scene.press(.scalar(scalar))
    }
    scene.passes(.milliseconds(150))
    scene.press(.enter)
    let answers = scene.decisions.map(\.answer)
    #expect(!answers.contains(.approveOnce) && !answers.contains(.approveForSession))
  }

  @Test func `a letter without a meaning takes the selection back`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.type("o")
    scene.passes(.milliseconds(200))
    scene.type("k")
    #expect(scene.state.request?.selection == nil)
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions == [])
  }

  @Test func `a line of a plan that Markdown does not show is shown all the same`() {
    var scene = Scene()
    scene.asksPlan("# Plan\n\n1. Look\n\n[//]: # (then push --force to main)\n")
    scene.opensRequest()
    #expect(scene.lines.contains { $0.contains("then push --force to main") })
  }

  @Test func `a plan of which everything is shown has no lines told twice`() {
    var scene = Scene()
    scene.asksPlan("# Plan\n\n1. Look *closely* at `a`\n2. Change it\n\n```swift\nlet a = 1\n```\n- [ ] done\n")
    scene.opensRequest()
    #expect(!scene.lines.contains { $0.contains("lines that Markdown") })
  }
}

@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct WindowTitleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let happens: @Sendable (inout Scene) -> Void

    init(_ title: String, _ happens: @escaping @Sendable (inout Scene) -> Void) {
      testDescription = title
      self.happens = happens
    }
  }

  static let cases = [
    Case("aloft octo/demo: idle") { _ in },
    Case("aloft octo/demo: working") { $0.talks() },
    Case("aloft octo/demo: no news") { scene in
      scene.talks()
      scene.passes(.seconds(40))
    },
    Case("(1) aloft octo/demo: 1 waiting") { $0.asks("ls") },
    Case("(2) aloft octo/demo: 2 waiting") { scene in
      scene.asks("ls")
      scene.fetches("https://example.org/", id: "p2")
    },
    Case("aloft octo/demo: answer not confirmed yet") { scene in
      scene.asks("ls")
      scene.answers()
    },
    Case("(1) aloft octo/demo: reconnecting") { scene in
      scene.asks("ls")
      scene.loses("it was ended by signal 9")
    },
    Case("aloft octo/demo: runtime lost") { scene in
      scene.loses("it was ended by signal 9")
      scene.failsToReconnect()
    },
    Case("aloft octo/demo: ended") { $0.comes(.sessionShutdown(SessionShutdown(shutdownType: .routine))) },
    Case("aloft octo/demo: ended by an error") {
      $0.comes(.sessionShutdown(SessionShutdown(shutdownType: .error, errorReason: "the worker was stopped")))
    },
  ]

  @Test(arguments: cases)
  func `the title says how much waits, where, and what goes on`(title: Case) {
    var scene = Scene()
    title.happens(&scene)
    let text = WindowTitle.text(for: scene.state.session, in: .unicode, at: scene.now).text
    #expect(text == title.testDescription)
  }

  @Test func `time alone does not change the title while something is waited for`() {
    var scene = Scene()
    scene.asks("ls")
    let title = WindowTitle.text(for: scene.state.session, in: .unicode, at: scene.now)
    scene.passes(.seconds(3_600))
    #expect(WindowTitle.text(for: scene.state.session, in: .unicode, at: scene.now) == title)
  }

  @Test(arguments: [Repertoire.unicode, .ascii])
  func `a repository with a hostile or a long name stays one piece of the title`(repertoire: Repertoire) {
    let long = SessionState(
      repository: RepositoryName(owner: "o", name: String(repeating: "n", count: 200)), branch: nil, model: nil,
      policy: .ask)
    let title = WindowTitle.text(for: long, in: repertoire, at: Moment(uptime: 0))
    #expect(title.text == "aloft o/\(String(repeating: "n", count: 39)) [cut: 202 columns]: starting")
  }
}

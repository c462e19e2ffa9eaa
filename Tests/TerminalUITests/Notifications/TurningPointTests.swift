@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// What of the life of a session is told.
@Suite struct TurningPointTests {
  struct Life: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let told: [String]
    let happens: @Sendable (inout Scene) -> Void
  }

  private static let lost = "aloft octo/demo: the runtime is lost"

  static let lives = [
    Life(testDescription: "work", told: []) { scene in
      scene.talks()
      scene.starts("bash", ["command": "ls"], as: "t1")
      scene.finishes("t1", "README.md")
      scene.passes(.seconds(200))
    },
    Life(testDescription: "an idle agent", told: []) { $0.comes(.sessionIdle(SessionIdle())) },
    Life(testDescription: "an error that it goes on after", told: []) { scene in
      scene.comes(.sessionError(SessionError(errorType: "query", message: "try again")))
    },
    Life(testDescription: "a runtime that comes back", told: []) { scene in
      scene.loses("it was ended by signal 9")
      scene.comesBack { _ in }
    },
    Life(testDescription: "a runtime that does not", told: [lost]) { scene in
      scene.loses("it was ended by signal 9")
      scene.failsToReconnect()
    },
    Life(testDescription: "a runtime that is lost twice", told: [lost, lost]) { scene in
      for _ in 0..<2 {
        scene.loses("it was ended by signal 9")
        scene.failsToReconnect()
        scene.passes(.seconds(10))
        scene.comesBack { _ in }
      }
    },
    Life(testDescription: "the end", told: ["aloft octo/demo: the session ended"]) { scene in
      scene.comes(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    },
    Life(testDescription: "an end by an error", told: ["aloft octo/demo: the session ended by an error"]) { scene in
      scene.comes(.sessionShutdown(SessionShutdown(shutdownType: .error, errorReason: "\u{1B}]0;gotcha\u{7}")))
    },
  ]

  @Test(arguments: lives)
  func `only what needs the person is told`(life: Life) {
    var scene = Scene(hasTerminalFocus: nil)
    life.happens(&scene)
    scene.passes(.seconds(10))
    scene.passes(.seconds(10))
    #expect(scene.toldTitles == life.told)
  }

  @Test func `a session that could not be had is told`() {
    var scene = Scene(isLive: false, hasTerminalFocus: false)
    scene.tell(.runtime(.wasLaunched))
    scene.tell(
      .runtime(
        .couldNotStart(
          SessionFailure(stage: .signIn, cause: .notSignedIn, words: "", advice: "", retry: .afterUserAct))))
    scene.passes(.seconds(1))
    #expect(scene.toldTitles == ["aloft octo/demo: no session"])
  }
}

@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// When a person is told, and of what.
@Suite struct NotifierTests {
  /// What may come after a request was told, and what is told of it then.
  struct Aftermath: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let told: [String]
    let happens: @Sendable (inout Scene) -> Void
  }

  private static let question = "aloft octo/demo: a request waits for you"
  private static let changed = "aloft octo/demo: a request CHANGED, look again"
  private static let notConfirmed = "aloft octo/demo: an answer was NOT CONFIRMED"
  private static let notSent = "aloft octo/demo: an answer was NOT SENT"

  static let aftermaths = [
    Aftermath(testDescription: "nothing", told: []) { _ in },
    Aftermath(testDescription: "the same request again", told: []) { $0.asks("ls") },
    Aftermath(testDescription: "the same request with other content", told: [changed]) { $0.asks("rm -rf ~") },
    Aftermath(testDescription: "another request", told: [question]) { $0.asks("ls", id: "p2", toolCall: "t2") },
    Aftermath(testDescription: "a replay and a list with the same content", told: []) { scene in
      scene.comesBack { $0.asks("ls") }
      scene.isListed("ls")
    },
    Aftermath(testDescription: "a replay, and a list that cannot be had", told: []) { scene in
      scene.comesBack { $0.asks("ls") }
      scene.tell(.call(.pendingRequestsCouldNotBeListed))
    },
    Aftermath(testDescription: "a list with other content", told: [changed]) { scene in
      scene.comesBack { $0.asks("ls") }
      scene.isListed("rm -rf ~")
    },
    Aftermath(testDescription: "a replayed request that the runtime no longer lists", told: []) { scene in
      scene.comesBack { $0.asks("ls", id: "p2", toolCall: "t2") }
      scene.tell(.call(.pendingRequestsWereListed([])))
    },
    Aftermath(testDescription: "an answer", told: []) { $0.answers() },
    Aftermath(testDescription: "an answer that nobody confirms", told: [notConfirmed]) { scene in
      scene.answers()
      scene.confirmationLimitPasses()
    },
    Aftermath(testDescription: "two of them", told: [notConfirmed, notConfirmed]) { scene in
      for _ in 0..<2 {
        scene.answers()
        scene.confirmationLimitPasses()
      }
    },
    Aftermath(testDescription: "an answer that nobody confirms, and a replay", told: [notConfirmed]) { scene in
      scene.answers()
      scene.confirmationLimitPasses()
      scene.comesBack { $0.asks("ls") }
      scene.isListed("ls")
    },
    Aftermath(testDescription: "an answer that could not be sent", told: [notSent]) { scene in
      scene.answers()
      scene.tell(.call(.answerWasRefused("p1", words: "the runtime is shutting down")))
    },
  ]

  @Test(arguments: aftermaths)
  func `a request is told once, and again only when it is another or comes back`(aftermath: Aftermath) {
    var scene = Scene(hasTerminalFocus: nil)
    scene.asks("ls")
    scene.passes(.seconds(10))
    let before = scene.toldTitles
    #expect(before == [Self.question])
    aftermath.happens(&scene)
    scene.passes(.seconds(10))
    #expect(scene.toldTitles.dropFirst() == aftermath.told[...])
  }

  /// Whether a person has the terminal in front of them when a request comes, and afterwards.
  @Test(
    arguments: [
      ([nil], 1), ([false], 1), ([true], 0), ([true, false], 0), ([false, true], 0), ([nil, true], 0),
    ] as [([Bool?], Int)])
  func `nobody is told who looks at the terminal or comes to it`(focus: [Bool?], count: Int) {
    var scene = Scene(hasTerminalFocus: focus[0])
    scene.asks("ls")
    for case let isGained? in focus.dropFirst() { scene.does(.input(.focus(isGained: isGained))) }
    scene.passes(.seconds(10))
    #expect(scene.tellings.count == 2 * count)
  }

  @Test func `who has looked away is told of what comes next`() {
    var scene = Scene()
    scene.asks("ls")
    scene.does(.input(.focus(isGained: false)))
    scene.passes(.seconds(10))
    #expect(scene.tellings == [])
    scene.asks("rm -rf build", id: "p2", toolCall: "t2")
    scene.passes(.seconds(10))
    #expect(scene.toldTitles == [Self.question])
  }

  @Test func `after another program had the terminal nothing is known of its focus`() {
    var scene = Scene()
    scene.does(.terminalCameBack)
    scene.asks("ls")
    scene.passes(.seconds(10))
    #expect(scene.toldTitles == [Self.question])
  }

  @Test func `requests that come together are one bell and one notice`() {
    var scene = Scene(hasTerminalFocus: false)
    for number in 1...20 { scene.asks("echo \(number)", id: "p\(number)", toolCall: "t\(number)") }
    for number in 21...30 { scene.fetches("https://example.org/\(number)", id: "p\(number)") }
    #expect(scene.tellings == [])
    scene.passes(.milliseconds(250))
    #expect(scene.tellings.count == 2)
    #expect(scene.toldTitles == ["aloft octo/demo: 30 requests wait for you"])
  }

  @Test func `a stream of requests rings no oftener than every three seconds`() {
    var scene = Scene(hasTerminalFocus: false)
    for number in 1...60 {
      scene.asks("echo \(number)", id: "p\(number)", toolCall: "t\(number)")
      scene.passes(.milliseconds(100))
    }
    scene.passes(.seconds(10))
    #expect(
      scene.toldTitles == [
        "aloft octo/demo: 3 requests wait for you", "aloft octo/demo: 30 requests wait for you",
        "aloft octo/demo: 27 requests wait for you",
      ])
  }

  @Test func `a request that somebody else answers at once is not told`() {
    var scene = Scene(hasTerminalFocus: false)
    scene.asks("ls")
    scene.comes(.permissionCompleted(PermissionCompleted(requestID: "p1", result: .approved)))
    scene.passes(.seconds(10))
    #expect(scene.tellings == [])
  }

  @Test func `what a policy answers is not told, and what it leaves to the person is`() {
    var scene = Scene(policy: .deny, hasTerminalFocus: false)
    scene.asks("ls")
    scene.passes(.seconds(10))
    #expect(scene.tellings == [])
    scene.confirmationLimitPasses()
    scene.passes(.seconds(10))
    #expect(scene.toldTitles == [Self.notConfirmed])
  }

  @Test func `that there is something to tell wakes the program when it is due, and only then`() {
    var scene = Scene(hasTerminalFocus: false)
    scene.passes(.milliseconds(120))
    #expect(scene.state.notifier.tellsAt == nil)
    scene.asks("ls")
    #expect(Ticker.nextChange(of: scene.state, after: scene.now) == scene.now + .milliseconds(250))
    scene.passes(.milliseconds(249))
    #expect(scene.tellings == [])
    scene.passes(.milliseconds(1))
    #expect(scene.tellings.count == 2)
    #expect(scene.state.notifier.tellsAt == nil)
  }
}

import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// People, agents and runtimes that do anything at any time: no law is broken on any way.
@Suite struct RandomWalkTests {
  private static let walks = 80
  private static let steps = 40

  @Test func `whatever happens in whatever order breaks no law`() {
    var decisions = 0
    var answers = 0
    for seed in 0..<UInt64(Self.walks) {
      var random = SeededGenerator(seed: seed)
      var scene = Scene(size: [.standard, .classic, .narrow].randomElement(using: &random) ?? .classic)
      scene.performsActs = true
      scene.drawsEveryStep = false
      scene.witness = Witness()
      for _ in 0..<Self.steps { scene.takesAnyStep(&random) }
      #expect(scene.witness?.broken == [], "walk \(seed)")
      decisions += scene.witness?.decisionCount ?? 0
      answers += scene.witness?.answerCount ?? 0
    }
    // Else nothing was tried.
    #expect(decisions > 25)
    #expect(answers > 25)
  }

  /// Found by a walk.
  @Test func `a request that moves to a tool call which is being answered waits for that answer`() {
    var scene = Scene()
    scene.performsActs = true
    scene.witness = Witness()
    scene.asksHarmlessly("ls -l", id: "p1", toolCall: "t1")
    scene.asksHarmlessly("ls", id: "p2", toolCall: "t2")
    scene.decidesAtOnce("p2", .approveOnce)
    scene.asks("rm -rf build", id: "p1", toolCall: "t2")
    scene.decidesAtOnce("p1", .approveOnce)
    #expect(scene.witness?.broken == [])
    #expect(scene.witness?.answerCount == 1)
  }

  @Test(arguments: ApprovalPolicy.allCases) func `no policy breaks one either`(_ policy: ApprovalPolicy) {
    for seed in 0..<UInt64(Self.walks / 8) {
      var random = SeededGenerator(seed: seed)
      var scene = Scene(size: .classic, policy: policy)
      scene.performsActs = true
      scene.drawsEveryStep = false
      scene.witness = Witness()
      for _ in 0..<Self.steps { scene.takesAnyStep(&random) }
      #expect(scene.witness?.broken == [], "walk \(seed) with \(policy)")
    }
  }
}

extension Scene {
  fileprivate mutating func takesAnyStep(_ random: inout SeededGenerator) {
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1: isAskedAnything(&random)
    case 2: settlesAnything(&random)
    case 3: tell(.timePassed)
    case 4: happensToRuntime(&random)
    case 5: does(.input(.paste("o\n")))
    case 6: does(.resized([.standard, .classic, .narrow].randomElement(using: &random) ?? .classic))
    case 7: answersRuntime(&random)
    case 8...10: press([KeyPress(.tab), KeyPress(.function(2))].randomElement(using: &random) ?? KeyPress(.tab))
    case 11, 12: press(.scalar("osdfv ".unicodeScalars.randomElement(using: &random) ?? "o"))
    case 13: decidesAsShown(&random)
    case 14: press(.pageDown)
    case 15: press(SingleKey.all.randomElement(using: &random) ?? KeyPress(.enter))
    default: press(.enter)
    }
    if state.request != nil { draw() }
    passes(.milliseconds([10, 100, 500, 500, 2_000, 9_000].randomElement(using: &random) ?? 100))
  }

  /// Goes on as a person does who means it.
  private mutating func decidesAsShown(_ random: inout SeededGenerator) {
    if state.focus != .request { press(.function(2)) }
    draw()
    passes(.milliseconds(600))
    decides("osd".unicodeScalars.randomElement(using: &random) ?? "o")
  }

  private mutating func isAskedAnything(_ random: inout SeededGenerator) {
    let id = "p\(Int.random(in: 0..<4, using: &random))"
    let call = "t\(Int.random(in: 0..<3, using: &random))"
    switch Int.random(in: 0..<5, using: &random) {
    case 0: asksHarmlessly(id: id, toolCall: call)
    case 1: asks("rm -rf build", id: id, toolCall: call, session: false)
    case 2: asksHarmlessly(PromptState.long, id: id, toolCall: call)
    case 3: asksUnreadably()
    default:
      comes(
        "permission.requested",
        [
          "requestId": .string(id),
          "permissionRequest": [
            "kind": "read", "toolCallId": .string(call), "path": "README.md",
            "managedApprovalRequired": .bool(.random(using: &random)),
          ],
        ])
    }
  }

  private mutating func settlesAnything(_ random: inout SeededGenerator) {
    let kind = ["approved", "denied-interactively-by-user"].randomElement(using: &random) ?? "approved"
    comes(
      "permission.completed",
      ["requestId": .string("p\(Int.random(in: 0..<4, using: &random))"), "result": ["kind": .string(kind)]])
  }

  private mutating func happensToRuntime(_ random: inout SeededGenerator) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: loses("it was ended by signal 9")
    case 1: tell(.runtime(.historyBegan))
    default: tell(.runtime(.reconnected(wireID: "task-1")))
    }
  }

  private mutating func answersRuntime(_ random: inout SeededGenerator) {
    let listed = state.session.requests.requests.filter { _ in .random(using: &random) }.map {
      ListedRequest(id: $0.id, prompt: $0.permission?.prompt)
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: tell(.call(.answerWasTaken("p1", isKnown: .random(using: &random))))
    case 1: tell(.call(.answerWasRefused("p1", words: "no")))
    case 2: tell(.call(.pendingRequestsCouldNotBeListed))
    default: tell(.call(.pendingRequestsWereListed(listed)))
    }
  }
}

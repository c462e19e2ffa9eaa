@testable import CopilotProtocol
import JSONRPC
import SessionModel
import Testing

@Suite struct RequestTests {
  @Test func `a decision is written down, then sent, and confirmed by its event alone`() {
    var story = Story.live()
    story.asks("rm -rf build")
    let effects = story.decides(.approveOnce)
    #expect(effects.map(\.isRecord) == [true, false])
    #expect(effects.last?.decision?.answer == .approveOnce)
    story.happens(.call(.answerWasTaken("p1", isKnown: true)))
    #expect(story.state.requests["p1"] != nil)
    story.completes(.approved)
    #expect(story.state.requests["p1"] == nil)
    guard case .decision(let record)? = story.contents.last else { Issue.record("no decision"); return }
    #expect(record.source == .person)
    #expect(record.outcome == .approved("approved once"))
    #expect(record.act == "rm -rf build")
  }

  @Test func `a decision about another content is not sent`() {
    var story = Story.live()
    story.asks("ls")
    let decision = Decision(
      request: "p1", digest: RequestDigest(hexadecimal: "0"), answer: .approveOnce)
    #expect(story.person(.decided(decision)) == [])
  }

  @Test func `a request that changes goes back to waiting and says so`() {
    var story = Story.live()
    story.asks("ls")
    let old = story.state.requests["p1"]?.digest
    story.asks("rm -rf ~")
    #expect(story.state.requests["p1"]?.progress == .waiting(.changed))
    #expect(story.person(.decided(Decision(request: "p1", digest: old!, answer: .approveOnce))) == [])
    #expect(story.decides(.approveOnce).last?.decision != nil)
  }

  @Test func `a request that comes twice with the same content stands once`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.asks("ls")
    #expect(story.state.requests.requests.count == 1)
    guard case .sending = story.state.requests["p1"]?.progress else { Issue.record("not sending"); return }
  }

  @Test func `an answer that is not confirmed within 15 s comes back, and is not sent again by itself`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    let sentAt = story.now
    #expect(story.passes(.milliseconds(14_999)) == [])
    #expect(story.passes(.milliseconds(1)).last == .listPendingRequests)
    #expect(story.state.requests["p1"]?.progress == .waiting(.notConfirmed(.approveOnce, sentAt: sentAt, .asked)))
    #expect(story.passes(.seconds(60)) == [])
    story.completes(.approved)
    #expect(story.state.requests["p1"] == nil)
  }

  @Test func `two requests of one tool call are answered one after the other`() {
    var story = Story.live()
    story.asks("ls", id: "p1", toolCall: "t")
    story.asks("rm -rf ~", id: "p2", toolCall: "t")
    #expect(story.decides(.approveOnce, "p1").last?.decision != nil)
    #expect(story.decides(.deny(words: nil), "p2") == [])
    story.completes(.approved, "p1")
    #expect(story.decides(.deny(words: nil), "p2").last?.decision != nil)
  }

  @Test func `what another client decided is told as theirs`() {
    var story = Story.live()
    story.asks("ls")
    story.completes(.approved)
    guard case .decision(let record)? = story.contents.last else { Issue.record("no decision"); return }
    #expect(record.source == .elsewhere(.client))
  }

  @Test func `an outcome against our answer was somebody else's`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.completes(.deniedByPerson(feedback: nil, isForced: false))
    guard case .decision(let record)? = story.contents.last else { Issue.record("no decision"); return }
    #expect(record.source == .elsewhere(.client))
    #expect(record.outcome == .denied("denied"))
  }

  @Test func `a tool call that goes on without us withdraws its request`() {
    var story = Story.live()
    story.asks("ls")
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true)))
    #expect(story.state.requests.requests == [])
  }

  @Test func `the words of a denial are sent once the denial is confirmed`() {
    var story = Story.live()
    story.asks("rm -rf build")
    #expect(story.decides(.deny(words: "not the build")).compactMap(\.sentText) == [])
    #expect(story.deliveries == [.heldFor("p1")])
    let effects = story.completes(.deniedByPerson(feedback: nil, isForced: false))
    #expect(effects.compactMap(\.sentText) == ["not the build"])
  }

  @Test func `the words of a denial that did not happen are kept back`() {
    var story = Story.live()
    story.asks("rm -rf build")
    story.decides(.deny(words: "not the build"))
    #expect(story.completes(.approved).compactMap(\.sentText) == [])
    #expect(story.state.outbox.prompts[0].canBeSentAgain)
  }

  @Test func `a repaired or ambiguous request can only be denied`() {
    var story = Story.live()
    let request = shellRequest("ls")
    story.comes(
      request.payload, readability: Readability(repairs: [.encoding(offset: 3)]), data: request.data)
    #expect(story.decides(.approveOnce) == [])
    #expect(story.decides(.approveForSession) == [])
    #expect(story.decides(.deny(words: nil)).last?.decision != nil)
  }

  @Test func `a request that does not say what it would do can only be denied`() {
    var story = Story.live()
    story.asks("")
    #expect(story.state.requests["p1"]?.canBeApproved == false)
    #expect(story.decides(.approveOnce) == [])
  }

  @Test func `for the session is only taken where it is offered`() {
    var story = Story.live()
    story.asks("ls", session: false)
    #expect(story.decides(.approveForSession) == [])
    #expect(story.decides(.approveOnce).last?.decision != nil)
  }

  @Test func `what a hook has decided is not asked`() {
    var story = Story.live()
    story.comes(.permissionRequested(PermissionRequested(requestID: "p1", resolvedByHook: true)))
    #expect(story.state.requests.requests == [])
  }

  @Test func `after a reconnection a request waits until the runtime lists it with the same act`() {
    var story = Story.live()
    story.asks("ls")
    story.happens(.runtime(.wasLost(RuntimeLoss(reason: "killed", errorOutput: ""))))
    #expect(story.state.requests["p1"]?.progress == .stale(.connectionLost, nil))
    story.passes(.seconds(1))
    story.happens(.runtime(.historyBegan))
    #expect(story.happens(.runtime(.reconnected(wireID: "w"))) == [.listPendingRequests])
    #expect(story.decides(.approveOnce) == [])
    let listed = ListedRequest(id: "p1", prompt: .commands(CommandsPrompt(fullCommandText: "ls")))
    story.happens(.call(.pendingRequestsWereListed([listed])))
    #expect(story.state.requests["p1"]?.progress == .waiting(nil))
  }

  @Test func `after a reconnection a listed request with another act has changed`() {
    var story = Story.live()
    story.asks("ls")
    story.happens(.runtime(.wasLost(RuntimeLoss(reason: "killed", errorOutput: ""))))
    story.passes(.seconds(1))
    story.happens(.runtime(.historyBegan))
    story.happens(.runtime(.reconnected(wireID: "w")))
    let listed = ListedRequest(id: "p1", prompt: .commands(CommandsPrompt(fullCommandText: "rm -rf ~")))
    story.happens(.call(.pendingRequestsWereListed([listed])))
    #expect(story.state.requests["p1"]?.progress == .waiting(.changed))
  }

  @Test(arguments: [
    (ApprovalPolicy.ask, false, Answer?.none), (.ask, true, nil), (.safe, false, nil), (.safe, true, .approveOnce),
    (.deny, true, .deny(words: nil)), (.all, false, .approveOnce),
  ])
  func `a policy answers by itself only what it says`(_ policy: ApprovalPolicy, _ readOnly: Bool, _ answer: Answer?) {
    var story = Story.live(policy: policy)
    #expect(story.asks("cat x", readOnly: readOnly).compactMap(\.decision).map(\.answer) == (answer.map { [$0] } ?? []))
  }

  @Test func `no policy approves what could not be read`() {
    var story = Story.live(policy: .all)
    #expect(story.asks("").compactMap(\.decision) == [])
  }
}

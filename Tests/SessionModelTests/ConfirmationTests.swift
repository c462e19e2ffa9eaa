@testable import CopilotProtocol
import SessionModel
import Testing

/// What became of an answer that was sent from here, and who is said to have decided.
@Suite struct ConfirmationTests {
  @Test func `an answer that is confirmed in time is told as ours`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.passes(.seconds(2))
    #expect(story.completes(.approved).logged == ["confirmed | approved once by you"])
    #expect(story.settled == ["approved once by you"])
  }

  @Test func `an answer that is confirmed late says how late`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    #expect(story.passes(.seconds(15)).logged == ["not confirmed | approve once: nothing came back"])
    story.passes(.seconds(27))
    let effects = story.completes(.approved)
    #expect(effects.logged == ["confirmed | approved once by you; confirmed 42 s after it was sent"])
    #expect(effects.answers == [])
    #expect(story.settled == ["approved once by you; confirmed 42 s after it was sent"])
  }

  @Test func `after an unconfirmed answer a person may answer again, and is told which answer counted`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.passes(.seconds(20))
    #expect(story.decides(.deny(words: nil)).answers == [.deny(words: nil)])
    story.passes(.seconds(1))
    story.completes(.approved)
    #expect(
      story.settled == ["approved once by you; confirmed 21 s after it was sent; also sent, without effect: deny"])
  }

  @Test func `while an answer is on its way no other is taken`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.passes(.milliseconds(14_999))
    #expect(story.decides(.deny(words: nil)) == [])
  }

  @Test func `a result against our answer says both`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    let words = "denied by another client; your answer, approve once, was sent too and did not count"
    #expect(story.denies().logged == ["elsewhere | \(words)"])
    #expect(story.settled == [words])
  }

  @Test(arguments: [
    ("host_policy", "approved once by a policy of the host"),
    ("assisted_approval", "approved once by the assisted approval"),
    ("authorization_carry_forward", "approved once by an approval given before"),
    ("unattended_fallback", "approved once by the rule for unattended sessions"),
    ("moon", "approved once by moon"), ("human_response", "approved once by another client"),
  ])
  func `who decided elsewhere is told where the runtime says so`(_ source: String, _ words: String) {
    var story = Story.live()
    story.asks("ls")
    story.completes(.approved, by: source)
    #expect(story.settled == [words])
  }

  @Test func `a source that is not a person is believed against an equal answer of ours`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.completes(.approved, by: "host_policy")
    #expect(
      story.settled == [
        "approved once by a policy of the host; your answer, approve once, was sent too and did not count"
      ])
  }

  @Test(arguments: [
    (PermissionResult.deniedByRules([PermissionRule(kind: "shell(rm)")]), "denied by a rule: shell(rm)"),
    (.deniedByHook(message: "no", interrupts: false), "denied by a hook: no"),
    (.deniedSinceNobodyCouldBeAsked, "denied, nobody could be asked"),
    (.deniedByContentPolicy(path: "a", message: "b"), "blocked by content policy: a b"),
  ])
  func `a denial that no person gave is not ours, though we denied too`(_ result: PermissionResult, _ words: String) {
    var story = Story.live()
    story.asks("rm x")
    story.decides(.deny(words: nil))
    story.completes(result)
    #expect(story.settled == ["\(words); your answer, deny, was sent too and did not count"])
  }

  @Test(arguments: [
    (Answer.approveOnce, PermissionResult.approvedForSession(approval: nil), false),
    (.approveForSession, .approvedForSession(approval: nil), true), (.approveForSession, .approved, true),
    (.approveOnce, .approvedForLocation(approval: nil, locationKey: nil), false),
    (.deny(words: "no"), .deniedByPerson(feedback: "never", isForced: false), false),
    (.deny(words: "no"), .deniedByPerson(feedback: "no", isForced: false), true),
    (.deny(words: nil), .deniedByPerson(feedback: "never", isForced: false), false),
  ])
  func `a result broader than our answer, or with other words, is somebody else's`(
    _ answer: Answer, _ result: PermissionResult, _ isOurs: Bool
  ) {
    var story = Story.live()
    story.asks("ls")
    story.decides(answer)
    story.completes(result)
    guard case .decision(let record)? = story.contents.last else { Issue.record("no decision"); return }
    #expect(record.source == (isOurs ? .person : .elsewhere(.client)))
    #expect(record.isAlarming == !isOurs)
  }

  @Test func `an answer to a question is ours when it comes back, and somebody else's when it is another`() {
    for (theirs, words) in [
      ("green", "answered by you: green"),
      ("red", "answered by another client: red; your answer, answer, was sent too and did not count"),
    ] {
      var story = Story.live()
      story.comes(.userInputRequested(UserInputRequested(requestID: "q", question: "Which?", allowsFreeform: true)))
      story.decides(.text("green", isFreeform: true), "q")
      story.comes(.userInputCompleted(UserInputCompleted(requestID: "q", answer: theirs)))
      #expect(story.settled == [words])
    }
  }

  @Test func `an end without its request is told once`() {
    var story = Story.live()
    story.completes(.approved, "p9")
    story.completes(.approved, "p9")
    #expect(story.settled == ["approved once by another client"])
    #expect(story.state.wire.duplicateCount == 1)
  }

  @Test func `an answer that the runtime loses is not confirmed, and never sent again by itself`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    let sentAt = story.now
    let loss = RuntimeLoss(reason: "killed", errorOutput: "")
    #expect(story.happens(.runtime(.wasLost(loss))).logged == ["not confirmed | approve once: nothing came back"])
    #expect(story.progress() == .stale(.connectionLost, .notConfirmed(.approveOnce, sentAt: sentAt, .asked)))
    story.passes(.seconds(1))
    story.happens(.runtime(.historyBegan))
    let back = story.happens(.runtime(.reconnected(wireID: "w")))
    #expect(back.answers == [])
    #expect(story.lists(.shell("ls")).answers == [])
    #expect(story.passes(.seconds(600)).answers == [])
  }

  @Test func `an answer that arrived before the runtime was lost is confirmed by the history`() {
    var story = Story.live()
    story.asks("ls")
    story.decides(.approveOnce)
    story.isLost(RuntimeLoss(reason: "killed", errorOutput: ""))
    story.asks("ls")
    story.completes(.approved)
    #expect(story.isBack() == [])
    #expect(story.settled == ["approved once by you"])
  }
}

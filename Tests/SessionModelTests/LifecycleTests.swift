@testable import CopilotProtocol
import SessionModel
import Testing

@Suite struct LifecycleTests {
  private func at(_ milliseconds: Int64) -> Moment { Moment(uptime: milliseconds, wallClock: milliseconds) }

  @Test func `each stage has its own clock`() {
    var story = Story()
    story.happens(.runtime(.wasLaunched))
    story.passes(.milliseconds(900))
    story.happens(.runtime(.answered(version: "1.0.64")))
    story.happens(.runtime(.signedIn(login: "octocat")))
    story.happens(.runtime(.reservationWasSent))
    story.passes(.milliseconds(600))
    story.happens(.runtime(.reserved(Story.task)))
    #expect(story.state.stages[.runtime] == .done(since: at(0), until: at(900)))
    #expect(story.state.stages[.reservation] == .done(since: at(900), until: at(1_500)))
    #expect(story.state.stages[.connection] == .running(since: at(1_500)))
    story.passes(.seconds(61))
    #expect(story.state.standing == .starting)
    story.agentStarts()
    #expect(story.state.stages[.connection] == .done(since: at(1_500), until: at(62_500)))
    #expect(story.state.standing == .live)
  }

  @Test func `a refusal fails its stage and the session`() {
    var story = Story()
    story.happens(.runtime(.wasLaunched))
    story.happens(.runtime(.answered(version: "1.0.64")))
    story.happens(.runtime(.signedIn(login: nil)))
    story.happens(.runtime(.reservationWasSent))
    let failure = SessionFailure(
      stage: .reservation, cause: .refused(.policy), words: "policy_blocked", advice: "ask", retry: .never)
    story.happens(.runtime(.couldNotStart(failure)))
    #expect(story.state.standing == .failed(failure))
    #expect(story.state.stages[.reservation] == .failed(since: story.now, until: story.now))
  }

  @Test func `a runtime that is lost before a task was reserved fails the session`() {
    var story = Story()
    story.happens(.runtime(.wasLaunched))
    story.happens(.runtime(.wasLost(RuntimeLoss(reason: "it exited with 1", errorOutput: "unknown option"))))
    guard case .failed(let failure) = story.state.standing else { Issue.record("not failed"); return }
    #expect(failure.stage == .runtime)
    #expect(failure.words == "it exited with 1\nunknown option")
  }

  @Test func `a lost runtime is started again after growing pauses, five times, then only by a person`() {
    var story = Story.live()
    let loss = RuntimeLoss(reason: "killed", errorOutput: "")
    story.happens(.runtime(.wasLost(loss)))
    for (index, pause) in [Duration.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16)].enumerated() {
      #expect(story.state.standing == .lost(loss, .scheduled(attempt: index + 1, at: story.now + pause)))
      #expect(story.passes(pause) == [.reconnect])
      story.happens(.runtime(.reconnectionFailed(loss)))
    }
    #expect(story.state.standing == .lost(loss, .givenUp))
    #expect(story.passes(.seconds(3_600)) == [])
    #expect(story.person(.reconnected) == [.reconnect])
  }

  @Test func `text that was streaming when the runtime was lost is kept and marked`() {
    var story = Story.live()
    story.comes(.assistantMessageDelta(AssistantMessageDelta(messageID: "m", deltaContent: "half a")))
    story.happens(.runtime(.wasLost(RuntimeLoss(reason: "killed", errorOutput: ""))))
    #expect(story.contents == [.agentText(AgentText(text: StreamedText("half a"), progress: .partial))])
  }

  @Test func `after a reconnection every message stands once, and a new one is added`() {
    var story = Story.live()
    story.comes(.userMessage(UserMessage(content: "Hi")))
    story.comes(.assistantMessage(AssistantMessage(messageID: "m1", content: "Hello")))
    let before = story.contents
    story.happens(.runtime(.wasLost(RuntimeLoss(reason: "killed", errorOutput: ""))))
    story.passes(.seconds(1))
    story.happens(.runtime(.historyBegan))
    story.agentStarts()
    story.comes(.userMessage(UserMessage(content: "Hi")))
    story.comes(.assistantMessage(AssistantMessage(messageID: "m1", content: "Hello")))
    #expect(story.contents == before)
    story.comes(.assistantMessage(AssistantMessage(messageID: "m2", content: "meanwhile")))
    story.happens(.runtime(.reconnected(wireID: "wire-2")))
    #expect(story.state.standing == .live)
    #expect(story.state.identity.wireID == "wire-2")
    #expect(story.state.identity.task == Story.task)
    #expect(story.contents.count == before.count + 1)
  }

  @Test func `an end says whether it was an error, and closes what was open`() {
    var story = Story.live()
    story.comes(.toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash")))
    story.comes(.sessionShutdown(SessionShutdown(shutdownType: .error, errorReason: "worker lost")))
    #expect(story.state.standing == .ended(SessionEnd(isError: true, reason: "worker lost")))
    #expect(story.contents.last == .ended(SessionEnd(isError: true, reason: "worker lost")))
    guard case .toolCall(let call)? = story.contents.first else { Issue.record("no tool call"); return }
    #expect(call.progress == .unknown(until: story.now))
  }

  @Test func `silence in an open turn is called quiet after 30 s, and long after 120 s`() {
    var story = Story.live()
    story.comes(.assistantTurnStart(AssistantTurnStart(turnID: "0")))
    story.passes(.seconds(29))
    #expect(story.state.activity(at: story.now).activity == .working)
    story.passes(.seconds(1))
    #expect(story.state.activity(at: story.now).activity == .quiet(isLong: false))
    story.passes(.seconds(90))
    #expect(story.state.activity(at: story.now).activity == .quiet(isLong: true))
    story.comes(.sessionIdle(SessionIdle()))
    #expect(story.state.activity(at: story.now).activity == .idle)
  }

  @Test func `an abort that fails says so in a line, and an abort without a sign fails after 15 s`() {
    var story = Story.live()
    #expect(story.person(.aborted) == [.abort])
    story.happens(.call(.abortWasAnswered(error: "HTTP 500")))
    #expect(story.contents == [.notice(Notice(.warning, topic: "abort failed", text: "HTTP 500"))])
    story.person(.aborted)
    story.happens(.call(.abortWasAnswered(error: nil)))
    #expect(story.state.nextDeadline == story.now + .seconds(15))
    story.passes(.seconds(15))
    #expect(story.state.turn.abort == .failed("the agent was not seen to stop", at: story.now))
    #expect(story.state.activity(at: story.now).activity == .idle)
    #expect(
      story.contents.last == .notice(Notice(.warning, topic: "abort failed", text: "the agent was not seen to stop")))
  }

  @Test func `the announced page replaces the guessed one, and is recorded`() {
    var story = Story.live()
    #expect(story.state.identity.url == .guessed("https://github.com/copilot/tasks/task-1"))
    let info = SessionInfo(infoType: "remote", message: "Remote session", url: "https://github.com/x/y")
    story.comes(.sessionInfo(info))
    #expect(story.state.note?.url == "https://github.com/x/y")
    #expect(story.state.identity.url == .announced("https://github.com/x/y"))
  }

  @Test func `an unreadable event costs a line and nothing else`() {
    var story = Story.live()
    story.happens(.frameWasUnreadable(code: "json.syntax"))
    #expect(story.state.standing == .live)
    #expect(story.state.wire.faultCount == 1)
    #expect(story.contents.count == 1)
  }
}

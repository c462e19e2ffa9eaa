@testable import CopilotProtocol
@testable import SessionModel
import Testing

/// What the model's window holds, what a run uses, and what may be missing.
@Suite struct ContextTests {
  private let loss = RuntimeLoss(reason: "it ended", errorOutput: "")

  private func usage(_ model: String, _ tokens: Int) -> SessionEvent.Payload {
    .assistantUsage(AssistantUsage(model: model, inputTokens: tokens, outputTokens: 1, cost: 1))
  }

  private var compacted: SessionEvent.Payload {
    .sessionCompactionComplete(
      SessionCompactionComplete(
        success: true, messagesRemoved: 4, preCompactionTokens: 900, postCompactionTokens: 90, summaryContent: "so far")
    )
  }

  // MARK: Usage

  @Test func `the usage of a run stands at its end, by model, in one line`() {
    var story = Story.live()
    story.comes(.userMessage(UserMessage(content: "go")))
    story.comes(usage("a", 10))
    story.comes(usage("b", 5))
    story.comes(usage("a", 7))
    story.passes(.seconds(9))
    story.comes(.sessionIdle(SessionIdle()))
    let models = [
      ModelUsage(model: "a", calls: 2, inputTokens: 17, outputTokens: 2, cost: 2),
      ModelUsage(model: "b", calls: 1, inputTokens: 5, outputTokens: 1, cost: 1),
    ]
    #expect(story.contents.last == .usage(RunUsage(models: models, took: .seconds(9))))
    #expect(story.state.usage.spending == Spending(models))
  }

  @Test func `AI units are told by model, and what is left of a quota as it was told last`() {
    var story = Story.live()
    func call(_ nanoUnits: Double, _ quotas: [String: QuotaSnapshot]?) -> SessionEvent.Payload {
      .assistantUsage(
        AssistantUsage(model: "a", copilotUsage: CopilotUsage(totalNanoAiu: nanoUnits), quotaSnapshots: quotas))
    }
    let left = QuotaSnapshot(entitlementRequests: 300, usedRequests: 110.5, remainingPercentage: 63.2)
    story.comes(call(1.5e9, ["premium": left, "chat": QuotaSnapshot(isUnlimitedEntitlement: true)]))
    story.comes(call(250_000_000, nil))
    #expect(story.state.usage.spending == Spending([ModelUsage(model: "a", calls: 2, aiUnits: 1.75)]))
    #expect(story.state.usage.quotas.map(\.name) == ["chat", "premium"])
    #expect(story.state.usage.quotas.map(\.isUnlimited) == [true, false])
    #expect(story.state.usage.quotas.map(\.remaining) == [nil, 63])
    #expect(story.state.usage.quotas.last?.used == 110.5)
  }

  @Test func `a quota with nonsense in it is one of which nothing is known`() {
    let quotas = [Double.infinity, -5, 250].map { Quota(name: "q", QuotaSnapshot(remainingPercentage: $0)) }
    #expect(quotas.map(\.remaining) == [nil, 0, 100])
  }

  // MARK: News

  @Test func `a handover is told with where the session came from`() {
    var story = Story.live()
    story.comes(
      .sessionHandoff(
        SessionHandoff(
          sourceType: .remote, repository: HandoffRepository(owner: "octo", name: "demo", branch: "main"),
          summary: "Two tests fail")))
    story.comes(.sessionHandoff(SessionHandoff(sourceType: .unknown("moon"))))
    #expect(
      story.contents == [
        .notice(
          Notice(
            .info, topic: "handoff",
            text: "the session was handed over from GitHub's machines, octo/demo@main\nTwo tests fail")),
        .notice(Notice(.info, topic: "handoff", text: "the session was handed over from moon")),
      ])
  }

  @Test func `a plan that was written, changed or thrown away is told`() {
    var story = Story.live()
    for operation in [PlanOperation.create, .update, .delete] {
      story.comes(.sessionPlanChanged(SessionPlanChanged(operation: operation)))
    }
    let words = [
      "the agent has written a plan", "the agent has changed its plan", "the agent has thrown its plan away",
    ]
    #expect(story.contents == words.map { TranscriptItem.Content.notice(Notice(.info, topic: "plan", text: $0)) })
  }

  // MARK: The end of a run

  @Test func `a run that told no usage has no line, and the next one begins from nothing`() {
    var story = Story.live()
    story.comes(.userMessage(UserMessage(content: "go")))
    story.comes(.sessionIdle(SessionIdle()))
    #expect(story.contents.count == 1)
    story.comes(usage("a", 10))
    story.comes(.sessionIdle(SessionIdle()))
    story.comes(.sessionIdle(SessionIdle()))
    #expect(story.contents.count == 2)
  }

  @Test func `an aborted run and one that an error ended tell their usage too`() {
    var story = Story.live()
    story.comes(usage("a", 10))
    story.comes(.abort(Abort(reason: .userInitiated)))
    story.comes(usage("a", 10))
    story.comes(.sessionError(SessionError(errorType: "query", message: "no")))
    #expect(story.contents.count { if case .usage = $0 { true } else { false } } == 2)
  }

  @Test func `a history that tells usage again adds no line`() {
    var story = Story.live()
    story.comes(.userMessage(UserMessage(content: "go")))
    story.comes(usage("a", 10))
    story.comes(.sessionIdle(SessionIdle()))
    let before = story.contents
    story.isLost(loss)
    story.comes(.userMessage(UserMessage(content: "go")))
    story.comes(usage("a", 10))
    story.isBack()
    #expect(story.contents == before)
    #expect(story.state.usage.inputTokens == 10)
  }

  @Test func `tokens without end do not stop the program`() {
    var story = Story.live()
    story.comes(usage("a", .max))
    story.comes(usage("a", .max))
    #expect(story.state.usage.inputTokens == .max)
  }

  @Test(
    arguments: [(50, 200, 25), (0, 200, 0), (.max, .max, nil), (1, 0, nil), (nil, 200, nil)] as [(Int?, Int?, Int?)])
  func `how full the window is, is told where it is known`(tokens: Int?, limit: Int?, percentage: Int?) {
    var story = Story.live()
    story.comes(.sessionUsageInfo(SessionUsageInfo(currentTokens: tokens, tokenLimit: limit)))
    #expect(story.state.usage.contextPercentage == percentage)
  }

  // MARK: Compaction

  @Test func `a compaction is one item from its start to its end`() {
    var story = Story.live()
    story.comes(.sessionCompactionStart(SessionCompactionStart(currentTokens: 900)))
    #expect(story.contents == [.compaction(Compaction(progress: .running, tokensBefore: 900))])
    story.passes(.seconds(3))
    story.comes(compacted)
    #expect(
      story.contents == [
        .compaction(
          Compaction(
            progress: .done(until: story.now), tokensBefore: 900, tokensAfter: 90, messagesRemoved: 4,
            summary: "so far"))
      ])
  }

  @Test func `the second compaction is another item`() {
    var story = Story.live()
    for _ in 1...2 {
      story.comes(.sessionCompactionStart(SessionCompactionStart(currentTokens: 900)))
      story.comes(compacted)
    }
    #expect(story.contents.count == 2)
  }

  @Test func `a compaction whose end never comes is broken off with the run, and a late end still counts`() {
    var story = Story.live()
    story.comes(.sessionCompactionStart(SessionCompactionStart(currentTokens: 900)))
    story.comes(.sessionIdle(SessionIdle()))
    #expect(story.contents == [.compaction(Compaction(progress: .unknown(until: story.now), tokensBefore: 900))])
    story.comes(.sessionCompactionComplete(SessionCompactionComplete(success: false, error: "no")))
    #expect(story.contents == [.compaction(Compaction(progress: .failed("no", until: story.now), tokensBefore: 900))])
  }

  @Test func `a history tells of a known compaction without adding it, and ends one that broke off`() {
    var story = Story.live()
    story.comes(.sessionCompactionStart(SessionCompactionStart(currentTokens: 900)))
    story.comes(compacted)
    let before = story.contents
    story.isLost(loss)
    story.comes(.sessionCompactionStart(SessionCompactionStart(currentTokens: 900)))
    story.comes(compacted)
    story.isBack()
    #expect(story.contents == before)

    story.comes(.assistantTurnStart(AssistantTurnStart(turnID: "0")))
    story.comes(.sessionCompactionStart(SessionCompactionStart(currentTokens: 800)))
    story.isLost(loss)
    story.comes(.assistantTurnStart(AssistantTurnStart(turnID: "0")))
    story.comes(.sessionCompactionStart(SessionCompactionStart(currentTokens: 800)))
    story.isBack()
    #expect(story.contents.last == .compaction(Compaction(progress: .running, tokensBefore: 800)))
    #expect(story.contents.count == 2)
  }

  // MARK: Gaps

  @Test func `a history that does not reach back to the last known thing leaves a gap`() {
    var story = Story.live()
    story.passes(.seconds(1))
    story.comes(.assistantMessage(AssistantMessage(messageID: "m1", content: "known")))
    let heard = story.now
    story.passes(.seconds(60))
    story.isLost(loss)
    story.comes(.assistantMessage(AssistantMessage(messageID: "m9", content: "new")))
    story.isBack()
    #expect(story.contents.last == .gap(Gap(from: heard, until: story.now)))
  }

  @Test func `a history that tells the last known thing again leaves none`() {
    var story = Story.live()
    story.comes(.userMessage(UserMessage(content: "go")))
    story.comes(.assistantMessage(AssistantMessage(messageID: "m1", content: "known")))
    story.isLost(loss)
    story.comes(.assistantMessage(AssistantMessage(messageID: "m1", content: "known")))
    story.isBack()
    story.comes(.userMessage(UserMessage(content: "go")))
    story.isLost(loss)
    story.comes(.userMessage(UserMessage(content: "go")))
    story.comes(.assistantMessage(AssistantMessage(messageID: "m1", content: "known")))
    story.comes(.userMessage(UserMessage(content: "go")))
    story.isBack()
    #expect(!story.contents.contains { if case .gap = $0 { true } else { false } })
  }

  @Test func `the same prompt told once less than it was known leaves a gap`() {
    var story = Story.live()
    for _ in 1...2 { story.comes(.userMessage(UserMessage(content: "go"))) }
    story.isLost(loss)
    story.comes(.userMessage(UserMessage(content: "go")))
    story.isBack()
    #expect(story.contents.contains { if case .gap = $0 { true } else { false } })
  }

  @Test func `where nothing was known nothing can be missing`() {
    var story = Story.live()
    story.isLost(loss)
    story.isBack()
    #expect(story.contents.isEmpty)
  }
}

import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

extension TranscriptItem {
  /// The item with everything that its source said.
  func json(verdict: String?) -> JSONObject {
    var object = JSONObject()
    object.set("item", .integer(Int64(id.rawValue)))
    object.set("time", .string(CalendarTime(at).utcTimestamp.text))
    object.set("parent", parent.map { .string($0.rawValue) })
    switch content {
    case .prompt(let prompt):
      object.set("kind", "prompt")
      object.set("source", prompt.source.map(JSONValue.string))
      object.set("text", .string(prompt.text))
    case .agentText(let text): object.add(text, kind: "agent text")
    case .reasoning(let text): object.add(text, kind: "reasoning")
    case .toolCall(let call): object.add(call, since: call.running(since: at))
    case .subagent(let agent): object.add(agent, since: at)
    case .decision(let record): object.add(record, of: request?.rawValue, verdict: verdict)
    case .notice(let notice):
      object.set("kind", "notice")
      object.set("level", .string(notice.level.word))
      object.set("topic", .string(notice.topic))
      object.set("text", .string(notice.text))
      object.set("url", notice.url.map(JSONValue.string))
    case .compaction(let compaction): object.add(compaction, since: at)
    case .usage(let usage): object.add(usage)
    case .gap(let gap):
      object.set("kind", "gap")
      object.set("from", .string(CalendarTime(gap.from).utcTimestamp.text))
      object.set("until", .string(CalendarTime(gap.until).utcTimestamp.text))
    case .ended(let end):
      object.set("kind", "end")
      object.set("isError", .bool(end.isError))
      object.set("reason", end.reason.map(JSONValue.string))
    case .stored: object.set("kind", "not read back")
    }
    return object
  }
}

extension JSONObject {
  fileprivate mutating func add(_ text: AgentText, kind: String) {
    set("kind", .string(kind))
    set("state", .string(text.progress.word))
    set("text", .string(text.text.string))
  }

  fileprivate mutating func add(_ call: ToolCall, since start: Moment) {
    set("kind", "tool call")
    set("toolCall", .string(call.id.rawValue))
    set("name", .string(call.name))
    set("arguments", call.arguments)
    switch call.progress {
    case .running: set("state", "running")
    case .waitingForApproval: set("state", "waiting for approval")
    case .succeeded(let end): addEnd(call.failedExitCode == nil ? "succeeded" : "failed", after: end.since(start))
    case .failed(let words, let end):
      addEnd("failed", after: end.since(start))
      set("failure", .string(words))
    case .denied(let end): addEnd("denied", after: end.since(start))
    case .unknown(let end): addEnd("broken off", after: end.since(start))
    }
    set("exitCode", call.exitCode.map { .integer(Int64($0)) })
    set("result", call.result.map(JSONValue.string))
    if call.result == nil, !call.output.text.isEmpty {
      set("output", .string(call.output.text.string))
      set("outputBytesNotKept", .integer(Int64(call.output.droppedBytes)))
    }
  }

  fileprivate mutating func add(_ agent: Subagent, since start: Moment) {
    set("kind", "sub-agent")
    set("name", .string(agent.name))
    set("description", .string(agent.description))
    set("model", agent.model.map(JSONValue.string))
    set("toolCalls", .integer(Int64(agent.toolCallCount)))
    set("tokens", agent.tokenCount.map { .integer(Int64($0)) })
    switch agent.progress {
    case .running: set("state", "running")
    case .completed(let end): addEnd("completed", after: end.since(start))
    case .failed(let words, let end):
      addEnd("failed", after: end.since(start))
      set("failure", .string(words))
    case .unknown(let end): addEnd("broken off", after: end.since(start))
    }
  }

  fileprivate mutating func add(_ compaction: Compaction, since start: Moment) {
    set("kind", "compaction")
    set("tokensBefore", compaction.tokensBefore.map { .integer(Int64($0)) })
    set("tokensAfter", compaction.tokensAfter.map { .integer(Int64($0)) })
    set("messagesRemoved", compaction.messagesRemoved.map { .integer(Int64($0)) })
    set("summary", compaction.summary.map(JSONValue.string))
    switch compaction.progress {
    case .running: set("state", "running")
    case .done(let end): addEnd("done", after: end.since(start))
    case .failed(let words, let end):
      addEnd("failed", after: end.since(start))
      set("failure", .string(words))
    case .unknown(let end): addEnd("broken off", after: end.since(start))
    }
  }

  fileprivate mutating func add(_ usage: RunUsage) {
    set("kind", "usage")
    set("took", usage.took.map { .integer($0.wholeMilliseconds) })
    let models = usage.models.map { model in
      var object = JSONObject()
      object.set("model", .string(model.model))
      object.set("calls", .integer(Int64(model.calls)))
      object.set("inputTokens", .integer(Int64(model.inputTokens)))
      object.set("outputTokens", .integer(Int64(model.outputTokens)))
      object.set("cachedTokens", .integer(Int64(model.cachedTokens)))
      if model.cost > 0 { object.set("premiumRequests", .number(model.cost)) }
      if model.aiUnits > 0 { object.set("aiUnits", .number(model.aiUnits)) }
      return JSONValue.object(object)
    }
    set("models", .array(models))
  }

  fileprivate mutating func add(_ record: DecisionRecord, of request: String?, verdict: String?) {
    set("kind", "decision")
    set("request", request.map(JSONValue.string))
    set("about", .string(record.kind))
    set("act", .string(record.act))
    switch record.subject {
    case .act: break
    case .question(let question, let offered):
      set("question", .string(question))
      set("offered", .array(offered.map(JSONValue.string)))
    case .plan(let plan): set("plan", .string(plan))
    }
    set("answer", record.counted.map { .string($0.answer.record) })
    set("digest", record.digest.map { .string($0.hexadecimal) })
    set("verdict", .string(verdict ?? record.words))
    set("asked", record.askedAt.map { .string(CalendarTime($0).utcTimestamp.text) })
    set("took", .integer(record.took.wholeMilliseconds))
  }

  private mutating func addEnd(_ state: String, after duration: Duration) {
    set("state", .string(state))
    set("took", .integer(duration.wholeMilliseconds))
  }
}

extension AgentText.Progress {
  fileprivate var word: String {
    switch self {
    case .streaming: "streaming"
    case .complete: "complete"
    case .partial: "broken off"
    }
  }
}

extension Notice.Level {
  fileprivate var word: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

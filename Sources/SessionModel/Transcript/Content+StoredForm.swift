import JSONRPC

/// The contents that go to the disk, as JSON: each has one member that names its kind.
extension TranscriptItem.Content {
  var storedForm: JSONValue? {
    switch self {
    case .prompt(let prompt): ["prompt": prompt.storedForm]
    case .agentText(let text): ["agentText": text.storedForm]
    case .reasoning(let text): ["reasoning": text.storedForm]
    case .toolCall(let call): call.storedForm.map { ["toolCall": $0] }
    case .subagent(let agent): agent.storedForm.map { ["subagent": $0] }
    case .notice(let notice): ["notice": notice.storedForm]
    case .decision, .compaction, .usage, .gap, .ended, .stored: nil
    }
  }

  init?(storedForm value: JSONValue) {
    guard let member = value.object?.members.first else { return nil }
    let content: Self? =
      switch member.key {
      case "prompt": PromptItem(storedForm: member.value).map(Self.prompt)
      case "agentText": AgentText(storedForm: member.value).map(Self.agentText)
      case "reasoning": AgentText(storedForm: member.value).map(Self.reasoning)
      case "toolCall": ToolCall(storedForm: member.value).map(Self.toolCall)
      case "subagent": Subagent(storedForm: member.value).map(Self.subagent)
      case "notice": Notice(storedForm: member.value).map(Self.notice)
      default: nil
      }
    guard let content else { return nil }
    self = content
  }
}

extension AgentText {
  fileprivate var storedForm: JSONValue {
    var object = JSONObject()
    object.set("text", .string(text.string))
    object.set("took", took.map { .integer($0.wholeMilliseconds) })
    return .object(object)
  }

  fileprivate init?(storedForm value: JSONValue) {
    guard let text = value["text"]?.string else { return nil }
    let took = value["took"]?.integer.map(Duration.milliseconds)
    self.init(text: StreamedText(text), progress: .complete, took: took)
  }
}

extension PromptItem {
  fileprivate var storedForm: JSONValue {
    var object = JSONObject()
    object.set("text", .string(text))
    object.set("source", source.map(JSONValue.string))
    return .object(object)
  }

  fileprivate init?(storedForm value: JSONValue) {
    guard let text = value["text"]?.string else { return nil }
    self.init(text: text, source: value["source"]?.string)
  }
}

extension Notice {
  fileprivate var storedForm: JSONValue {
    var object = JSONObject()
    object.set("level", .string(level.rawValue))
    object.set("topic", .string(topic))
    object.set("text", .string(text))
    object.set("url", url.map(JSONValue.string))
    return .object(object)
  }

  fileprivate init?(storedForm value: JSONValue) {
    guard let level = value["level"]?.string.flatMap(Level.init), let topic = value["topic"]?.string,
      let text = value["text"]?.string
    else { return nil }
    self.init(level, topic: topic, text: text, url: value["url"]?.string)
  }
}

extension Subagent {
  fileprivate var storedForm: JSONValue? {
    var object = JSONObject()
    object.set("name", .string(name))
    object.set("description", .string(description))
    switch progress {
    case .completed(let end): object.set("completed", end.storedForm)
    case .failed(let words, let end):
      object.set("failed", end.storedForm)
      object.set("words", .string(words))
    case .running, .unknown: return nil
    }
    object.set("model", model.map(JSONValue.string))
    object.set("toolCallCount", .integer(Int64(toolCallCount)))
    object.set("tokenCount", tokenCount.map { .integer(Int64($0)) })
    return .object(object)
  }

  fileprivate init?(storedForm value: JSONValue) {
    guard let name = value["name"]?.string, let description = value["description"]?.string,
      let progress = Progress(storedForm: value), let toolCallCount = value["toolCallCount"]?.integer
    else { return nil }
    self.init(
      name: name, description: description, progress: progress, model: value["model"]?.string,
      toolCallCount: Int(toolCallCount), tokenCount: value["tokenCount"]?.integer.map { Int($0) })
  }
}

extension Subagent.Progress {
  fileprivate init?(storedForm value: JSONValue) {
    if let end = value["completed"].flatMap(Moment.init(storedForm:)) {
      self = .completed(until: end)
    } else if let end = value["failed"].flatMap(Moment.init(storedForm:)), let words = value["words"]?.string {
      self = .failed(words, until: end)
    } else {
      return nil
    }
  }
}

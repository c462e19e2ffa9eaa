import CopilotProtocol
import JSONRPC

extension TranscriptItem {
  /// Whether nothing can change it any more, and it can go to the disk. What is small and decides something stays.
  var isFinal: Bool {
    switch content {
    case .prompt, .notice: true
    case .agentText(let text), .reasoning(let text): text.progress == .complete
    // The newest to-do list is looked for in memory.
    case .toolCall(let call): !call.isUnsettled && call.todos == nil && call.arguments?.isWholly != false
    case .subagent(let agent): !agent.isUnsettled
    case .decision, .compaction, .usage, .gap, .ended, .stored: false
    }
  }

  /// As it is written to the disk; nil when it stays in memory.
  var storedForm: JSONValue? {
    guard isFinal, let content = content.storedForm else { return nil }
    var object = JSONObject()
    object.set("id", .integer(Int64(id.rawValue)))
    object.set("key", key?.storedForm)
    object.set("at", at.storedForm)
    object.set("parent", parent.map { .string($0.rawValue) })
    object.set("parentName", parentName.map(JSONValue.string))
    object.set("revision", .integer(Int64(revision)))
    object.set("content", content)
    return .object(object)
  }

  init?(storedForm value: JSONValue) {
    guard let id = value["id"]?.integer, let at = value["at"].flatMap(Moment.init(storedForm:)),
      let revision = value["revision"]?.integer, let content = value["content"].flatMap(Content.init(storedForm:))
    else { return nil }
    self.init(
      id: ItemID(Int(id)), key: value["key"].flatMap(TranscriptKey.init(storedForm:)), at: at,
      parent: value["parent"]?.string.map(ToolCallID.init(rawValue:)), parentName: value["parentName"]?.string,
      revision: Int(revision), content: content)
  }
}

extension Moment {
  var storedForm: JSONValue { [.integer(uptime), .integer(wallClock)] }

  init?(storedForm value: JSONValue) {
    guard let parts = value.array, parts.count == 2, let uptime = parts[0].integer, let wallClock = parts[1].integer
    else { return nil }
    self.init(uptime: uptime, wallClock: wallClock)
  }
}

extension TranscriptKey {
  fileprivate var storedForm: JSONValue {
    switch self {
    case .message(let id): ["message": .string(id.rawValue)]
    case .reasoning(let id): ["reasoning": .string(id.rawValue)]
    case .tool(let id): ["tool": .string(id.rawValue)]
    case .subagent(let id): ["subagent": .string(id.rawValue)]
    case .request(let id): ["request": .string(id.rawValue)]
    case .compaction: ["compaction": ""]
    }
  }

  fileprivate init?(storedForm value: JSONValue) {
    guard let member = value.object?.members.first, let id = member.value.string else { return nil }
    switch member.key {
    case "message": self = .message(MessageID(rawValue: id))
    case "reasoning": self = .reasoning(ReasoningID(rawValue: id))
    case "tool": self = .tool(ToolCallID(rawValue: id))
    case "subagent": self = .subagent(ToolCallID(rawValue: id))
    case "request": self = .request(RequestID(rawValue: id))
    case "compaction": self = .compaction
    default: return nil
    }
  }
}

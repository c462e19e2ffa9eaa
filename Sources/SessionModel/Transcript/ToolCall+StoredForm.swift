import CopilotProtocol
import JSONRPC

extension ToolCall {
  /// Nil while its end is still to be told.
  var storedForm: JSONValue? {
    var object = JSONObject()
    object.set("id", .string(id.rawValue))
    object.set("name", .string(name))
    object.set("arguments", arguments)
    switch progress {
    case .succeeded(let end): object.set("succeeded", end.storedForm)
    case .denied(let end): object.set("denied", end.storedForm)
    case .failed(let words, let end):
      object.set("failed", end.storedForm)
      object.set("words", .string(words))
    case .running, .waitingForApproval, .unknown: return nil
    }
    object.set("resumedAt", resumedAt?.storedForm)
    object.set("output", .string(output.text.string))
    object.set("droppedBytes", .integer(Int64(output.droppedBytes)))
    object.set("channel", channel.map { .string($0.rawValue) })
    object.set("result", result.map(JSONValue.string))
    object.set("exitCode", exitCode.map { .integer(Int64($0)) })
    object.set("remark", remark.map(JSONValue.string))
    return .object(object)
  }

  init?(storedForm value: JSONValue) {
    guard let id = value["id"]?.string, let name = value["name"]?.string, let progress = Progress(storedForm: value),
      let output = value["output"]?.string, let dropped = value["droppedBytes"]?.integer
    else { return nil }
    self.init(id: ToolCallID(rawValue: id), name: name, arguments: value["arguments"], progress: progress)
    self.output = ToolOutput(text: StreamedText(output), droppedBytes: Int(dropped))
    channel = value["channel"]?.string.flatMap(OutputChannel.init)
    result = value["result"]?.string
    exitCode = value["exitCode"]?.integer.map { Int($0) }
    remark = value["remark"]?.string
    resumedAt = value["resumedAt"].flatMap(Moment.init(storedForm:))
  }
}

extension ToolCall.Progress {
  fileprivate init?(storedForm value: JSONValue) {
    if let end = value["succeeded"].flatMap(Moment.init(storedForm:)) {
      self = .succeeded(until: end)
    } else if let end = value["denied"].flatMap(Moment.init(storedForm:)) {
      self = .denied(until: end)
    } else if let end = value["failed"].flatMap(Moment.init(storedForm:)), let words = value["words"]?.string {
      self = .failed(words, until: end)
    } else {
      return nil
    }
  }
}

extension JSONValue {
  /// Whether everything in it was read, so that it reads back as it is.
  var isWholly: Bool {
    switch self {
    case .null, .bool, .integer, .string: true
    case .number(let number): number.isFinite
    case .array(let elements): elements.allSatisfy(\.isWholly)
    case .object(let object): object.members.allSatisfy { $0.value.isWholly }
    case .unreadable: false
    }
  }
}
